import { BadInputError } from '../../errors';
import type { Graph } from '../../graph/store/port';
import { restoreRows, type Restored } from '../../graph/transfer/restore-rows';
import { count, noRows, shownCounts, type PlacedRow } from '../../graph/transfer/row';
import { FORMAT, readLine } from './line';

/**
 * Brings back into a graph what was exported as lines of JSON, exactly as it was (see `restore-rows.ts`).
 * An export that ends before its last line is refused when it ends; whole batches of it are in the graph by
 * then, and the whole can be restored over them.
 *
 * @param file what an error calls the export
 */
export function restoreJsonl(
  graph: Graph,
  file: string,
  lines: AsyncIterable<string>,
  progress?: (done: Restored) => void,
): Promise<Restored> {
  return restoreRows(graph, placedRows(file, lines), progress);
}

async function* placedRows(file: string, lines: AsyncIterable<string>): AsyncGenerator<PlacedRow> {
  const read = noRows();
  let number = 0;
  let ended = false;
  for await (const text of lines) {
    const place = `${file}, line ${++number}`;
    if (ended) throw new BadInputError(`${place}: there is more after the last line of the export`);
    const line = readLine(text, place);
    if ((number === 1) !== 'header' in line)
      throw new BadInputError(`${place}: an export begins with its header, and has no other`);
    if ('header' in line) requireFormat(line.header, place);
    else if ('end' in line) {
      ended = true;
      if (shownCounts(line.end) !== shownCounts(read))
        throw new BadInputError(
          `${place}: the export should have ${shownCounts(line.end)}, and has ${shownCounts(read)}`,
        );
    } else {
      count(read, line.row);
      yield { row: line.row, place };
    }
  }
  if (!ended) throw new BadInputError(`${file}, the export ends after line ${number}, before its last line`);
}

function requireFormat(format: number, place: string): void {
  if (format !== FORMAT)
    throw new BadInputError(`${place}: its format is ${format}, and this version reads format ${FORMAT}`);
}
