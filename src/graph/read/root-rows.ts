import type { Lens } from '../../model/lens';
import { numerousKinds } from '../../model/registry/kinds';
import { ordersOfOneType } from '../../model/registry/order-fields';
import { dialectOf, type Target } from '../cypher/dialects';
import { cypher, empty, Variable, type Fragment } from '../cypher/fragment';
import { sortTerms, type SortTerm } from '../cypher/keyset';
import { knownAt, stands } from '../cypher/lens';
import { column } from '../cypher/projection';
import { hadBegun, heldThen, nodeVariables, type NodeVariables } from '../cypher/state';
import { statement } from '../cypher/statement';
import { decodeBoolean } from '../store/decode';
import type { Reader } from '../store/port';
import { matchFrom, type Anchor } from './anchor';
import { isContradiction } from './filter/compose-filter';
import type { Filter } from './filter/filter';
import type { RootListPlan } from './plan';

/** Some rows of a root list: what matches them, and what they are ordered by. */
export interface RowSet {
  readonly v: NodeVariables;
  readonly pattern: Fragment;
  readonly conditions: readonly Fragment[];
  readonly terms: readonly SortTerm[];
}

/** Where the rows are to be found from. */
export interface Start {
  /** Nodes that lead to them; null for all nodes of their kind. */
  readonly anchor: Anchor | null;
  /** The properties of the index that versions are found by; null where the engine is to choose. */
  readonly versions: readonly string[] | null;
}

/** All rows of a root list. */
export interface RootRows {
  readonly v: NodeVariables;
  readonly terms: readonly SortTerm[];
  /** Sets that have no row in common, and together all. */
  readonly sets: readonly RowSet[];
  /** Puts the sets together, each found by a text of its own. */
  readonly unite: (textOf: (set: RowSet) => Fragment) => Fragment;
}

/**
 * In the present there is one set of rows. As of the past there are two: the nodes whose present state had
 * begun by then, and the versions that held then, of the nodes that were changed since. Each is found and
 * ordered by what it holds itself, and so by indexes of its own.
 */
export function rootRows(target: Target, plan: RootListPlan, { anchor, versions }: Start): RootRows {
  const { dialect, lens } = target;
  const v = nodeVariables(lens);
  const { node, state } = v;
  const matched = (of: NodeVariables) => {
    const { pattern, conditions } = matchFrom(target, of, plan.kind, plan.filter, anchor);
    return { pattern, conditions: [stands(of.state, lens), ...conditions] };
  };
  const terms = sortTerms(plan.order, state, cypher`${node}.id`);
  if (lens.known === null) {
    const only: RowSet = { v, terms, ...matched(v) };
    return { v, terms, sets: [only], unite: (textOf) => textOf(only) };
  }

  const present = { node, state: node };
  const unchanged = matched(present);
  const changed = matched(v);
  const hint =
    versions === null || dialect.indexHint === null || isContradiction(changed.conditions)
      ? empty
      : dialect.indexHint(state, 'Version', versions);
  const sets: [RowSet, RowSet] = [
    {
      v: present,
      pattern: unchanged.pattern,
      conditions: [hadBegun(node, lens.known), ...unchanged.conditions],
      terms: sortTerms(plan.order, node, cypher`${node}.id`),
    },
    {
      v,
      pattern: cypher`(${state}:Version)<-[:WAS]-${changed.pattern} ${hint}`,
      conditions: [heldThen(node, state, lens.known), ...changed.conditions],
      terms: sortTerms(plan.order, state, cypher`${state}.entityId`),
    },
  ];
  return {
    v,
    terms,
    sets,
    unite: (textOf) => cypher`CALL () {
${textOf(sets[0])}
RETURN ${node}, ${node} AS ${state}
UNION ALL
${textOf(sets[1])}
RETURN ${node}, ${state}
}`,
  };
}

/** So many versions are read and sorted within a few milliseconds. */
const few = 1000;

/**
 * The properties of the index (see the migrations) that gives a page's versions soonest, null where the engine
 * is to choose. Where few versions have ended since, those are read and sorted; where many have, a page of
 * them is found along its order, if there is an index of that. The engine can't choose: it knows neither what
 * moment is asked for, nor how many versions ended since.
 */
export async function versionIndex(
  reader: Reader,
  { known }: Lens,
  { kind, order, filter }: RootListPlan,
): Promise<readonly string[] | null> {
  const { indexHint } = dialectOf(reader);
  if (indexHint === null || known === null) return null;
  const version = new Variable('v');
  const many = await reader.one(
    statement(
      'versions that ended since',
      cypher`MATCH (${version}:Version) ${indexHint(version, 'Version', ['to', 'from'])} WHERE ${version}.to > ${knownAt(known)} AND ${version}.from IS NOT NULL
WITH ${version} LIMIT ${few}`,
      column(cypher`count(${version}) = ${few}`, decodeBoolean),
    ),
  );
  if (!many) return ['to', 'from'];
  const [first] = order;
  // The versions of all kinds share their indexes: along them a kind of few nodes would hardly be met.
  if (first === undefined || !ordersOfOneType.has(first.property)) return null;
  if (!numerousKinds.has(kind)) return null;
  return [...(isOfOneType(filter) ? ['type'] : []), first.property, 'entityId', 'from', 'to'];
}

/** Whether a filter names the one type that all it lets pass is of. */
export function isOfOneType(filter: Filter): boolean {
  const conditions = filter.is === 'all' ? filter.of : [filter];
  return conditions.some(
    (condition) =>
      condition.is === 'property' && condition.property === 'type' && condition.comparison === 'eq',
  );
}
