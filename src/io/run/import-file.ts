import type { Graph } from '../../graph/store/port';
import { hash } from '../slug';
import type { Format } from '../formats/format';
import { oneAhead } from './one-ahead';
import { readEditions } from './editions';
import { withPatience } from './patience';
import { readPosition } from '../../graph/imports/position';
import { RejectFile } from './reject-file';
import { readBatches } from './read-batches';
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
  const { observer, dryRun } = options;
  const release = format.release(file, options);
  const { rows, again, unread, sha256 } = await survey(format, file, release, options.strict);
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

  let interrupted = false;
  for await (const batch of oneAhead(readBatches(format, again(), release, begun, options.signal))) {
    await inPatience(() => writer.write(batch.records, batch.refused, batch.line));
    tally.rows.read += batch.read;
    tally.rows.resumed += batch.resumed;
    interrupted = batch.interrupted;
    observer.progress(tally.rows.read);
  }
  if (!interrupted) await finish(writer, tally, rejects, options);

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
