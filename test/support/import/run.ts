import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Graph } from '../../../src/graph/store/port';
import type { Format } from '../../../src/io/formats/format';
import { importFile } from '../../../src/io/run/import-file';
import { type ImportOptions } from '../../../src/io/run/import-options';
import type { ImportSummary } from '../../../src/io/run/tally';

interface Heard {
  readonly heard: string[];
  readonly notes: string[];
}

export type Run = (
  graph: Graph,
  format: Format,
  file: string,
  bytes: string | Buffer,
  options?: Partial<ImportOptions>,
) => Promise<ImportSummary & Heard>;

/** Imports files of a folder of the suite's own, which goes with it. */
export function useImports(): { readonly run: Run; readonly path: (file: string) => string } {
  let directory = '';
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'claimgraph-import-'));
  });
  afterAll(() => rm(directory, { recursive: true }));
  const path = (file: string): string => join(directory, file);

  const run: Run = async (graph, format, file, bytes, options = {}) => {
    await writeFile(path(file), bytes);
    const heard: Heard = { heard: [], notes: [] };
    const signal = new AbortController().signal;
    const summary = await importFile(graph, format, path(file), {
      edition: undefined,
      marking: 'CLEAR',
      by: 'importer',
      rejects: path(`${file}.rejects.jsonl`),
      dryRun: false,
      strict: false,
      resume: false,
      full: false,
      patience: { wait: 0, onPause: () => undefined, signal },
      signal,
      observer: {
        begin: () => undefined,
        progress: () => undefined,
        warn: (line, message) => void heard.heard.push(`${line}: ${message}`),
        note: (message) => void heard.notes.push(message),
      },
      ...options,
    });
    return { ...summary, ...heard };
  };
  return { run, path };
}
