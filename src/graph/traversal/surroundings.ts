import type { Pair } from './assertions-between';
import type { Level } from './neighbors';
import { bounds } from './route';
import { SeenGraph } from './seen-graph';

/** What lies around a node, as it becomes known level by level. */
export class Surroundings {
  /** The nodes of the last level, whose own edges have not been looked at. */
  frontier: readonly string[];
  truncated = false;
  private readonly kept: Set<string>;
  private readonly hubs: string[] = [];
  private readonly seen = new SeenGraph();
  private full = false;

  constructor(
    middle: string,
    private readonly limit: number,
  ) {
    this.frontier = [middle];
    this.kept = new Set(this.frontier);
  }

  /** In the order of their distance, and at one distance by id. */
  get nodes(): string[] {
    return [...this.kept];
  }

  /** Whether the next level is to be looked at. */
  get open(): boolean {
    return this.frontier.length > 0 && !this.full;
  }

  /** Takes in a level; `null` where it was too much to read. */
  add(level: Level | null): void {
    this.note(level);
    if (level === null || level.hubs.length > 0) this.truncated = true;
    if (level === null) {
      this.full = true;
      return;
    }
    const ends = level.pairs.flatMap(({ near, far }) => [near, far]);
    const found = [...new Set(ends)].filter((node) => !this.kept.has(node)).sort();
    this.frontier = found.slice(0, this.limit - this.kept.size);
    if (this.frontier.length < found.length) this.full = this.truncated = true;
    for (const node of this.frontier) this.kept.add(node);
  }

  /** Takes in the edges between the nodes of the last level; `null` where they were too much to read. */
  close(level: Level | null): void {
    this.note(level);
    if (level === null) this.truncated = true;
    // An edge between two hubs was seen at neither.
    if (this.hubs.length ** 2 > bounds.pairsOfHubs) this.truncated = true;
    else for (const near of this.hubs) for (const far of this.hubs) this.seen.connect(near, far);
  }

  /** Every two of the nodes that may have edges between them. */
  get pairs(): Pair[] {
    return this.seen.pairsAmong(this.kept);
  }

  private note(level: Level | null): void {
    this.hubs.push(...(level?.hubs ?? []));
    for (const { near, far } of level?.pairs ?? []) this.seen.connect(near, far);
  }
}
