import fc from 'fast-check';
import { reliability } from '../../../src/model/registry/entity-vocabularies';
import { edgeFieldsOf } from '../../../src/model/registry/edge-fields';
import { marking, modality, stance } from '../../../src/model/registry/assertion-vocabularies';
import { camelCase, edges, type EdgeType } from '../../../src/model/registry/edges';
import { entityProperties } from '../../../src/model/registry/entity-properties';
import { envelope } from '../../../src/model/registry/envelope';
import { allKinds, isKind, kinds } from '../../../src/model/registry/kinds';
import type { Properties, Property } from '../../../src/model/registry/property';
import type { Input } from './question';
import { texts, valueOf, without } from './values.arbitrary';
import { nodeNameOf } from './node-name';
import { days, idOf, nodesOfKind, worldEdgeTypes, worldKinds } from './world';

type Condition = fc.Arbitrary<readonly [name: string, value: unknown]>;

/** Ids that a random graph may have, and one that none has. */
export const anyId: fc.Arbitrary<string> = fc.constantFrom(
  'nobody',
  ...worldKinds.flatMap((kind) => Array.from({ length: nodesOfKind[kind] }, (_, index) => idOf(kind, index))),
);

// The filters of the kinds refer to each other, so each is made once for each depth.
const made = new Map<string, fc.Arbitrary<Input>>();

/** Filters of what a list shows: `edge` is the type of edge that leads there, where one does. */
export function filterOf(nodeName: string, edge: EdgeType | null, depth: number): fc.Arbitrary<Input> {
  const key = `${nodeName} ${edge} ${depth}`;
  const filter = made.get(key) ?? makeFilter(nodeName, edge, depth);
  made.set(key, filter);
  return filter;
}

function makeFilter(nodeName: string, edge: EdgeType | null, depth: number): fc.Arbitrary<Input> {
  const compared = without({ ...entityProperties, ...(isKind(nodeName) ? kinds[nodeName].properties : {}) }, [
    'withdrawnAt',
    'version',
    'occurred',
    'occurredFrom',
    'occurredTo',
  ]);
  const deeper = depth > 0 ? filterOf(nodeName, edge, depth - 1) : null;
  return conditions([
    fc.oneof(...comparisons(compared)),
    ...specials(nodeName),
    ...(edge === null ? [] : [named('assertion', assertionFilterOf(edge, depth))]),
    ...(deeper === null ? [] : [fc.oneof(...logic(deeper)), ...across(nodeName, depth - 1)]),
  ]);
}

function across(nodeName: string, depth: number): Condition[] {
  const fields = isKind(nodeName) ? [...edgeFieldsOf(nodeName).values()] : [];
  const asked = fields.filter(({ edge }) => worldEdgeTypes.includes(edge));
  if (asked.length === 0) return [];
  const condition = (field: (typeof asked)[number]): Condition => {
    const filter = filterOf(nodeNameOf(field.farKinds), field.edge, depth);
    return named(
      field.name,
      conditions(['some', 'none', 'every'].map((quantifier) => named(quantifier, filter))),
    );
  };
  return [fc.oneof(...asked.map(condition))];
}

function specials(nodeName: string): Condition[] {
  if (nodeName === 'Entity')
    return [named('kind', fc.uniqueArray(fc.constantFrom(...allKinds), { maxLength: 3 }))];
  if (nodeName === 'Event') return [named('occurred', occurred), named('asserted', fc.boolean())];
  return nodeName === 'Location'
    ? [fc.oneof(named('within', anyId), named('near', near), named('box', box))]
    : [];
}

const occurred: fc.Arbitrary<Input> = fc
  .record(
    {
      from: fc.constantFrom(...days, '2020-07-27', '2020-08-01'),
      to: fc.constantFrom(...days, '2020-07-28', '2020-08-31'),
      certainty: fc.constantFrom('POSSIBLE', 'CERTAIN'),
      isNull: fc.constantFrom(false, false, true),
    },
    { requiredKeys: [] },
  )
  .filter(({ from, to }) => from === undefined || to === undefined || from <= to);

/** At times the pole or the antimeridian itself. */
const degrees = (most: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: -most, max: most }) },
    { weight: 1, arbitrary: fc.constantFrom(-most, most) },
  );

const near: fc.Arbitrary<Input> = fc.record({
  latitude: degrees(90),
  longitude: degrees(180),
  withinKm: fc.constantFrom(1, 120, 900, 4000, 9000, 15_000),
});

const box: fc.Arbitrary<Input> = fc
  .record({ south: degrees(90), west: degrees(180), north: degrees(90), east: degrees(180) })
  .map((each) => ({
    ...each,
    south: Math.min(each.south, each.north),
    north: Math.max(each.south, each.north),
  }));

/** Filters of an assertion of one type, or of any. */
export function assertionFilterOf(edge: EdgeType | null, depth: number): fc.Arbitrary<Input> {
  const key = `assertion ${edge} ${depth}`;
  const filter = made.get(key) ?? makeAssertionFilter(edge, depth);
  made.set(key, filter);
  return filter;
}

function makeAssertionFilter(edge: EdgeType | null, depth: number): fc.Arbitrary<Input> {
  const { recordedAt, saidOn } = envelope;
  const one = (values: object): fc.Arbitrary<string> => fc.constantFrom(...Object.keys(values));
  const list = (value: fc.Arbitrary<string>): fc.Arbitrary<string[]> =>
    fc.uniqueArray(value, { maxLength: 3 });
  return conditions([
    fc.oneof(
      named('stance', one(stance.values)),
      named('modality', list(one(modality.values))),
      named('minCredibility', fc.integer({ min: 1, max: 5 })),
      named('speaker', list(anyId)),
      named('document', list(anyId)),
      named(
        'source',
        fc.nat({ max: nodesOfKind.Source - 1 }).map((index) => idOf('Source', index)),
      ),
      named('sourceReliability', list(one(reliability.values))),
      named('marking', list(one(marking.values))),
      named('type', fc.uniqueArray(fc.constantFrom(...worldEdgeTypes), { maxLength: 3 })),
      ...comparisons({ recordedAt, saidOn }),
      ...(edge === null ? worldEdgeTypes : [edge]).flatMap(own),
    ),
    ...(depth > 0 ? [fc.oneof(...logic(assertionFilterOf(edge, depth - 1)))] : []),
  ]);
}

/** What assertions of one type alone have. */
function own(type: EdgeType): Condition[] {
  const compared = comparisons(without(edges[type].properties, ['occurred']));
  return compared.length === 0 ? [] : [named(camelCase(type), conditions(compared))];
}

// --- pieces

/** One condition, or at times two, all of which must hold. */
function conditions(each: readonly Condition[]): fc.Arbitrary<Input> {
  const some = (length: number): fc.Arbitrary<(readonly [string, unknown])[]> =>
    fc.uniqueArray(fc.oneof(...each), {
      minLength: length,
      maxLength: length,
      selector: ([name]) => name,
    });
  const counts = each.length === 1 ? [some(1)] : [some(1), some(1), some(2)];
  return fc.oneof(...counts).map((entries) => Object.fromEntries(entries));
}

const named = (name: string, value: fc.Arbitrary<unknown>): Condition => fc.tuple(fc.constant(name), value);

const logic = (filter: fc.Arbitrary<Input>): Condition[] => [
  named('and', fc.array(filter, { maxLength: 2 })),
  named('or', fc.array(filter, { maxLength: 2 })),
  named('not', filter),
];

const comparisons = (properties: Properties): Condition[] =>
  Object.entries(properties).map(([name, property]) => named(name, comparison(name, property)));

const fragments = ['a', 'lph', 'A', ' ', '%', "'", 'عص', '_', ''];

function comparison(name: string, property: Property): fc.Arbitrary<Input> {
  const value = name === 'id' ? anyId : valueOf(property);
  const text = fc.constantFrom(...fragments, ...texts);
  const { type } = property;
  if (type === 'texts') return conditions([named('has', text), named('isNull', fc.boolean())]);
  const equal = [named('eq', value), named('ne', value)];
  if (type !== 'boolean') equal.push(named('in', fc.array(value, { maxLength: 3 })));
  if (name === 'id') return conditions(equal);
  const ranges = ['gt', 'gte', 'lt', 'lte'].map((operator) => named(operator, value));
  const ordered = type === 'integer' || type === 'float' || type === 'date' || type === 'instant';
  return conditions([
    ...equal,
    ...(ordered ? ranges : []),
    ...(type === 'text' ? [named('contains', text), named('startsWith', text)] : []),
    named('isNull', fc.boolean()),
  ]);
}
