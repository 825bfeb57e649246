import fc from 'fast-check';
import { stance } from '../../../src/model/registry/assertion-vocabularies';
import { edgeFieldsOf, type EdgeField } from '../../../src/model/registry/edge-fields';
import { edges, type EdgeType } from '../../../src/model/registry/edges';
import { isKind, kinds } from '../../../src/model/registry/kinds';
import { orderFieldsOf } from '../../../src/model/registry/order-fields';
import { anyId, assertionFilterOf, filterOf } from './filter.arbitrary';
import { asOf, clearance } from './lens.arbitrary';
import { listNodeName } from './node-name';
import type { ListArguments, ListQuestion, NodeQuestion, Question } from './question';
import { idOf, nodesOfKind, worldEdgeTypes, worldKinds, type WorldKind } from './world';

const cursor = fc.option(
  fc.record({ side: fc.constantFrom('after' as const, 'before' as const), row: fc.nat({ max: 5 }) }),
);

/** A page's size; none leaves it to the default. */
const size: fc.Arbitrary<Pick<ListArguments, 'first' | 'last'>> = fc.oneof(
  fc.constant({}),
  fc.nat({ max: 6 }).map((first) => ({ first })),
  fc.nat({ max: 6 }).map((last) => ({ last })),
);

const connection = {
  totalCount: fc.boolean(),
  nodeCount: fc.boolean(),
  pageInfo: fc.boolean(),
  rows: fc.constantFrom('nodes' as const, 'edges' as const),
};

function manyOf(kind: WorldKind): fc.Arbitrary<Question> {
  return fc.record({
    many: fc.constant(kind),
    asOf,
    clearance,
    cursor,
    list: fc.record({
      ...connection,
      field: fc.constant(kinds[kind].many),
      args: listArguments(kind, filterOf(kind, null, 3), {}),
      assertion: fc.constant([]),
      node: nodeQuestion(kind, 2),
    }),
  });
}

function oneOf(kind: WorldKind): fc.Arbitrary<Question> {
  return fc.record({
    one: fc.constant(kind),
    id: fc.oneof(
      anyId,
      fc.nat({ max: nodesOfKind[kind] - 1 }).map((index) => idOf(kind, index)),
    ),
    asOf,
    clearance,
    cursor,
    node: nodeQuestion(kind, 3),
  });
}

/** Conditions in a filter at most: the API refuses more than a hundred, and each costs the engines time. */
const mostConditions = 20;

const conditionsIn = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, each) => sum + 1 + conditionsIn(each), 0)
    : 0;

function listArguments(
  nodeName: string,
  filter: fc.Arbitrary<ListArguments['filter']>,
  others: { [K in keyof ListArguments]?: fc.Arbitrary<ListArguments[K]> },
): fc.Arbitrary<ListArguments> {
  const orderBy = fc.uniqueArray(
    fc.record(
      {
        field: fc.constantFrom(...orderFieldsOf(nodeName).keys()),
        direction: fc.constantFrom('ASC' as const, 'DESC' as const),
      },
      { requiredKeys: ['field'] },
    ),
    { maxLength: 3, selector: ({ field }) => field },
  );
  const answerable = filter.filter((each) => conditionsIn(each) <= mostConditions);
  return fc
    .tuple(size, fc.record({ filter: answerable, orderBy, ...others }, { requiredKeys: [] }))
    .map(([page, args]) => ({ ...page, ...args }) as ListArguments);
}

function nodeQuestion(nodeName: string, depth: number): fc.Arbitrary<NodeQuestion> {
  const own = isKind(nodeName) ? Object.keys(kinds[nodeName].properties) : [];
  const columns = [
    'name',
    'aliases',
    'summary',
    'kind',
    'marking',
    'recordedAt',
    'updatedAt',
    'version',
    ...own,
  ];
  return fc.record({
    columns: fc.subarray(columns, { maxLength: 4 }),
    lists: depth === 0 ? fc.constant([]) : fc.array(listBelow(nodeName, depth - 1), { maxLength: 2 }),
    computed:
      nodeName === 'Event' ? fc.integer({ max: 3, min: 0 }).map((dice) => dice === 0) : fc.constant(false),
  });
}

function listBelow(nodeName: string, depth: number): fc.Arbitrary<ListQuestion> {
  const fields = isKind(nodeName)
    ? [...edgeFieldsOf(nodeName).values()].filter(({ edge }) => worldEdgeTypes.includes(edge))
    : [];
  return fc.oneof(
    ...fields.map((field) => edgeList(field, depth)),
    assertionList('assertions'),
    ...(nodeName === 'Document' ? [assertionList('asserts')] : []),
  );
}

function edgeList(field: EdgeField, depth: number): fc.Arbitrary<ListQuestion> {
  const nodeName = listNodeName(field);
  return fc.record({
    ...connection,
    field: fc.constant(field.name),
    args: listArguments(nodeName, filterOf(nodeName, field.edge, 2), {
      stance: fc.constantFrom(...Object.keys(stance.values)),
    }),
    assertion: assertionColumns(field.edge),
    node: nodeQuestion(nodeName, depth),
  });
}

const envelopeColumns = [
  'stance',
  'modality',
  'credibility',
  'speakerText',
  'saidOn',
  'validFrom',
  'recordedAt',
  'retractedAt',
  'marking',
];

/** What is asked of an assertion: properties, and what it refers to. */
function assertionColumns(edge: EdgeType | null): fc.Arbitrary<string[]> {
  const own = edge === null ? [] : Object.keys(edges[edge].properties);
  const references = ['from', 'to', 'document', 'speaker', 'source'];
  return fc.subarray([...envelopeColumns, ...own, ...references], { maxLength: 4 });
}

function assertionList(field: 'assertions' | 'asserts'): fc.Arbitrary<ListQuestion> {
  const args = {
    filter: assertionFilterOf(null, 2),
    types: fc.uniqueArray(fc.constantFrom(...worldEdgeTypes), { maxLength: 4 }),
    stance: fc.constantFrom(...Object.keys(stance.values)),
    ...(field === 'assertions' ? { direction: fc.constantFrom('OUT', 'IN', 'BOTH') } : {}),
  };
  return fc.record({
    ...connection,
    field: fc.constant(field),
    args: fc
      .tuple(size, fc.record(args, { requiredKeys: [] }))
      .map(([page, others]) => ({ ...page, ...others })),
    assertion: fc.constant([]),
    node: fc.record({
      columns: assertionColumns(null),
      lists: fc.constant([]),
      computed: fc.constant(false),
    }),
  });
}

/** A question to the API of every sort that the oracle answers. */
export const randomQuestion: fc.Arbitrary<Question> = fc.oneof(
  { weight: 3, arbitrary: fc.oneof(...worldKinds.map(manyOf)) },
  { weight: 1, arbitrary: fc.oneof(...worldKinds.map(oneOf)) },
);
