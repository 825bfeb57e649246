import type { Pair } from './assertions-between';

/** What a search has seen of the graph: which nodes are neighbors. */
export class SeenGraph {
  /** The neighbors of each node, and at which of the two their edges were seen. */
  private readonly neighbors = new Map<string, Map<string, Pair>>();

  connect(near: string, far: string): void {
    if (near === far) return;
    const pair: Pair = [near, far];
    this.at(near).set(far, pair);
    if (!this.at(far).has(near)) this.at(far).set(near, pair);
  }

  /** Two neighbors, first the one at which their edges were seen: a node that is no hub, if either is. */
  pair(a: string, b: string): Pair {
    return this.neighbors.get(a)?.get(b) ?? [a, b];
  }

  /** Every two of these nodes that are neighbors, once. */
  pairsAmong(nodes: ReadonlySet<string>): Pair[] {
    const done = new Set<string>();
    const pairs: Pair[] = [];
    for (const node of nodes) {
      for (const [next, pair] of this.at(node)) if (nodes.has(next) && !done.has(next)) pairs.push(pair);
      done.add(node);
    }
    return pairs;
  }

  /** How many edges lie between the two on the shortest way that was seen; `null` where there is none. */
  distance(from: string, to: string): number | null {
    return this.distancesTo(to).get(from) ?? null;
  }

  /** The shortest paths that were seen, each as its nodes, ordered by the ids of these; so many at most. */
  shortestPaths(from: string, to: string, limit: number): string[][] {
    const left = this.distancesTo(to);
    const paths: string[][] = [];
    const walk = (path: string[], node: string): void => {
      if (node === to) paths.push(path);
      const nearer = [...this.at(node).keys()]
        .filter((next) => left.get(next) === left.get(node)! - 1)
        .sort();
      for (const next of nearer) if (paths.length < limit) walk([...path, next], next);
    };
    if (left.has(from)) walk([from], from);
    return paths;
  }

  private distancesTo(to: string): Map<string, number> {
    const distances = new Map([[to, 0]]);
    // A map is walked in the order of its entries, those that are added meanwhile among them.
    for (const [node, distance] of distances)
      for (const next of this.at(node).keys()) if (!distances.has(next)) distances.set(next, distance + 1);
    return distances;
  }

  private at(node: string): Map<string, Pair> {
    const known = this.neighbors.get(node) ?? new Map<string, Pair>();
    this.neighbors.set(node, known);
    return known;
  }
}
