import { InvariantError } from '../../../errors';
import { arrow } from '../../cypher/arrow';
import type { Composition } from '../../cypher/composition';
import { edgeConditions } from '../../cypher/lens';
import { labelTest } from '../../cypher/label-test';
import type { Kind } from '../../../model/registry/kinds';
import { farLabelTest } from '../../cypher/far-label-test';
import { stanceCondition } from '../../cypher/stance';
import { compareProperty } from './compare-property';
import { composeBox, composeNear } from './compose-place';
import type { AcrossFilter, Filter, OccurredFilter, PropertyFilter, SourceFilter } from './filter';

/** The variables that a filter speaks of: a node, and the edge that led to it where one did. */
export interface Filtered {
  readonly node: string;
  /** What its properties are read from, where the text has found that as of the past. */
  readonly state?: string;
  readonly edge: string | null;
}

/**
 * Composes a filter as one condition. Negation is pushed down to the comparisons, each of which says
 * what it means where the property is absent; so Cypher's third truth value never decides, `not` is
 * the complement of its filter, and both engines agree.
 */
function composeFilter(c: Composition, on: Filtered, filter: Filter, negated = false): string {
  switch (filter.is) {
    case 'all':
    case 'any':
      return composeGroup(c, on, filter, negated);
    case 'not':
      return composeFilter(c, on, filter.of, !negated);
    case 'property':
      return composeProperty(c, on, filter, negated);
    case 'edge property':
      return compareProperty(c, theEdge(on), filter, negated);
    case 'kind':
      return composeKind(on, filter.kinds, negated);
    case 'across':
      return composeAcross(c, on, filter, negated);
    case 'occurred':
      return onState(c, on, negated, (state, not) => composeOccurred(c, state, filter, not));
    case 'within':
      return composeWithin(c, on, filter.placeIds, negated);
    case 'near':
      return onState(c, on, negated, (state, not) => composeNear(c, state, on.edge, filter, not));
    case 'box':
      return onState(c, on, negated, (state, not) => composeBox(c, state, on.edge, filter, not));
    case 'source':
      return composeSource(c, theEdge(on), filter, negated);
  }
}

/** The filter as a list of conditions: none where anything passes. */
export function filterConditions(c: Composition, on: Filtered, filter: Filter): string[] {
  if (filter.is === 'all') return filter.of.flatMap((part) => filterConditions(c, on, part));
  return [composeFilter(c, on, filter)];
}

/**
 * Whether nothing meets these conditions. Neo4j folds such a pattern away, and then refuses the hint of an
 * index that is gone with it.
 */
export const meetsNothing = (conditions: readonly string[]): boolean => conditions.includes('false');

/**
 * Constants are folded away: they say nothing, and Neo4j's planner fails on some that stand beside
 * subqueries in an OR ("There should be at least one subquery expression").
 */
function composeGroup(
  c: Composition,
  on: Filtered,
  filter: Extract<Filter, { is: 'all' | 'any' }>,
  negated: boolean,
): string {
  const all = (filter.is === 'all') !== negated;
  const [neutral, decisive] = all ? ['true', 'false'] : ['false', 'true'];
  const parts = filter.of
    .map((part) => composeFilter(c, on, part, negated))
    .filter((part) => part !== neutral);
  if (parts.length === 0) return neutral;
  if (parts.includes(decisive)) return decisive;
  return parts.length === 1 ? parts[0]! : `(${parts.join(all ? ' AND ' : ' OR ')})`;
}

function composeProperty(c: Composition, on: Filtered, filter: PropertyFilter, negated: boolean): string {
  // An id never changes; all else is read from the state of the moment.
  if (filter.property === 'id') return compareProperty(c, on.node, filter, negated);
  return onState(c, on, negated, (state, not) => compareProperty(c, state, filter, not));
}

/**
 * A condition on a node's state: on the node itself in the present; as of the past, on the state where it is
 * found, else on the node where its present state had begun and on the version that held then where not.
 */
function onState(
  c: Composition,
  on: Filtered,
  negated: boolean,
  condition: (state: string, negated: boolean) => string,
): string {
  const state = c.lens.known === null ? on.node : on.state;
  if (state !== undefined) return condition(state, negated);
  const version = `v${c.nextVariable()}`;
  return `((${on.node}.updatedAt <= $known AND ${condition(on.node, negated)}) OR EXISTS { MATCH (${on.node})-[:WAS]->(${version}:Version) WHERE ${on.node}.updatedAt > $known AND ${version}.from <= $known AND ${version}.to > $known AND ${condition(version, negated)} })`;
}

function composeKind(on: Filtered, kinds: readonly Kind[], negated: boolean): string {
  if (kinds.length === 0) return negated ? 'true' : 'false';
  return `${negated ? 'NOT ' : ''}${labelTest(on.node, kinds)}`;
}

function composeAcross(c: Composition, on: Filtered, filter: AcrossFilter, negated: boolean): string {
  const index = c.nextVariable();
  const edge = `r${index}`;
  const far = `n${index}`;
  const every = filter.quantifier === 'every';
  // Every one meets it where there is none that does not.
  const met = composeFilter(c, { node: far, edge }, filter.of, every);
  const holds = (filter.quantifier === 'some') !== negated;
  if (met === 'false') return holds ? 'false' : 'true';
  const conditions = [
    ...edgeConditions(edge, c.lens),
    ...stanceCondition(c, edge, filter.stance),
    ...farLabelTest(far, filter.edge, filter.direction, filter.farKinds),
    met,
  ];
  const exists = `EXISTS { MATCH (${on.node})${arrow[filter.direction](`${edge}:${filter.edge}`)}(${far}) WHERE ${conditions.join(' AND ')} }`;
  return holds ? exists : `NOT ${exists}`;
}

function composeOccurred(
  c: Composition,
  state: string,
  { from, to, certain }: OccurredFilter,
  negated: boolean,
): string {
  const [first, last] = certain ? ['occurredFrom', 'occurredTo'] : ['occurredTo', 'occurredFrom'];
  const tests = [
    ...(from === null ? [] : [`${state}.${first} ${negated ? '<' : '>='} ${c.parameter(from)}`]),
    ...(to === null ? [] : [`${state}.${last} ${negated ? '>' : '<='} ${c.parameter(to)}`]),
  ];
  if (tests.length === 0) return negated ? 'false' : 'true';
  return `(${tests.join(negated ? ' OR ' : ' AND ')})`;
}

function composeWithin(
  c: Composition,
  on: Filtered,
  placeIds: readonly string[] | undefined,
  negated: boolean,
): string {
  if (placeIds === undefined) throw new InvariantError('a place filter was composed before it was resolved');
  const test = `${on.node}.id IN ${c.parameter(placeIds)}`;
  return negated ? `NOT ${test}` : test;
}

function composeSource(c: Composition, edge: string, filter: SourceFilter, negated: boolean): string {
  const index = c.nextVariable();
  const [document, published, source] = [`d${index}`, `p${index}`, `q${index}`];
  const conditions = [
    ...edgeConditions(published, c.lens),
    `${published}.stance = 'AFFIRMS'`,
    ...(filter.sourceId === null ? [] : [`${source}.id = ${c.parameter(filter.sourceId)}`]),
    ...(filter.reliabilities === null
      ? []
      : [
          onState(
            c,
            { node: source, edge: null },
            false,
            (state) => `${state}.reliability IN ${c.parameter(filter.reliabilities)}`,
          ),
        ]),
  ];
  const exists = `EXISTS { MATCH (${document}:Entity {id: ${edge}.documentId})-[${published}:PUBLISHED_BY]->(${source}) WHERE ${conditions.join(' AND ')} }`;
  return negated ? `NOT ${exists}` : exists;
}

function theEdge(on: Filtered): string {
  if (on.edge === null) throw new InvariantError('a filter on an assertion where no edge led');
  return on.edge;
}
