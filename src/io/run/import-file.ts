import type { Graph } from '../../graph/store/port';
import { hash } from '../slug';
import type { Format } from '../formats/format';
import { FileFault } from '../input/file-fault';
import { releaseRecord } from '../formats/record-draft';
import { oneAhead } from './one-ahead';
import { readEditions } from './editions';
import { withPatience } from './patience';
import { existingIds } from '../../graph/imports/existing';
import { readLoads, type Load } from '../../graph/imports/loads';
import { RejectFile } from './reject-file';
import { WarningFile } from './warning-file';
import { readBatches, type RowBatch } from './read-batches';
import { Correction } from './correction';
import { Coverage, requireWhole } from './coverage';
import { examine, type Examined } from './examine';
import { survey } from './survey';
import { type ImportSummary, Tally } from './tally';
import { BatchWriter } from './write-batches';
import { type ImportOptions } from './import-options';

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
  const { observer, dryRun, full } = options;
  const release = format.release(file, options);
  const { rows, again, unread, sha256 } = await survey(format, file, release, options.strict);
  const runId = hash(format.name, format.fingerprint, sha256, release.id, options.marking);
  const inPatience = <T>(work: () => Promise<T>): Promise<T> => withPatience(options.patience, work);
  const editions = await inPatience(() => readEditions(graph, release));
  const loads = await inPatience(() => readLoads(graph, [release.id, ...editions.covered]));
  const before = loads.find(({ id }) => id === runId);
  const begun = options.resume && !dryRun ? (before?.line ?? 0) : 0;
  if (options.resume && begun === 0)
    observer.note(`${file}: nothing to resume; it is imported from its start`);

  const isThere = (await inPatience(() => existingIds(graph, [release.id]))).size > 0;
  const ofRelease = loads.filter(({ documentId }) => documentId === release.id);
  // A store that knows of no load may have been filled by an earlier version, or otherwise.
  const isOther = isThere && (ofRelease.length === 0 || ofRelease.some(({ id }) => id !== runId));
  const examined = full || isOther ? await examine(format, again(), release) : null;
  if (full && !options.coversAll && examined !== null)
    requireWhole(file, examined.coverage, release.id, loads);
  const correction =
    examined !== null && isThere && (full || isOther) ? new Correction(release.id, examined.subjects) : null;

  correction?.note([releaseRecord(release)]);

  const rejects = dryRun ? null : await RejectFile.open(options.rejects, begun);
  const warnings = dryRun || options.warnings === undefined ? null : await WarningFile.open(options.warnings);
  const tally = new Tally(dryRun);
  const writer = new BatchWriter({
    ...{ graph, release, editions, correction, runId, tally, rejects, warnings, options },
    coverage: new Coverage(begun > 0 ? before : undefined),
  });
  observer.begin(rows);

  let interrupted = false;
  for await (const batch of oneAhead(
    readBatches(format, again(), release, begun, options.signal, correction !== null),
  )) {
    requireHope(file, batch, tally);
    correction?.note([...batch.before, ...batch.records]);
    await inPatience(() => writer.write(batch.records, batch.refused, batch.line));
    tally.rows.read += batch.read;
    tally.rows.resumed += batch.resumed;
    interrupted = batch.interrupted;
    observer.progress(tally.rows.read);
  }
  if (!interrupted) await finish(writer, tally, rejects, options, outdatedLoads(ofRelease, runId, examined));

  await warnings?.finish();
  return {
    file,
    format: format.name,
    document: release.id,
    dryRun,
    interrupted,
    rows: tally.rows,
    unread,
    entities: tally.entities,
    edges: tally.edges,
    warnings: tally.warnings,
    rejects: rejects === null || rejects.count === 0 ? null : interrupted ? rejects.partial : rejects.path,
  };
}

async function finish(
  writer: BatchWriter,
  tally: Tally,
  rejects: RejectFile | null,
  { full, observer, patience }: ImportOptions,
  forgotten: readonly string[],
): Promise<void> {
  const isWhole = full && tally.rows.refused === 0 && (rejects === null || rejects.count === 0);
  if (full && !isWhole)
    observer.note(
      'rows were refused, so nothing is taken for vanished: mend them, and import the file again',
    );
  await withPatience(patience, () => writer.retractRest(isWhole));
  await withPatience(patience, () => writer.finish(forgotten));
  await rejects?.finish();
}

/** Loads of a release of which a file has all countries and months: they need not be known any more. */
function outdatedLoads(loads: readonly Load[], runId: string, examined: Examined | null): string[] {
  return loads
    .filter((load) => load.id !== runId && examined?.coverage.includes(new Coverage(load)) === true)
    .map(({ id }) => id);
}

/** So many rows that are all refused, from the first, are no rows of this format. */
const hopeless = 1_000;

function requireHope(file: string, { records, refused, resumed }: RowBatch, { rows }: Tally): void {
  const [first] = refused;
  if (rows.taken + records.length + resumed > 0 || rows.refused > 0 || refused.length < hopeless || !first)
    return;
  const reason = `${first.field === null ? '' : `${first.field} `}${first.reason}`;
  throw new FileFault(
    file,
    first.line,
    `none of its first ${refused.length} rows can be taken in, so nothing is imported: ${reason}`,
  );
}
