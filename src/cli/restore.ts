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

/** What can be said of the restore of an export: it always goes on where one before it ended. */
const forExports: readonly string[] = ['--resume'];

/** `claimgraph import jsonl` of what `claimgraph export jsonl` wrote: brings it back exactly as it was. */
export async function restoreExports(
  graph: Graph,
  files: readonly string[],
  options: ImportCommandOptions,
  output: Output,
): Promise<void> {
  for (const option of options.given)
    if (!forExports.includes(option))
      throw new BadInputError(`an export is restored as it is, without ${option}`);
  for (const file of files) {
    const { written, equal } = await restoreJsonl(graph, file, exportLines(file), ({ written: so }) =>
      output.note(`${file}: ${shownCounts(so)} written`),
    );
    output.result(`restored ${file}: ${shownCounts(written)} new; ${shownCounts(equal)} there before`);
  }
}

/** The lines of an export of ours. */
export async function* exportLines(file: string): AsyncGenerator<string> {
  for await (const [number, line] of linesOf(file, decodeText(file, readBytes(file)))) {
    if (number === 1 && !isExport(line))
      throw new BadInputError(
        `${file} is no export of claimgraph: other JSON Lines need a --mapping to the graph`,
      );
    yield line;
  }
}
