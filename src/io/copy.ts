import { ConflictError } from '../errors';
import type { Graph, Reader } from '../graph/store/port';
import { readRows } from '../graph/transfer/read-rows';
import { restoreRows, type Restored } from '../graph/transfer/restore-rows';
import { nameOf, type PlacedRow } from '../graph/transfer/row';
import { chosenIds, select, wholeGraph } from '../graph/transfer/selection';
import { differences } from './compare';

/**
 * Copies a whole graph into another store, exactly as it is. A store that holds a part of the same graph
 * already, as an interrupted copy leaves it, gets the rest. One that holds anything else is refused before
 * anything is written.
 */
export async function copyGraph(
  from: Reader,
  to: Graph,
  progress?: (done: Restored) => void,
): Promise<Restored> {
  await requirePart(to, from);
  return restoreRows(to, placedRows(from), progress);
}

async function requirePart(of: Reader, whole: Reader): Promise<void> {
  const { done: isEmpty } = await chosenIds(of, wholeGraph).next();
  if (isEmpty === true) return;
  for await (const { name, is } of differences(of, whole))
    if (is !== 'missing')
      throw new ConflictError(
        `the store to copy to holds another graph: ${name} is ${is === 'added' ? 'not in' : 'different from'} the one to copy`,
      );
}

async function* placedRows(reader: Reader): AsyncGenerator<PlacedRow> {
  for await (const rows of readRows(reader, await select(reader, wholeGraph)))
    for (const row of rows) yield { row, place: nameOf(row) };
}
