import { BadInputError } from '../errors';
import type { Graph } from '../graph/store/port';
import { shownCounts } from '../graph/transfer/row';
import { decodeText } from '../io/input/decode-text';
import { readBytes } from '../io/input/read-bytes';
import { isExport } from '../io/jsonl/line';
import { restoreJsonl } from '../io/jsonl/restore-jsonl';
import { linesOf } from '../io/rows/json-rows';
import type { ImportCommandOptions } from './import-options';
import type { Output } from './output';

/** What an import is told of a file of rows, and an export says itself. */
const forRowsAlone = ['edition', 'by', 'rejects', 'dryRun', 'strict', 'full', 'json'] as const;

/** `claimgraph import jsonl` of what `claimgraph export jsonl` wrote: brings it back exactly as it was. */
export async function restoreExports(
  graph: Graph,
  files: readonly string[],
  options: ImportCommandOptions,
  output: Output,
): Promise<void> {
  for (const name of forRowsAlone)
    if (options[name] !== undefined && options[name] !== false)
      throw new BadInputError(
        `an export is restored as it is, without --${name === 'dryRun' ? 'dry-run' : name}`,
      );
  for (const file of files) {
    const { written, equal } = await restoreJsonl(graph, file, exportLines(file), ({ written: so }) =>
      output.note(`${file}: ${shownCounts(so)} written`),
    );
    output.result(`restored ${file}: ${shownCounts(written)} new; ${shownCounts(equal)} there before`);
  }
}

async function* exportLines(file: string): AsyncGenerator<string> {
  for await (const [number, line] of linesOf(file, decodeText(file, readBytes(file)))) {
    if (number === 1 && !isExport(line))
      throw new BadInputError(
        `${file} is no export of claimgraph: other JSON Lines need a --mapping to the graph`,
      );
    yield line;
  }
}
