import type { Query, Transaction } from '../store/port';
import type { BatchFaults } from './refused-batch';

/** One batch under way. */
export interface Writing {
  readonly transaction: Transaction;
  /** The clock's stamp. */
  readonly at: string;
  /** Who writes. */
  readonly by: string;
  readonly faults: BatchFaults;
}

/** A statement that writes and gives no rows. */
export function writingQuery(name: string, text: string, parameters: readonly string[]): Query<undefined> {
  return { name, text, parameters, columns: [], decode: () => undefined };
}
