import { InvariantError } from '../../../errors';
import type { Target } from '../../cypher/dialects';
import { allEdgeTypes, type EdgeType } from '../../../model/registry/edges';
import type { Kind } from '../../../model/registry/kinds';
import { and, cypher, name, or, Parameter, Variable, type Fragment } from '../../cypher/fragment';
import { edgeConditions } from '../../cypher/lens';
import { anyType, arrow, Entity, hasStance, isFarKind, isOfKind } from '../../cypher/pattern';
import { hadBegun, heldThen, versionOf } from '../../cypher/state';
import { compareProperty } from './compare-property';
import { composeBox, composeNear } from './compose-place';
import type {
  AcrossFilter,
  Filter,
  MemberFilter,
  OccurredFilter,
  PropertyFilter,
  SourceFilter,
} from './filter';

/** The variables that a filter speaks of: a node, and the edge that led to it where one did. */
export interface Filtered {
  readonly node: Variable;
  /** What its properties are read from, where the text has found that as of the past. */
  readonly state?: Variable;
  readonly edge: Variable | null;
}

/** What a filter is composed for, and whether that is inside of another subquery. */
interface Scope extends Target {
  readonly nested: boolean;
}

/**
 * Composes a filter as one condition. Negation is pushed down to the comparisons, each of which says
 * what it means where the property is absent; so Cypher's third truth value never decides, `not` is
 * the complement of its filter, and both engines agree.
 */
function composeFilter(scope: Scope, on: Filtered, filter: Filter, negated = false): Fragment {
  switch (filter.is) {
    case 'all':
    case 'any':
      return composeGroup(scope, on, filter, negated);
    case 'not':
      return composeFilter(scope, on, filter.of, !negated);
    case 'property':
      return composeProperty(scope, on, filter, negated);
    case 'edge property':
      return compareProperty(theEdge(on), filter, negated);
    case 'edge type':
      return composeEdgeType(theEdge(on), filter.types, negated);
    case 'kind':
      return composeKind(on, filter.kinds, negated);
    case 'across':
      return composeAcross(scope, on, filter, negated);
    case 'asserted':
      return composeAsserted(scope, on, negated);
    case 'occurred':
      return onState(scope, on, negated, (state, not) => composeOccurred(state, filter, not));
    case 'within':
      return composeWithin(on, filter.placeIds, negated);
    case 'near':
      return onState(scope, on, negated, (state, not) => composeNear(state, on.edge, filter, not));
    case 'box':
      return onState(scope, on, negated, (state, not) => composeBox(state, on.edge, filter, not));
    case 'member':
      return composeMember(on, filter, negated);
    case 'source':
      return composeSource(scope, theEdge(on), filter, negated);
  }
}

/**
 * The filter as a list of conditions: none where anything passes.
 *
 * @param nested whether they stand in a subquery
 */
export function filterConditions(target: Target, on: Filtered, filter: Filter, nested = false): Fragment[] {
  if (filter.is === 'all') return filter.of.flatMap((part) => filterConditions(target, on, part, nested));
  return [composeFilter({ ...target, nested }, on, filter)];
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
  scope: Scope,
  on: Filtered,
  filter: Extract<Filter, { is: 'all' | 'any' }>,
  negated: boolean,
): Fragment {
  const all = (filter.is === 'all') !== negated;
  const [neutral, decisive] = all ? [always, never] : [never, always];
  const parts = filter.of
    .map((part) => composeFilter(scope, on, part, negated))
    .filter((part) => part !== neutral);
  if (parts.length === 0) return neutral;
  if (parts.includes(decisive)) return decisive;
  return parts.length === 1 ? parts[0]! : cypher`(${all ? and(parts) : or(parts)})`;
}

function composeProperty(scope: Scope, on: Filtered, filter: PropertyFilter, negated: boolean): Fragment {
  // An id never changes; all else is read from the state of the moment.
  if (filter.property === 'id') return compareProperty(on.node, filter, negated);
  return onState(scope, on, negated, (state, not) => compareProperty(state, filter, not));
}

/**
 * A condition on a node's state: on the node itself in the present; as of the past, on the state where it is
 * found, else on the node where its present state had begun and on the version that held then where not.
 */
function onState(
  scope: Scope,
  on: Filtered,
  negated: boolean,
  condition: (state: Variable, negated: boolean) => Fragment,
): Fragment {
  const { lens } = scope;
  const { node } = on;
  const state = lens.known === null ? node : on.state;
  if (lens.known === null || state !== undefined) return condition(state ?? node, negated);
  const version = new Variable('v');
  const inPresent = cypher`${hadBegun(node, lens.known)} AND ${condition(node, negated)}`;
  const inVersion = cypher`${heldThen(node, version, lens.known)} AND ${condition(version, negated)}`;
  const exists = existsIn(scope, cypher`MATCH ${versionOf(node, version)} WHERE ${inVersion}`);
  return cypher`((${inPresent}) OR ${exists})`;
}

function composeKind(on: Filtered, kinds: readonly Kind[], negated: boolean): Fragment {
  if (kinds.length === 0) return negated ? always : never;
  const is = isOfKind(on.node, kinds);
  return negated ? cypher`NOT ${is}` : is;
}

function composeEdgeType(edge: Variable, types: readonly EdgeType[], negated: boolean): Fragment {
  const is = cypher`type(${edge}) IN ${types}`;
  return negated ? cypher`NOT ${is}` : is;
}

function composeAcross(scope: Scope, on: Filtered, filter: AcrossFilter, negated: boolean): Fragment {
  const edge = new Variable('r');
  const far = new Variable('n');
  const every = filter.quantifier === 'every';
  // Every one meets it where there is none that does not.
  const met = composeFilter({ ...scope, nested: true }, { node: far, edge }, filter.of, every);
  const holds = (filter.quantifier === 'some') !== negated;
  if (met === never) return holds ? never : always;
  const conditions = [
    ...edgeConditions(edge, scope.lens),
    ...hasStance(edge, filter.stance),
    ...isFarKind(far, filter.edge, filter.direction, filter.farKinds),
    met,
  ];
  const along = arrow[filter.direction](cypher`${edge}:${name(filter.edge)}`);
  const exists = existsIn(scope, cypher`MATCH (${on.node})${along}(${far}) WHERE ${and(conditions)}`);
  return holds ? exists : cypher`NOT ${exists}`;
}

function composeAsserted(scope: Scope, { node }: Filtered, negated: boolean): Fragment {
  const edge = new Variable('r');
  const along = arrow.both(cypher`${edge}:${anyType(allEdgeTypes)}`);
  const exists = existsIn(
    scope,
    cypher`MATCH (${node})${along}() WHERE ${and(edgeConditions(edge, scope.lens))}`,
  );
  return negated ? cypher`NOT ${exists}` : exists;
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

function composeSource(scope: Scope, edge: Variable, filter: SourceFilter, negated: boolean): Fragment {
  const [document, published, source] = [new Variable('d'), new Variable('p'), new Variable('q')];
  const { sourceId, reliabilities } = filter;
  const conditions = [
    ...edgeConditions(published, scope.lens),
    ...hasStance(published, 'AFFIRMS'),
    ...(sourceId === null ? [] : [cypher`${source}.id = ${sourceId}`]),
    ...(reliabilities === null
      ? []
      : [
          onState(
            { ...scope, nested: true },
            { node: source, edge: null },
            false,
            (state) => cypher`${state}.reliability IN ${reliabilities}`,
          ),
        ]),
  ];
  const exists = existsIn(
    scope,
    cypher`MATCH (${document}:${Entity} {id: ${edge}.documentId})-[${published}:PUBLISHED_BY]->(${source}) WHERE ${and(conditions)}`,
  );
  return negated ? cypher`NOT ${exists}` : exists;
}

/** Whether a subquery has a row, as the engine reads that soonest here. */
const existsIn = ({ dialect, nested }: Scope, rows: Fragment): Fragment =>
  nested ? dialect.existsNested(rows) : cypher`EXISTS { ${rows} }`;

/** Members are looked up by a map, which takes the same time however many there are. */
function composeMember(on: Filtered, { of, members }: MemberFilter, negated: boolean): Fragment {
  const id = of === 'node' ? cypher`${on.node}.id` : cypher`${theEdge(on)}.documentId`;
  const test = cypher`coalesce(${new Parameter(members)}[${id}], false)`;
  return negated ? cypher`NOT ${test}` : test;
}

function theEdge(on: Filtered): Variable {
  if (on.edge === null) throw new InvariantError('a filter on an assertion where no edge led');
  return on.edge;
}
