import { createHash } from 'node:crypto';
import type { Reader } from '../graph/store/port';
import { readRows } from '../graph/transfer/read-rows';
import { count, noRows, type GraphRow, type RowCounts } from '../graph/transfer/row';
import { select, wholeGraph } from '../graph/transfer/selection';
import { exportJsonl } from './jsonl/export-jsonl';

/** What tells two graphs apart: a SHA-256 over all that they hold, and how many rows that is. */
export interface Fingerprint {
  readonly sha256: string;
  readonly rows: RowCounts;
}

/**
 * The fingerprint of a graph: the SHA-256 of its export as lines of JSON, so that it can be had of a file
 * with any other tool. The clock and the migrations of a store are no part of it.
 */
export async function fingerprint(reader: Reader): Promise<Fingerprint> {
  const rows = noRows();
  async function* counted(): AsyncGenerator<readonly GraphRow[]> {
    for await (const page of readRows(reader, await select(reader, wholeGraph))) {
      for (const row of page) count(rows, row);
      yield page;
    }
  }
  const hash = createHash('sha256');
  for await (const text of exportJsonl(counted())) hash.update(text);
  return { sha256: hash.digest('hex'), rows };
}
