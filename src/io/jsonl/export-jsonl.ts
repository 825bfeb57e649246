import { count, noRows, type GraphRow } from '../../graph/transfer/row';
import { endLine, header, lineOf } from './line';

/** Rows as the lines of an export, a page at a time. */
export async function* exportJsonl(pages: AsyncIterable<readonly GraphRow[]>): AsyncGenerator<string> {
  const counts = noRows();
  yield `${header}\n`;
  for await (const rows of pages) {
    for (const row of rows) count(counts, row);
    yield rows.map((row) => `${lineOf(row)}\n`).join('');
  }
  yield `${endLine(counts)}\n`;
}
