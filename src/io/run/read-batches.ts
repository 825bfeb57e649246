import type { Format, ImportRecord, Release } from '../formats/format';
import { isRefused, type ParsedRow, type RefusedRow, takeRow } from '../rows/row';

/** Rows to be written in one transaction. */
export interface RowBatch {
  readonly records: readonly ImportRecord[];
  readonly refused: readonly RefusedRow[];
  /** Rows that an earlier run has written, as records. */
  readonly before: readonly ImportRecord[];
  /** The last line of it. */
  readonly line: number;
  /** Rows that were read for it, and how many of them an earlier run has written. */
  readonly read: number;
  readonly resumed: number;
  /** The run was stopped within it: it is the last, and more rows follow in the file. */
  readonly interrupted: boolean;
}

/** Items of one write: enough that a statement's own cost does not count, few enough for a transaction's memory. */
const batchItems = 5_000;
/** Refused rows of one batch. */
const batchRefused = 1_000;

/**
 * The rows of a file after a line, as records in batches. What was read before a signal is whole, and comes
 * as the last batch; the last may be empty.
 *
 * @param wantsBefore whether rows up to that line are wanted as records too
 */
export async function* readBatches(
  format: Format,
  rows: AsyncIterable<ParsedRow> | Iterable<ParsedRow>,
  release: Release,
  begun: number,
  signal: AbortSignal,
  wantsBefore = false,
): AsyncGenerator<RowBatch, undefined> {
  let records: ImportRecord[] = [];
  let refused: RefusedRow[] = [];
  let before: ImportRecord[] = [];
  let [items, read, resumed, line] = [0, 0, 0, begun];
  const take = (): RowBatch => {
    const batch = { records, refused, before, line, read, resumed, interrupted: signal.aborted };
    [records, refused, before, items, read, resumed] = [[], [], [], 0, 0, 0];
    return batch;
  };

  for await (const row of rows) {
    if (signal.aborted) break;
    read += 1;
    const isBefore = row.line <= begun;
    if (isBefore) resumed += 1;
    if (isBefore && !wantsBefore) continue;
    if (!isBefore) line = row.line;
    const taken = isRefused(row) ? row : takeRow(row, () => format.record(row, release));
    if (!('reason' in taken)) {
      (isBefore ? before : records).push(taken);
      items += taken.entities.length + taken.edges.length;
    } else if (!isBefore) refused.push(taken);
    if (items >= batchItems || refused.length >= batchRefused) yield take();
  }
  yield take();
}
