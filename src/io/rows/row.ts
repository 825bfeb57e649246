import type { Cells } from './cells';
import { RowFault } from './row-fault';

/** The head of the table in which rows stand. */
export interface TableHead {
  /** As it stands in the file, or the names of the columns where the file has none. */
  readonly text: string;
  readonly delimiter: string;
  readonly quoted: boolean;
}

/** What refused rows have before their own columns: where they stood, and why they were refused. */
export const rejectColumns: readonly string[] = ['reject_at', 'reject_reason'];

/** A row of a file: its cells, and what is needed to point at it. */
export interface InputRow {
  /** The line of the file on which it begins. */
  readonly line: number;
  /** As it stands in the file. */
  readonly text: string;
  readonly cells: Cells;
  readonly table?: TableHead;
}

/** A row that can't be taken in, and why. The rest of the file can. */
export interface RefusedRow {
  readonly line: number;
  readonly text: string;
  /** The column; null where it is the row as a whole. */
  readonly field: string | null;
  readonly reason: string;
  readonly table?: TableHead;
}

export type ParsedRow = InputRow | RefusedRow;

/** Told of each column that a file has; of JSON, of each path, without the numbers of what lies in lists. */
export type FoundColumn = (name: string) => void;

export function isRefused(row: ParsedRow): row is RefusedRow {
  return 'reason' in row;
}

/** What is made of a row; where that throws a {@link RowFault}, the row as refused. */
export function takeRow<T>(
  at: { readonly line: number; readonly text: string; readonly table?: TableHead },
  take: () => T,
): T | RefusedRow {
  try {
    return take();
  } catch (error) {
    if (!(error instanceof RowFault)) throw error;
    const { line, text, table } = at;
    return { line, text, field: error.field, reason: error.reason, ...(table && { table }) };
  }
}
