import { meetsNothing } from './filter/compose-filter';
import type { Composition } from '../cypher/composition';
import { sortTerms, type SortTerm } from '../cypher/keyset';
import type { RootListPlan } from './plan';
import { nodeVariables, type NodeVariables } from '../cypher/variables';
import { matchFrom, type Anchor } from './anchor';

/** Some rows of a root list: what matches them, and what they are ordered by. */
export interface RowSet {
  readonly v: NodeVariables;
  readonly pattern: string;
  readonly conditions: readonly string[];
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
  readonly unite: (textOf: (set: RowSet) => string) => string;
}

/**
 * In the present there is one set of rows. As of the past there are two: the nodes whose present state had
 * begun by then, and the versions that held then, of the nodes that were changed since. Each is found and
 * ordered by what it holds itself, and so by indexes of its own.
 */
export function rootRows(c: Composition, plan: RootListPlan, { anchor, versions }: Start): RootRows {
  const v = nodeVariables(c.nextVariable(), c.lens);
  const { node, state } = v;
  const set = (v: NodeVariables, id: string, way: string, span: readonly string[]): RowSet => {
    const { pattern, conditions } = matchFrom(c, v, plan.node.kinds[0], plan.filter, anchor);
    const terms = sortTerms(plan.order, v.state, id);
    return { v, pattern: `${way}${pattern}`, conditions: [...span, ...conditions], terms };
  };
  const terms = sortTerms(plan.order, state, `${node}.id`);
  if (state === node) {
    const only = set(v, `${node}.id`, '', []);
    return { v, terms, sets: [only], unite: (textOf) => textOf(only) };
  }
  const unchanged = set({ node, state: node }, `${node}.id`, '', [`${node}.updatedAt <= $known`]);
  const changed = set(v, `${state}.entityId`, `(${state}:Version)<-[:WAS]-`, [
    `${state}.from <= $known`,
    `${state}.to > $known`,
    `${node}.updatedAt > $known`,
  ]);
  const hinted =
    versions === null || meetsNothing(changed.conditions)
      ? changed
      : {
          ...changed,
          pattern: `${changed.pattern} USING INDEX ${state}:Version(${versions.join(', ')})`,
        };
  return {
    v,
    terms,
    sets: [unchanged, hinted],
    unite: (textOf) => `CALL () {
${textOf(unchanged)}
RETURN ${node}, ${node} AS ${state}
UNION ALL
${textOf(hinted)}
RETURN ${node}, ${state}
}`,
  };
}
