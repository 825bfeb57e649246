import { decodeNullable, decodeText } from '../store/decode';
import type { Lens } from '../../model/lens';
import { Composition, where, type Part } from '../cypher/composition';
import { dialectOf } from '../cypher/dialect';
import type { Reader } from '../store/port';
import { readPart } from '../read/read-part';
import { ENTITY } from '../../model/registry/kinds';
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
  const c = new Composition(dialectOf(reader), lens);
  const nodes = c.parameter(ids);
  const conditions = routeConditions(c, 'r', route);
  const kept = within === null ? '' : `WITH id, far WHERE far IS NULL OR far IN ${c.parameter(within)}`;
  const rows = await readPart(
    reader,
    'neighbors',
    c,
    [
      `UNWIND ${nodes} AS id`,
      `MATCH (n:${ENTITY} {id: id})`,
      'CALL (n) {',
      `MATCH (n)${routePattern('r', route)}(m:${ENTITY}) ${where(conditions)}`,
      `WITH m LIMIT ${c.parameter(bounds.edgesOfNode + 1)}`,
      'RETURN collect(m.id) AS ends',
      '}',
      `UNWIND CASE WHEN size(ends) > ${c.parameter(bounds.edgesOfNode)} THEN [null] ELSE ends END AS far`,
      kept,
      `WITH DISTINCT id, far LIMIT ${c.parameter(bounds.pairsOfLevel + 1)}`,
    ],
    pair,
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
  const c = new Composition(dialectOf(reader), lens);
  const node = c.parameter(id);
  const conditions = routeConditions(c, 'r', route);
  return readPart(
    reader,
    'first neighbors',
    c,
    [
      `MATCH (n:${ENTITY} {id: ${node}})${routePattern('r', route)}(m:${ENTITY}) ${where(conditions)}`,
      `WITH DISTINCT m.id AS far ORDER BY far LIMIT ${c.parameter(limit)}`,
    ],
    { clauses: [], expressions: ['far'], decode: (row) => decodeText(row.next()) },
  );
}

const pair: Part<{ near: string; far: string | null }> = {
  clauses: [],
  expressions: ['id', 'far'],
  decode: (row) => ({ near: decodeText(row.next()), far: decodeNullable(decodeText)(row.next()) }),
};
