import type { Lens } from '../../model/lens';
import type { Reader } from '../store/port';
import { areEntities } from '../read/by-id';
import type { AssertionRecord } from '../read/records';
import { assertionsBetween } from './assertions-between';
import { firstNeighbors, neighborsOf, type Level } from './neighbors';
import type { Route } from './route';
import { Surroundings } from './surroundings';

export interface NeighborhoodQuestion {
  readonly id: string;
  readonly hops: number;
  /** Nodes at most, the one in the middle among them. */
  readonly limit: number;
  readonly route: Route;
}

export interface Neighborhood {
  readonly lens: Lens;
  /** Ids in the order of their distance, and at one distance by id. */
  readonly nodes: readonly string[];
  /** All assertions on the route between two of these nodes, by id. */
  readonly edges: readonly AssertionRecord[];
  /** More lies around it, or between what is shown, than is shown. */
  readonly truncated: boolean;
}

/**
 * What lies around a node, level by level, one statement each; then one more, for edges between nodes of
 * the last level. `columns` are those of the assertions; `null` where none are wanted. The answer is
 * `null` where the node is not there.
 */
export async function neighborhoodOf(
  reader: Reader,
  lens: Lens,
  question: NeighborhoodQuestion,
  columns: readonly string[] | null,
): Promise<Neighborhood | null> {
  const { id, hops, limit, route } = question;
  if (!(await areEntities(reader, lens, [id]))) return null;
  const around = new Surroundings(id, limit);
  around.add(await middleLevel(reader, lens, question));
  for (let hop = 1; hop < hops && around.open; hop++)
    around.add(await neighborsOf(reader, lens, route, around.frontier));
  const { nodes, truncated } = around;
  if (columns === null) return { lens, nodes, edges: [], truncated };

  around.close(await neighborsOf(reader, lens, route, around.frontier, nodes));
  const between = await assertionsBetween(reader, lens, route, columns, around.pairs);
  return { lens, nodes, edges: between.assertions, truncated: around.truncated || between.truncated };
}

/** The neighbors of the node itself: where it is a hub the first by id, though all its edges are read. */
async function middleLevel(
  reader: Reader,
  lens: Lens,
  { id, limit, route }: NeighborhoodQuestion,
): Promise<Level | null> {
  const level = await neighborsOf(reader, lens, route, [id]);
  if (level === null || level.hubs.length === 0) return level;
  // One more than there is room for tells that there are more; the node may be a neighbor of its own.
  const first = await firstNeighbors(reader, lens, route, id, limit + 1);
  return { pairs: first.map((near) => ({ near, far: id })), hubs: [] };
}
