import type { Lens } from '../../model/lens';
import type { Reader } from '../store/port';
import { assertionsBetween, type Pair } from './assertions-between';
import { neighborsOf } from './neighbors';
import { bounds, type Route } from './route';
import { SearchSide } from './search-side';
import { SeenGraph } from './seen-graph';

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly route: Route;
}

/** What a search from both ends has come to. */
export interface PathSearch {
  readonly seen: SeenGraph;
  /** The length of the shortest paths that were seen; `null` where there was none. */
  readonly length: number | null;
  /** What was cut leaves open whether these are the shortest and all of them, or that there is none. */
  readonly truncated: boolean;
}

/**
 * Looks for the shortest paths between two nodes, breadth first and from both ends, one statement a
 * level, and whole levels alone, or shortest paths would be lost.
 *
 * What one end knows wholly to the distance a and the other to b settles all paths no longer than a + b.
 * Where a hub cuts the levels of one end, the other goes on alone to settle the rest. Where both are cut,
 * edges between their hubs settle one length more; then whatever can still be found, without proof.
 */
export async function searchPaths(
  reader: Reader,
  lens: Lens,
  { from, to, maxLength, route }: PathQuestion,
): Promise<PathSearch> {
  const seen = new SeenGraph();
  const sides = [new SearchSide(from), new SearchSide(to)] as const;
  const [left, right] = sides;
  let bridge: 'not looked at' | 'known' | 'unknown' = 'not looked at';
  for (;;) {
    const distance = seen.distance(from, to);
    const length = distance === null || distance > maxLength ? null : distance;
    const settled = left.complete + right.complete + (bridge === 'known' ? 1 : 0);
    if ((length ?? maxLength) <= settled || left.exhausted || right.exhausted)
      return { seen, length, truncated: false };

    let side = smallest(sides.filter(({ cut }) => !cut));
    if (side === undefined && bridge === 'not looked at') {
      bridge = (await lookForBridge(reader, lens, route, left.hubs, right.hubs, seen)) ? 'known' : 'unknown';
      continue;
    }
    if (length === null && left.depth + right.depth < maxLength)
      side ??= smallest(sides.filter(({ frontier }) => frontier.length > 0));
    if (side === undefined) return { seen, length, truncated: true };
    side.grow(await neighborsOf(reader, lens, route, side.frontier), seen);
  }
}

/** The side whose next level has the fewest nodes. */
function smallest(sides: readonly SearchSide[]): SearchSide | undefined {
  return [...sides].sort((a, b) => a.frontier.length - b.frontier.length)[0];
}

/** Looks for edges between the hubs at which the two sides were cut; false where that can't be told. */
async function lookForBridge(
  reader: Reader,
  lens: Lens,
  route: Route,
  some: readonly string[] | null,
  others: readonly string[] | null,
  seen: SeenGraph,
): Promise<boolean> {
  if (some === null || others === null || some.length * others.length > bounds.pairsOfHubs) return false;
  const pairs = some.flatMap((near) => others.map((far): Pair => [near, far]));
  const { assertions, truncated } = await assertionsBetween(reader, lens, route, [], pairs);
  for (const { fromId, toId } of assertions) seen.connect(fromId, toId);
  return !truncated;
}
