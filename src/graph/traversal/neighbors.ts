import type { Lens } from '../../model/lens';
import { cypher, empty, lines, Variable } from '../cypher/fragment';
import { Entity } from '../cypher/pattern';
import { column, record } from '../cypher/projection';
import { match } from '../cypher/state';
import { statement } from '../cypher/statement';
import { decodeNullable, decodeText } from '../store/decode';
import type { Reader } from '../store/port';
import { bounds, routeConditions, routePattern, type Route } from './route';

/** One level of a search: which nodes the nodes of it lead to. */
export interface Level {
  readonly pairs: readonly { readonly near: string; readonly far: string }[];
  /** The nodes that have too many edges to be followed. */
  readonly hubs: readonly string[];
}

/**
 * The neighbors of these nodes; `null` where they are too many. `within` keeps only those that are
 * among these ids.
 *
 * A hub is told by reading one edge more than it may have, in no order: so neither engine reads more of
 * a node with 100,000 edges than of one with 1,000. Nodes that an edge led to need no test of their own.
 */
export async function neighborsOf(
  reader: Reader,
  lens: Lens,
  route: Route,
  ids: readonly string[],
  within: readonly string[] | null = null,
): Promise<Level | null> {
  if (ids.length === 0) return { pairs: [], hubs: [] };
  if (ids.length > bounds.nodesOfLevel) return null;
  const edge = new Variable('r');
  const kept = within === null ? empty : cypher`WITH id, far WHERE far IS NULL OR far IN ${within}`;
  const rows = await reader.read(
    statement(
      'neighbors',
      lines(
        cypher`UNWIND ${ids} AS id
MATCH (n:${Entity} {id: id})
CALL (n) {
${match(cypher`(n)${routePattern(edge, route)}(m:${Entity})`, routeConditions(lens, edge, route))}
WITH m LIMIT ${bounds.edgesOfNode + 1}
RETURN collect(m.id) AS ends
}
UNWIND CASE WHEN size(ends) > ${bounds.edgesOfNode} THEN [null] ELSE ends END AS far`,
        kept,
        cypher`WITH DISTINCT id, far LIMIT ${bounds.pairsOfLevel + 1}`,
      ),
      record({
        near: column(cypher`id`, decodeText),
        far: column(cypher`far`, decodeNullable(decodeText)),
      }),
    ),
  );
  if (rows.length > bounds.pairsOfLevel) return null;
  return {
    pairs: rows.flatMap(({ near, far }) => (far === null ? [] : [{ near, far }])),
    hubs: rows.flatMap(({ near, far }) => (far === null ? [near] : [])),
  };
}

/** The first neighbors of one node, by id. All of its edges are read, however many it has. */
export async function firstNeighbors(
  reader: Reader,
  lens: Lens,
  route: Route,
  id: string,
  limit: number,
): Promise<string[]> {
  const edge = new Variable('r');
  const pattern = cypher`(n:${Entity} {id: ${id}})${routePattern(edge, route)}(m:${Entity})`;
  return reader.read(
    statement(
      'first neighbors',
      cypher`${match(pattern, routeConditions(lens, edge, route))}
WITH DISTINCT m.id AS far ORDER BY far LIMIT ${limit}`,
      column(cypher`far`, decodeText),
    ),
  );
}
