import { createHash } from 'node:crypto';
import { basename, dirname, resolve } from 'node:path';
import { BadInputError } from '../errors';
import { migrate } from '../graph/store/migrations/migrate';
import type { Graph } from '../graph/store/port';
import { allKinds } from '../model/registry/kinds';
import { acled } from '../io/formats/acled/acled';
import type { Format } from '../io/formats/format';
import { gdelt } from '../io/formats/gdelt/gdelt';
import { mappedFormat } from '../io/formats/mapping/mapped-format';
import { readMapping } from '../io/formats/mapping/read-mapping';
import { ucdp } from '../io/formats/ucdp/ucdp';
import { importFile } from '../io/run/import-file';
import type { ImportSummary } from '../io/run/tally';
import { exitCode } from './exit-code';
import type { ImportFormat } from './formats';
import { guardOutputs, type OutputPath, type Taken } from './guard-outputs';
import type { Output } from './output';
import { ImportProgress } from './progress';
import { restoreExports } from './restore';
import { stopSignal } from './stop-signal';
import type { ImportCommandOptions } from './import-options';

/**
 * `claimgraph import`: migrates, imports each file, and says what it came to. JSON Lines without a mapping
 * are an export of our own.
 *
 * @param taken what no output may overwrite, beside the inputs
 * @param isScratch whether the store is only there for a dry run
 */
export async function importCommand(
  graph: Graph,
  name: ImportFormat,
  files: readonly string[],
  options: ImportCommandOptions,
  output: Output,
  { taken = [], isScratch = false }: { taken?: readonly Taken[]; isScratch?: boolean } = {},
): Promise<number> {
  if (name === 'jsonl' && options.mapping === undefined) {
    await migrate(graph);
    await restoreExports(graph, files, options, output);
    return exitCode.success;
  }
  requireSensible(options, files);
  await guardOutputs(outputsOf(files, name, options), [...inputsOf(files, options), ...taken]);
  const format = await formatOf(name, options.mapping);
  const stop = new AbortController();
  void stopSignal().then((signal) => {
    output.note(`${signal}: the batch under way is written, then it stops; a second signal ends it at once`);
    stop.abort(signal);
  });
  if (!options.dryRun || isScratch) await migrate(graph);

  const summaries: ImportSummary[] = [];
  for (const file of files) {
    if (stop.signal.aborted) break;
    summaries.push(await importOne(graph, format, file, options, stop.signal, output));
  }
  if (options.json) output.result(JSON.stringify(summaries, null, 2));
  else for (const summary of summaries) for (const line of linesOf(summary)) output.result(line);
  if (stop.signal.aborted) {
    output.note('it was stopped; the same command with --resume goes on from there');
    return exitCode.interrupted;
  }
  return summaries.some(({ rows }) => rows.refused > 0) ? exitCode.incomplete : exitCode.success;
}

async function importOne(
  graph: Graph,
  format: Format,
  file: string,
  options: ImportCommandOptions,
  signal: AbortSignal,
  output: Output,
): Promise<ImportSummary> {
  const observer = new ImportProgress(file, output, process.stderr.isTTY === true && !options.json);
  const { edition, marking, dryRun, strict, resume, full, coversAll } = options;
  try {
    return await importFile(graph, format, file, {
      ...{ edition, marking, dryRun, strict, resume, full, coversAll, signal, observer },
      by: options.by ?? `import-${format.name}`,
      rejects: rejectsOf(file, format.name as ImportFormat, options),
      warnings: options.warnings,
      patience: {
        wait: options.wait * 60_000,
        onPause: (error, pause) =>
          observer.note(`the store is away (${error.message}); trying again in ${pause / 1000} s`),
        signal,
      },
    });
  } finally {
    observer.end();
  }
}

/** Where the refused rows of a file go: of one from elsewhere under a name that its path tells apart. */
function rejectsOf(file: string, format: ImportFormat, { rejects }: ImportCommandOptions): string {
  if (rejects !== undefined) return rejects;
  const isHere = dirname(resolve(file)) === process.cwd();
  const apart = isHere ? '' : `.${createHash('sha256').update(resolve(file)).digest('hex').slice(0, 8)}`;
  return `${basename(file)}${apart}.rejects.${format === 'jsonl' ? 'jsonl' : 'csv'}`;
}

function outputsOf(
  files: readonly string[],
  format: ImportFormat,
  options: ImportCommandOptions,
): OutputPath[] {
  const { dryRun, warnings } = options;
  if (dryRun) return [];
  return [
    ...files.map((file) => ({ option: '--rejects', path: rejectsOf(file, format, options) })),
    ...(warnings === undefined ? [] : [{ option: '--warnings', path: warnings }]),
  ];
}

function inputsOf(files: readonly string[], { mapping }: ImportCommandOptions): Taken[] {
  return [
    ...files.map((path) => ({ path, what: 'an input' })),
    ...(mapping === undefined ? [] : [{ path: mapping, what: 'the mapping' }]),
  ];
}

function requireSensible(options: ImportCommandOptions, files: readonly string[]): void {
  if (options.dryRun && options.resume)
    throw new BadInputError('--dry-run writes nothing, so there is nothing to --resume');
  if (files.length > 1 && options.full)
    throw new BadInputError('--full takes one file, which must be the whole release');
  if (files.length > 1 && options.warnings !== undefined)
    throw new BadInputError('--warnings takes one file: each file of rows has a file of warnings');
  if (files.length > 1 && options.rejects !== undefined)
    throw new BadInputError('--rejects takes one file: each file of rows has a file of rejects');
}

async function formatOf(name: ImportFormat, mapping: string | undefined): Promise<Format> {
  if (name === 'csv' || name === 'jsonl') {
    if (mapping === undefined) throw new BadInputError(`${name} needs a --mapping of columns to the graph`);
    return mappedFormat(name, await readMapping(mapping));
  }
  if (mapping !== undefined)
    throw new BadInputError(`${name} has a mapping of its own: --mapping is for csv and jsonl`);
  return { ucdp, acled, gdelt }[name];
}

function linesOf(summary: ImportSummary): string[] {
  const { file, document, rows, unread, entities, edges, warnings, rejects } = summary;
  const verb = summary.dryRun ? 'would import' : 'imported';
  const counts = allKinds.flatMap((kind) => {
    const { [kind]: found } = entities;
    if (found === undefined) return [];
    return `  ${kind.padEnd(11)}${found.created} new, ${found.changed} changed, ${found.equal} equal`;
  });
  const parts = [
    `${rows.taken} taken`,
    `${rows.refused} refused`,
    ...(rows.outdated > 0 ? [`${rows.outdated} outdated`] : []),
    ...(rows.resumed > 0 ? [`${rows.resumed} there before`] : []),
  ];
  const retracted = [
    ...(edges.superseded > 0 ? [`${edges.superseded} superseded`] : []),
    ...(edges.corrected === undefined ? [] : [`${edges.corrected} corrected`]),
    ...(edges.vanished > 0 ? [`${edges.vanished} vanished`] : []),
  ];
  return [
    `${verb} ${file} as ${document}: ${rows.read} rows, ${parts.join(', ')}`,
    ...counts,
    `  ${'edges'.padEnd(11)}${[`${edges.created} new, ${edges.changed} changed, ${edges.equal} equal`, ...retracted].join(', ')}`,
    ...(unread.length > 0 ? [`  not read   ${unread.join(', ')}`] : []),
    ...(warnings > 0 ? [`  ${warnings} warnings`] : []),
    ...(rejects === null ? [] : [`  refused rows are in ${rejects}`]),
  ];
}
