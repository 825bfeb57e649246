import { InvariantError } from '../../../errors';
import type { Lens } from '../../../model/lens';
import type { Kind } from '../../../model/registry/kinds';
import { and, cypher, name, or, Variable, type Fragment } from '../../cypher/fragment';
import { edgeConditions } from '../../cypher/lens';
import { arrow, Entity, hasStance, isFarKind, isOfKind } from '../../cypher/pattern';
import { hadBegun, heldThen, versionOf } from '../../cypher/state';
import { compareProperty } from './compare-property';
import { composeBox, composeNear } from './compose-place';
import type { AcrossFilter, Filter, OccurredFilter, PropertyFilter, SourceFilter } from './filter';

/** The variables that a filter speaks of: a node, and the edge that led to it where one did. */
export interface Filtered {
  readonly node: Variable;
  /** What its properties are read from, where the text has found that as of the past. */
  readonly state?: Variable;
  readonly edge: Variable | null;
}

/**
 * Composes a filter as one condition. Negation is pushed down to the comparisons, each of which says
 * what it means where the property is absent; so Cypher's third truth value never decides, `not` is
 * the complement of its filter, and both engines agree.
 */
function composeFilter(lens: Lens, on: Filtered, filter: Filter, negated = false): Fragment {
  switch (filter.is) {
    case 'all':
    case 'any':
      return composeGroup(lens, on, filter, negated);
    case 'not':
      return composeFilter(lens, on, filter.of, !negated);
    case 'property':
      return composeProperty(lens, on, filter, negated);
    case 'edge property':
      return compareProperty(theEdge(on), filter, negated);
    case 'kind':
      return composeKind(on, filter.kinds, negated);
    case 'across':
      return composeAcross(lens, on, filter, negated);
    case 'occurred':
      return onState(lens, on, negated, (state, not) => composeOccurred(state, filter, not));
    case 'within':
      return composeWithin(on, filter.placeIds, negated);
    case 'near':
      return onState(lens, on, negated, (state, not) => composeNear(state, on.edge, filter, not));
    case 'box':
      return onState(lens, on, negated, (state, not) => composeBox(state, on.edge, filter, not));
    case 'source':
      return composeSource(lens, theEdge(on), filter, negated);
  }
}

/** The filter as a list of conditions: none where anything passes. */
export function filterConditions(lens: Lens, on: Filtered, filter: Filter): Fragment[] {
  if (filter.is === 'all') return filter.of.flatMap((part) => filterConditions(lens, on, part));
  return [composeFilter(lens, on, filter)];
}

const always = cypher`true`;
const never = cypher`false`;

/**
 * Whether nothing meets these conditions. Neo4j folds such a pattern away, and then refuses the hint of an
 * index that is gone with it.
 */
export const isContradiction = (conditions: readonly Fragment[]): boolean => conditions.includes(never);

/**
 * Constants are folded away: they say nothing, and Neo4j's planner fails on some that stand beside
 * subqueries in an OR ("There should be at least one subquery expression").
 */
function composeGroup(
  lens: Lens,
  on: Filtered,
  filter: Extract<Filter, { is: 'all' | 'any' }>,
  negated: boolean,
): Fragment {
  const all = (filter.is === 'all') !== negated;
  const [neutral, decisive] = all ? [always, never] : [never, always];
  const parts = filter.of
    .map((part) => composeFilter(lens, on, part, negated))
    .filter((part) => part !== neutral);
  if (parts.length === 0) return neutral;
  if (parts.includes(decisive)) return decisive;
  return parts.length === 1 ? parts[0]! : cypher`(${all ? and(parts) : or(parts)})`;
}

function composeProperty(lens: Lens, on: Filtered, filter: PropertyFilter, negated: boolean): Fragment {
  // An id never changes; all else is read from the state of the moment.
  if (filter.property === 'id') return compareProperty(on.node, filter, negated);
  return onState(lens, on, negated, (state, not) => compareProperty(state, filter, not));
}

/**
 * A condition on a node's state: on the node itself in the present; as of the past, on the state where it is
 * found, else on the node where its present state had begun and on the version that held then where not.
 */
function onState(
  lens: Lens,
  on: Filtered,
  negated: boolean,
  condition: (state: Variable, negated: boolean) => Fragment,
): Fragment {
  const { node } = on;
  const state = lens.known === null ? node : on.state;
  if (lens.known === null || state !== undefined) return condition(state ?? node, negated);
  const version = new Variable('v');
  const inPresent = cypher`${hadBegun(node, lens.known)} AND ${condition(node, negated)}`;
  const inVersion = cypher`${heldThen(node, version, lens.known)} AND ${condition(version, negated)}`;
  return cypher`((${inPresent}) OR EXISTS { MATCH ${versionOf(node, version)} WHERE ${inVersion} })`;
}

function composeKind(on: Filtered, kinds: readonly Kind[], negated: boolean): Fragment {
  if (kinds.length === 0) return negated ? always : never;
  const is = isOfKind(on.node, kinds);
  return negated ? cypher`NOT ${is}` : is;
}

function composeAcross(lens: Lens, on: Filtered, filter: AcrossFilter, negated: boolean): Fragment {
  const edge = new Variable('r');
  const far = new Variable('n');
  const every = filter.quantifier === 'every';
  // Every one meets it where there is none that does not.
  const met = composeFilter(lens, { node: far, edge }, filter.of, every);
  const holds = (filter.quantifier === 'some') !== negated;
  if (met === never) return holds ? never : always;
  const conditions = [
    ...edgeConditions(edge, lens),
    ...hasStance(edge, filter.stance),
    ...isFarKind(far, filter.edge, filter.direction, filter.farKinds),
    met,
  ];
  const along = arrow[filter.direction](cypher`${edge}:${name(filter.edge)}`);
  const exists = cypher`EXISTS { MATCH (${on.node})${along}(${far}) WHERE ${and(conditions)} }`;
  return holds ? exists : cypher`NOT ${exists}`;
}

function composeOccurred(state: Variable, { from, to, certain }: OccurredFilter, negated: boolean): Fragment {
  const [first, last] = certain
    ? [cypher`${state}.occurredFrom`, cypher`${state}.occurredTo`]
    : [cypher`${state}.occurredTo`, cypher`${state}.occurredFrom`];
  const tests = [
    ...(from === null ? [] : [negated ? cypher`${first} < ${from}` : cypher`${first} >= ${from}`]),
    ...(to === null ? [] : [negated ? cypher`${last} > ${to}` : cypher`${last} <= ${to}`]),
  ];
  if (tests.length === 0) return negated ? never : always;
  return cypher`(${negated ? or(tests) : and(tests)})`;
}

function composeWithin(on: Filtered, placeIds: readonly string[] | undefined, negated: boolean): Fragment {
  if (placeIds === undefined) throw new InvariantError('a place filter was composed before it was resolved');
  const test = cypher`${on.node}.id IN ${placeIds}`;
  return negated ? cypher`NOT ${test}` : test;
}

function composeSource(lens: Lens, edge: Variable, filter: SourceFilter, negated: boolean): Fragment {
  const [document, published, source] = [new Variable('d'), new Variable('p'), new Variable('q')];
  const { sourceId, reliabilities } = filter;
  const conditions = [
    ...edgeConditions(published, lens),
    ...hasStance(published, 'AFFIRMS'),
    ...(sourceId === null ? [] : [cypher`${source}.id = ${sourceId}`]),
    ...(reliabilities === null
      ? []
      : [
          onState(
            lens,
            { node: source, edge: null },
            false,
            (state) => cypher`${state}.reliability IN ${reliabilities}`,
          ),
        ]),
  ];
  const exists = cypher`EXISTS { MATCH (${document}:${Entity} {id: ${edge}.documentId})-[${published}:PUBLISHED_BY]->(${source}) WHERE ${and(conditions)} }`;
  return negated ? cypher`NOT ${exists}` : exists;
}

function theEdge(on: Filtered): Variable {
  if (on.edge === null) throw new InvariantError('a filter on an assertion where no edge led');
  return on.edge;
}
