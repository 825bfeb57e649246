import type { Kind } from '../../model/registry/kinds';
import type { BatchResult } from '../../graph/write/outcome';
import type { EntityInput, Retraction } from '../../graph/write/batch';
import type { Owned, Unchanged } from './build-batch';
import { HashSet } from './hash-set';

export interface Counts {
  created: number;
  changed: number;
  equal: number;
}

/** What an import came to. */
export interface ImportSummary {
  readonly file: string;
  readonly format: string;
  readonly document: string;
  readonly dryRun: boolean;
  /** It was stopped, and can be gone on with by `--resume`. */
  readonly interrupted: boolean;
  readonly rows: {
    /** All rows that were read; of them: */
    readonly read: number;
    readonly taken: number;
    readonly refused: number;
    /** A newer release speaks of the same event already. */
    readonly outdated: number;
    /** They were in the graph before the run was resumed. */
    readonly resumed: number;
  };
  /** The columns of the file that nothing reads. */
  readonly unread: readonly string[];
  /** By kind: distinct entities. */
  readonly entities: Readonly<Partial<Record<Kind, Counts>>>;
  readonly edges: Counts & {
    /** Of older editions, where this one speaks of the same. */
    readonly superseded: number;
    /** Of rows that the whole release lacks. */
    readonly vanished: number;
    /** Of the same release, where the file no longer says so; left out where there are none. */
    readonly corrected?: number;
  };
  readonly warnings: number;
  /** Where the refused rows are; null where there is none. */
  readonly rejects: string | null;
}

/** Counts what writes come to, each entity once, though batches of a dry run try it anew. */
export class Tally {
  readonly rows = { read: 0, taken: 0, refused: 0, outdated: 0, resumed: 0 };
  readonly entities: Partial<Record<Kind, Counts>> = {};
  readonly edges: { -readonly [K in keyof ImportSummary['edges']]: ImportSummary['edges'][K] } = {
    ...{ created: 0, changed: 0, equal: 0, superseded: 0, vanished: 0 },
  };
  warnings = 0;
  readonly #seen: HashSet | null;

  constructor(dryRun: boolean) {
    this.#seen = dryRun ? new HashSet() : null;
  }

  /** Entities that a batch named, and that were there. */
  addExisting(inputs: readonly EntityInput[]): void {
    for (const { kind, id } of inputs) this.#count(kind, id, 'equal');
  }

  /** Rows that are as they were: each an entity and its edges. */
  addUnchanged(rows: readonly Unchanged[]): void {
    for (const { input, edges, introducedBefore } of rows) {
      if (this.#seen?.has(input.id) !== true) this.edges.equal += edges;
      if (!introducedBefore) this.#count(input.kind, input.id, 'equal');
    }
  }

  /** @param retractions what the batch retracted, in the order of its results */
  add(
    entities: readonly Owned<EntityInput>[],
    result: BatchResult,
    retractions: readonly Pick<Retraction, 'reason'>[],
  ): void {
    for (const [at, { id, outcome }] of result.entities.entries()) {
      const { input, introducedBefore } = entities[at] ?? {};
      // One that was introduced has been counted then; only what changed it since counts too.
      if (input === undefined || (outcome === 'equal' && introducedBefore)) continue;
      // A dry run has not made what it introduced.
      if (introducedBefore && outcome === 'created') this.#count(input.kind, `~${id}`, 'changed');
      else this.#count(input.kind, id, outcome === 'marked' ? 'changed' : outcome);
    }
    for (const { id, outcome } of result.edges) {
      if (this.#isRepeated(id)) continue;
      if (outcome === 'created' || outcome === 'equal') this.edges[outcome] += 1;
      else this.edges.changed += 1;
    }
    for (const [at, { id, outcome }] of result.retractions.entries())
      if (outcome === 'retracted' && !this.#isRepeated(`-${id}`)) this.#retracted(retractions[at]!.reason);
  }

  /** Edges that were retracted once the file was read to its end. */
  addRest(retractions: readonly Retraction[]): void {
    for (const { id, reason } of retractions) if (!this.#isRepeated(`-${id}`)) this.#retracted(reason);
  }

  #retracted(reason: string): void {
    if (reason === 'corrected') this.edges.corrected = (this.edges.corrected ?? 0) + 1;
    else if (reason === 'vanished') this.edges.vanished += 1;
    else this.edges.superseded += 1;
  }

  #count(kind: Kind, id: string, outcome: keyof Counts): void {
    if (!this.#isRepeated(id)) (this.entities[kind] ??= { created: 0, changed: 0, equal: 0 })[outcome] += 1;
  }

  #isRepeated(id: string): boolean {
    if (this.#seen === null) return false;
    return !this.#seen.add(id);
  }
}
