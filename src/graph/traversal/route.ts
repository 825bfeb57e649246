import type { Lens } from '../../model/lens';
import { edgeConditions } from '../cypher/lens';
import { cypher, type Fragment, type Variable } from '../cypher/fragment';
import { anyType, hasStance } from '../cypher/pattern';
import { allEdgeTypes, type EdgeType } from '../../model/registry/edges';

/** What a traversal follows: edges of these types and of this stance (`null` for either), both ways. */
export interface Route {
  readonly types: readonly EdgeType[];
  readonly stance: string | null;
}

/**
 * Types that are followed only when they are asked for: each joins whatever one document happens to
 * speak of, and a path through it would say no more than that.
 */
const onlyOnRequest: readonly EdgeType[] = ['MENTIONS', 'REPORTS'];

export const defaultTypes = allEdgeTypes.filter((type) => !onlyOnRequest.includes(type));

/**
 * What one search may cost. A bound that is passed cuts the whole of what it bounds, never some rows
 * of it: which rows come first differs from engine to engine, and to sort a hub is to read all of it.
 */
export const bounds = {
  /** A node with more edges than this is a hub: it is reached, and not passed through. */
  edgesOfNode: 1_000,
  /** Nodes of a level, and pairs of neighbors that one level may bring. */
  nodesOfLevel: 5_000,
  pairsOfLevel: 20_000,
  /** Pairs of hubs that are looked at for edges between the two. */
  pairsOfHubs: 100,
  /** Assertions that an answer shows. */
  assertions: 5_000,
} as const;

export const routePattern = (edge: Variable, { types }: Route): Fragment =>
  cypher`-[${edge}:${anyType(types)}]-`;

/** Conditions under which an edge is followed. What is judged distinct is not tied by that judgement. */
export function routeConditions(lens: Lens, edge: Variable, route: Route): Fragment[] {
  return [
    ...edgeConditions(edge, lens),
    ...hasStance(edge, route.stance),
    ...(route.types.includes('SAME_AS')
      ? [cypher`(type(${edge}) <> 'SAME_AS' OR ${edge}.judgement <> 'DISTINCT')`]
      : []),
  ];
}
