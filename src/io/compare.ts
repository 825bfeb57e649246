import type { Reader } from '../graph/store/port';
import { readRows } from '../graph/transfer/read-rows';
import { nameOf, textOf, type GraphRow } from '../graph/transfer/row';
import { select, wholeGraph } from '../graph/transfer/selection';
import { lineOf } from './jsonl/line';

/** A row that two graphs do not share. */
export interface Difference {
  readonly name: string;
  readonly is: 'missing' | 'added' | 'changed';
}

/**
 * What one graph has otherwise than another: rows that it is missing, has added or has changed. Both are
 * read once, side by side, since they come in the same order.
 */
export async function* differences(of: Reader, from: Reader): AsyncGenerator<Difference> {
  const [ours, theirs] = [rowsOf(of), rowsOf(from)];
  let [own, other] = [await ours.next(), await theirs.next()];
  while (own.done !== true || other.done !== true) {
    const order = compare(own.value ?? null, other.value ?? null);
    if (order < 0) yield { name: nameOf(own.value!), is: 'added' };
    else if (order > 0) yield { name: nameOf(other.value!), is: 'missing' };
    else if (lineOf(own.value!) !== lineOf(other.value!)) yield { name: nameOf(own.value!), is: 'changed' };
    if (order <= 0) own = await ours.next();
    if (order >= 0) other = await theirs.next();
  }
}

async function* rowsOf(reader: Reader): AsyncGenerator<GraphRow, undefined> {
  for await (const rows of readRows(reader, await select(reader, wholeGraph))) yield* rows;
}

/** The order in which rows are read; what has ended comes last. */
function compare(a: GraphRow | null, b: GraphRow | null): number {
  if (a === null || b === null) return a === null ? 1 : -1;
  const [x, y] = [sortKey(a), sortKey(b)];
  const at = x.findIndex((part, index) => part !== y[index]);
  return at < 0 ? 0 : x[at]! < y[at]! ? -1 : 1;
}

function sortKey(row: GraphRow): readonly string[] {
  if (row.is === 'edge') return ['edge', row.from, textOf(row, 'id')];
  // A node has no `from`, and so comes before its versions.
  const id = row.is === 'node' ? textOf(row, 'id') : textOf(row, 'entityId');
  return ['', id, textOf(row, 'from')];
}
