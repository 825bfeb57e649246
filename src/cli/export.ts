import { BadInputError } from '../errors';
import { readClock } from '../graph/store/clock';
import { isInstant } from '../graph/rules/values';
import { isCalendarDate } from '../model/edtf-bounds';
import { matchAll, type Filter } from '../graph/read/filter/filter';
import { present, type Lens } from '../model/lens';
import type { Reader } from '../graph/store/port';
import { allKinds, isKind, type Kind } from '../model/registry/kinds';
import { readRows } from '../graph/transfer/read-rows';
import { chosenIds, select, type Scope } from '../graph/transfer/selection';
import { exportCsv } from '../io/csv/export-csv';
import { exportCypher } from '../io/cypher/export-cypher';
import { exportGeojson } from '../io/geojson/export-geojson';
import { exportJsonl } from '../io/jsonl/export-jsonl';
import { writeToFile, writeToStream } from '../io/write-out';
import { exitCode } from './exit-code';
import type { ExportFormat } from './formats';
import { guardOutputs, type Taken } from './guard-outputs';
import type { Output } from './output';

export interface ExportOptions {
  readonly kind?: string;
  readonly filter?: string;
  readonly asOf?: string;
  readonly valid?: string;
  readonly out?: string;
  readonly rawText: boolean;
}

/**
 * `claimgraph export`: writes the graph, or what belongs to some of it, in a format that others read.
 *
 * @param taken what `--out` may not overwrite
 */
export async function exportCommand(
  reader: Reader,
  format: ExportFormat,
  options: ExportOptions,
  output: Output,
  stdout: NodeJS.WritableStream,
  taken: readonly Taken[] = [],
): Promise<number> {
  const scope = await scopeOf(format, options);
  if (format === 'csv' && options.out === undefined)
    throw new BadInputError('csv is several files: name a directory for them with --out');
  if (options.rawText && format !== 'csv') throw new BadInputError('--raw-text is for csv alone');

  if (options.out !== undefined) await guardOutputs([{ option: '--out', path: options.out }], taken);
  const before = await readClock(reader);
  if (format === 'csv') {
    const pages = readRows(reader, await select(reader, scope));
    const files = await exportCsv(pages, options.out!, { rawText: options.rawText });
    for (const file of files) output.result(file);
  } else {
    const texts = await textsOf(reader, format, scope);
    await (options.out === undefined ? writeToStream(stdout, texts) : writeToFile(options.out, texts));
  }
  if ((await readClock(reader)) !== before)
    output.note('the graph was written to meanwhile, so parts of the export may be of different moments');
  return exitCode.success;
}

async function textsOf(
  reader: Reader,
  format: Exclude<ExportFormat, 'csv'>,
  scope: Scope,
): Promise<AsyncIterable<string>> {
  if (format === 'geojson')
    return exportGeojson(reader, scope.lens, chosenIds(reader, { ...scope, kind: 'Event' }));
  const pages = readRows(reader, await select(reader, scope));
  return format === 'jsonl' ? exportJsonl(pages) : exportCypher(pages);
}

async function scopeOf(format: ExportFormat, { kind, filter, asOf, valid }: ExportOptions): Promise<Scope> {
  const chosen = kindOf(kind ?? (format === 'geojson' ? 'Event' : undefined));
  if (format === 'geojson' && chosen !== 'Event')
    throw new BadInputError('geojson is of the kind Event alone');
  return {
    kind: chosen,
    filter: filter === undefined ? matchAll : await filterOf(chosen, filter),
    lens: lensOf(asOf, valid),
  };
}

/** The API's own filter of a kind. Its schema takes longer to load than a small graph to export. */
async function filterOf(kind: Kind | null, json: string): Promise<Filter> {
  const [{ readFilterJson }, { createSchema }] = await Promise.all([
    import('../resolvers/filter/read-filter-json.js'),
    import('../resolvers/schema.js'),
  ]);
  return readFilterJson(createSchema(), kind ?? 'Entity', json);
}

function kindOf(kind: string | undefined): Kind | null {
  if (kind === undefined) return null;
  if (!isKind(kind)) throw new BadInputError(`--kind is one of ${allKinds.join(', ')}`);
  return kind;
}

function lensOf(known: string | undefined, valid: string | undefined): Lens {
  if (known !== undefined && !isInstant(known))
    throw new BadInputError('--as-of is an instant as YYYY-MM-DDTHH:mm:ss.SSSZ');
  if (valid !== undefined && !isCalendarDate(valid))
    throw new BadInputError('--valid is a day as YYYY-MM-DD');
  return { ...present, known: known ?? null, valid: valid ?? null };
}
