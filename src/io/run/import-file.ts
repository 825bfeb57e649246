import type { Graph } from '../../graph/port';
import { hash } from '../slug';
import type { Format, ImportRecord } from '../formats/format';
import { isRefused, type RefusedRow, takeRow } from '../rows/row';
import { readEditions } from './editions';
import { type Patience, withPatience } from './patience';
import { readPosition } from './position';
import { RejectFile } from './reject-file';
import { readRows, survey } from './survey';
import { type ImportSummary, Tally } from './tally';
import { BatchWriter } from './write-batches';

export interface ImportOptions {
  readonly edition: string | undefined;
  readonly marking: string;
  readonly by: string;
  readonly rejects: string;
  readonly dryRun: boolean;
  readonly strict: boolean;
  readonly resume: boolean;
  /** Retract what older editions say and this one does not: the file is the whole release. */
  readonly full: boolean;
  readonly patience: Patience;
  /** Stops the run after the batch under way. */
  readonly signal: AbortSignal;
  readonly observer: ImportObserver;
}

/** Whoever watches a run. */
export interface ImportObserver {
  /** The file is sound and has so many rows; so many lines of it are in the graph already. */
  begin(rows: number): void;
  /** So many rows are done. */
  progress(rows: number): void;
  warn(line: number, message: string): void;
  note(message: string): void;
}

/** Items of one write: enough that a statement's own cost does not count, few enough for a transaction's memory. */
const batchItems = 2_000;

/**
 * Imports one file, a batch of rows a transaction. Whenever it stops (a signal, a crash, a store that is
 * gone for too long) the graph holds whole rows only, and `resume` goes on after the last of them.
 */
export async function importFile(
  graph: Graph,
  format: Format,
  file: string,
  options: ImportOptions,
): Promise<ImportSummary> {
  const { observer, dryRun } = options;
  const release = format.release(file, options);
  const { rows, sha256 } = await survey(format, file, release, options.strict);
  const runId = hash(format.name, format.fingerprint, sha256, release.id, options.marking);
  const inPatience = <T>(work: () => Promise<T>): Promise<T> => withPatience(options.patience, work);
  const begun = options.resume && !dryRun ? await inPatience(() => readPosition(graph, runId)) : 0;
  if (options.resume && begun === 0)
    observer.note(`${file}: nothing to resume; it is imported from its start`);

  const editions = await inPatience(() => readEditions(graph, release));
  const rejects = await RejectFile.open(options.rejects, begun);
  const tally = new Tally(dryRun);
  const writer = new BatchWriter({ graph, release, editions, runId, tally, rejects, options });
  observer.begin(rows);

  let records: ImportRecord[] = [];
  let refused: RefusedRow[] = [];
  let items = 0;
  let line = begun;
  const flush = async (): Promise<void> => {
    await inPatience(() => writer.write(records, refused, line));
    [records, refused, items] = [[], [], 0];
    observer.progress(tally.rows.read);
  };

  for await (const row of readRows(format, file)) {
    if (options.signal.aborted) break;
    tally.rows.read += 1;
    if (row.line <= begun) {
      tally.rows.resumed += 1;
      continue;
    }
    line = row.line;
    const taken = isRefused(row) ? row : takeRow(row, () => format.record(row, release));
    if ('reason' in taken) refused.push(taken);
    else {
      records.push(taken);
      items += taken.entities.length + taken.edges.length;
    }
    if (items >= batchItems || refused.length >= batchItems) await flush();
  }
  const interrupted = options.signal.aborted;
  // What was read before a signal is whole, and is written too.
  await flush();
  if (!interrupted) await finish(writer, tally, rejects, options);

  return {
    file,
    format: format.name,
    document: release.id,
    dryRun,
    interrupted,
    rows: tally.rows,
    entities: tally.entities,
    edges: tally.edges,
    warnings: tally.warnings,
    rejects: rejects.count > 0 ? rejects.path : null,
  };
}

async function finish(
  writer: BatchWriter,
  tally: Tally,
  rejects: RejectFile,
  { full, dryRun, observer, patience }: ImportOptions,
): Promise<void> {
  if (full && rejects.count > 0)
    observer.note(
      'rows were refused, so nothing is taken for vanished: mend them, and import the file again',
    );
  else if (full && !dryRun)
    tally.edges.vanished = await withPatience(patience, () => writer.retractVanished());
  await withPatience(patience, () => writer.finish());
}
