import type { Level } from './neighbors';
import type { SeenGraph } from './seen-graph';

/** One end of a search from both ends: what has been reached from there, level by level. */
export class SearchSide {
  /** The nodes of the last level, which are the next to be followed. */
  frontier: readonly string[];
  /** How many levels were followed, and how many of these wholly, before the first that was cut. */
  depth = 0;
  complete = 0;
  cut = false;
  /** The hubs of the first level that was cut; `null` where not even they are known. */
  hubs: readonly string[] | null = [];
  private readonly reached: Set<string>;

  constructor(end: string) {
    this.frontier = [end];
    this.reached = new Set(this.frontier);
  }

  /** All that can be reached from this end has been seen. */
  get exhausted(): boolean {
    return !this.cut && this.frontier.length === 0;
  }

  /** Takes in what the nodes of the frontier lead to; `null` where that was too much to read. */
  grow(level: Level | null, seen: SeenGraph): void {
    const hubs = level?.hubs ?? null;
    if (!this.cut && hubs?.length !== 0) {
      this.cut = true;
      this.hubs = hubs;
    }
    for (const { near, far } of level?.pairs ?? []) seen.connect(near, far);
    const next = new Set((level?.pairs ?? []).map(({ far }) => far).filter((far) => !this.reached.has(far)));
    for (const node of next) this.reached.add(node);
    this.frontier = [...next];
    this.depth++;
    if (!this.cut) this.complete = this.depth;
  }
}
