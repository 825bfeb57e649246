import { readOutdated, readRepeated, readSuperseded } from '../../graph/imports/editions';
import { existingIds } from '../../graph/imports/existing';
import { type LoadedRow, noteLoaded, readUnchanged } from '../../graph/imports/loaded-rows';
import { finishLoad, keepLoad } from '../../graph/imports/loads';
import { readSaid } from '../../graph/imports/said';
import type { Graph, Transaction } from '../../graph/store/port';
import { applyBatch } from '../../graph/write/apply-batch';
import type { Batch, EdgeInput, EntityInput, Retraction } from '../../graph/write/batch';
import type { BatchResult } from '../../graph/write/outcome';
import { RefusedBatchError } from '../../graph/write/refused-batch';
import type { ImportRecord, Release } from '../formats/format';
import { releaseRecord } from '../formats/record-draft';
import type { RefusedRow } from '../rows/row';
import { type Built, buildBatch, isOfRow, Known, type Owned } from './build-batch';
import type { Correction } from './correction';
import type { Coverage } from './coverage';
import type { Editions } from './editions';
import type { ImportOptions } from './import-options';
import { loadedRows } from './loaded-rows';
import { refusedRows } from './refused-rows';
import type { RejectFile } from './reject-file';
import type { WarningFile } from './warning-file';
import type { Tally } from './tally';

export interface WriterSetting {
  readonly graph: Graph;
  readonly release: Release;
  readonly editions: Editions;
  /** Where the release was loaded before, and differently. */
  readonly correction: Correction | null;
  /** What rows that are in the graph already tell of. */
  readonly coverage: Coverage;
  readonly runId: string;
  readonly tally: Tally;
  /** None in a dry run. */
  readonly rejects: RejectFile | null;
  readonly warnings: WarningFile | null;
  readonly options: Pick<ImportOptions, 'by' | 'dryRun' | 'strict' | 'observer'>;
}

/** A batch that was written: what of it, what was there already, and what became of it. */
interface Applied {
  readonly entities: readonly Owned<EntityInput>[];
  readonly existing: readonly EntityInput[];
  readonly retractions: readonly Retraction[];
  readonly coverage: Coverage;
  readonly result: BatchResult;
}

/** Writes records to the graph, a batch a transaction, and counts what becomes of them. */
export class BatchWriter {
  readonly #setting: WriterSetting;
  readonly #known = new Known();

  #coverage: Coverage;

  constructor(setting: WriterSetting) {
    this.#setting = setting;
    this.#coverage = setting.coverage;
  }

  /**
   * Writes a batch of rows with the position that they bring the run to. Rows that the storage model
   * refuses are left out and rejected, and the rest is written. Safe to be called again where the store
   * went away: nobody knows then whether the batch was written, and written again it changes nothing.
   */
  async write(
    records: readonly ImportRecord[],
    unreadable: readonly RefusedRow[],
    line: number,
  ): Promise<void> {
    const { graph, editions, rejects, tally, release, options } = this.#setting;
    const subjects = records.flatMap(({ subject }) => subject ?? []);
    const outdated = await readOutdated(graph, editions.newer, subjects);
    const current = records.filter(({ subject }) => subject === null || !outdated.has(subject));
    const rows = loadedRows(current, release.id);
    const unchanged = await readUnchanged(graph, release.id, rows);
    let taken = current;
    const refused: RefusedRow[] = [...unreadable];
    // What is refused whole leaves no release behind.
    const isFirst = tally.rows.taken === 0;
    for (;;) {
      if (isFirst && taken.length === 0) {
        await rejects?.put(refused);
        rejects?.settle();
        break;
      }
      const built = await this.#withoutRepeated(
        buildBatch([releaseRecord(release), ...taken], this.#known, unchanged, options.dryRun),
      );
      const changed = taken.filter((record) => !unchanged.has(record));
      const loaded = newOf(rows, unchanged, taken, built);
      const outcome = await this.#apply(built, taken, changed, refused, loaded, line);
      if (!Array.isArray(outcome)) {
        this.#known.learn(built);
        tally.add(outcome.entities, outcome.result, outcome.retractions);
        tally.addExisting(outcome.existing);
        tally.addUnchanged(built.unchanged);
        this.#warn(taken, built);
        this.#coverage = outcome.coverage;
        break;
      }
      const faulty = new Map(outcome.map((row) => [row.line, row]));
      refused.push(...faulty.values());
      taken = taken.filter((record) => !faulty.has(record.line));
    }
    tally.rows.outdated += records.length - current.length;
    tally.rows.taken += taken.length;
    tally.rows.refused += refused.length;
    if (options.dryRun)
      for (const { line, field, reason } of refused)
        options.observer.warn(line, `refused: ${field === null ? '' : `${field} `}${reason}`);
    await this.#setting.warnings?.flush();
  }

  /**
   * Retracts what older editions, and this one as it was loaded before, say and the file does not, once all
   * of it is read: everything where it is the whole release, else what can be told without that.
   */
  async retractRest(isWhole: boolean): Promise<void> {
    const { graph, correction, tally, options } = this.#setting;
    const all = [
      ...(isWhole ? [this.#vanished()] : []),
      ...(correction === null ? [] : [correction.rest(graph, isWhole)]),
    ];
    for (const pages of all)
      for await (const retractions of pages) {
        if (!options.dryRun) await applyBatch(graph, { retractions }, { by: options.by });
        tally.addRest(retractions);
      }
  }

  /** What older editions say that is not of themselves: who published them, what they cite. */
  async *#vanished(): AsyncGenerator<Retraction[]> {
    const { graph, editions } = this.#setting;
    for await (const page of readSaid(graph, editions.covered)) {
      const edges = page.filter(
        ({ type, fromId, documentId }) =>
          fromId !== documentId || (type !== 'PUBLISHED_BY' && type !== 'CITES'),
      );
      if (edges.length > 0) yield edges.map(({ id, end }) => ({ id, end, reason: 'vanished' }));
    }
  }

  /** The run is complete. */
  async finish(forgotten: readonly string[]): Promise<void> {
    const { graph, runId, options } = this.#setting;
    if (!options.dryRun) await graph.write((transaction) => finishLoad(transaction, runId, forgotten));
  }

  /** Gives the rows that the storage model refuses, if it does. */
  async #apply(
    built: Built,
    records: readonly ImportRecord[],
    changed: readonly ImportRecord[],
    refused: readonly RefusedRow[],
    loaded: readonly LoadedRow[],
    line: number,
  ): Promise<RefusedRow[] | Applied> {
    const { graph, options, editions, correction, rejects, release, runId } = this.#setting;
    const retractions = [
      ...(await this.#superseded(built, records)),
      ...((await correction?.unsaid(graph, changed)) ?? []),
    ];
    const coverage = this.#coverage.with(records);
    let entities: readonly Owned<EntityInput>[] = built.entities;
    let existing: readonly EntityInput[] = [];
    const batch = async (transaction: Transaction): Promise<Partial<Batch>> => {
      const ids = built.introduced.map(({ input }) => input.id);
      const there = await existingIds(transaction, ids);
      const missing = built.introduced.filter(({ input }) => !there.has(input.id));
      entities = [...built.entities, ...missing];
      existing = built.introduced.map(({ input }) => input).filter(({ id }) => there.has(id));
      return {
        entities: entities.map(({ input }) => input),
        edges: built.edges.map(({ input }) => input),
        retractions,
      };
    };
    const also = async (transaction: Transaction, result: BatchResult): Promise<void> => {
      if (options.dryRun) return;
      const documentId = release.id;
      await noteLoaded(transaction, loaded, { documentId, older: editions.older, stamp: result.stamp });
      await keepLoad(transaction, { id: runId, line, documentId, ...coverage.listed() });
    };
    await rejects?.put(refused);
    try {
      const result = await applyBatch(graph, batch, { by: options.by, also, preview: options.dryRun });
      rejects?.settle();
      return { entities, existing, retractions, coverage, result };
    } catch (error) {
      if (!(error instanceof RefusedBatchError) || options.strict) throw error;
      return refusedRows(error, entities, built.edges);
    }
  }

  /** Without what a newer edition has said already, beside the events of which it speaks. */
  async #withoutRepeated(built: Built): Promise<Built> {
    const { graph, editions } = this.#setting;
    if (editions.newer.length === 0) return built;
    const repeated = await readRepeated(graph, editions.newer, this.#notOfItself(built));
    return { ...built, edges: built.edges.filter(({ input }) => !repeated.has(input)) };
  }

  async #superseded(built: Built, records: readonly ImportRecord[]): Promise<Retraction[]> {
    const { graph, editions } = this.#setting;
    if (editions.older.length === 0) return [];
    const events = records.flatMap(({ subject }) => subject ?? []);
    const edges = await readSuperseded(graph, editions.older, events, this.#notOfItself(built));
    return edges.map((edge) => ({ ...edge, reason: 'superseded' }));
  }

  /** The edges that no row alone says, but for what the release says of itself. */
  #notOfItself({ edges }: Built): EdgeInput[] {
    return edges
      .filter(({ input, records: [record] }) => record !== undefined && !isOfRow(input, record))
      .map(({ input }) => input)
      .filter(({ fromId }) => fromId !== this.#setting.release.id);
  }

  #warn(records: readonly ImportRecord[], { differing }: Built): void {
    const { observer } = this.#setting.options;
    const warn = ({ line, subject }: ImportRecord, message: string): void => {
      this.#setting.tally.warnings += 1;
      this.#setting.warnings?.add(line, subject, message);
      observer.warn(line, message);
    };
    for (const record of records) for (const warning of record.warnings) warn(record, warning);
    for (const { record, input } of differing)
      warn(record, `${input.id} is described otherwise than before, and stays as it was`);
  }
}

/** Those of these rows that a batch makes and that are to be told again: not one that is described otherwise. */
function newOf(
  rows: ReadonlyMap<ImportRecord, LoadedRow>,
  unchanged: ReadonlyMap<ImportRecord, LoadedRow>,
  taken: readonly ImportRecord[],
  { differing }: Built,
): LoadedRow[] {
  const not = new Set(differing.map(({ record }) => record));
  return taken.flatMap((record) =>
    unchanged.has(record) || not.has(record) ? [] : (rows.get(record) ?? []),
  );
}
