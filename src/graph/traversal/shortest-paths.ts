import { groupBy } from '../../collections';
import type { Lens } from '../../model/lens';
import type { Reader } from '../store/port';
import { areEntities } from '../read/by-id';
import type { AssertionRecord } from '../read/records';
import { assertionsBetween, type Pair } from './assertions-between';
import { searchPaths, type PathQuestion } from './path-search';

/** A step of a path, in the direction of the path, with all that is asserted between its two nodes. */
export interface Step {
  readonly lens: Lens;
  readonly from: string;
  readonly to: string;
  readonly assertions: readonly AssertionRecord[];
}

export interface Path {
  readonly lens: Lens;
  readonly length: number;
  readonly nodes: readonly string[];
  readonly steps: readonly Step[];
}

export interface ShortestPaths {
  /** In the order of their nodes' ids. */
  readonly paths: readonly Path[];
  /** There are more, as short as these. */
  readonly hasMore: boolean;
  /** These may not be the shortest, or not all; where there are none, there may be some. */
  readonly truncated: boolean;
}

/**
 * The shortest paths between two nodes, `first` at most; none where one of the two is not there.
 * `columns` are those of the assertions; `null` where no steps are wanted.
 */
export async function shortestPaths(
  reader: Reader,
  lens: Lens,
  question: PathQuestion,
  first: number,
  columns: readonly string[] | null,
): Promise<ShortestPaths> {
  const { from, to, route } = question;
  const ends = [...new Set([from, to])];
  if (!(await areEntities(reader, lens, ends))) return { paths: [], hasMore: false, truncated: false };

  const { seen, length, truncated } = await searchPaths(reader, lens, question);
  const all = length === null ? [] : seen.shortestPaths(from, to, first + 1);
  const paths = all.slice(0, first);
  const pairs = new Map<string, Pair>();
  if (columns !== null)
    for (const [a, b] of paths.flatMap(stepsOf)) pairs.set(stepKey(a, b), seen.pair(a, b));
  const between = await assertionsBetween(reader, lens, route, columns ?? [], [...pairs.values()]);
  const assertions = groupBy(between.assertions, ({ fromId, toId }) => stepKey(fromId, toId));
  return {
    paths: paths.map((nodes) => ({
      lens,
      length: nodes.length - 1,
      nodes,
      steps: stepsOf(nodes).map(([a, b]) => ({
        lens,
        from: a,
        to: b,
        assertions: assertions.get(stepKey(a, b)) ?? [],
      })),
    })),
    hasMore: all.length > first,
    truncated: truncated || between.truncated,
  };
}

const stepsOf = (nodes: readonly string[]): [string, string][] =>
  nodes.slice(1).map((node, index) => [nodes[index]!, node]);

/** The same for a step either way: an edge is followed both ways. */
const stepKey = (a: string, b: string): string => JSON.stringify([a, b].sort());
