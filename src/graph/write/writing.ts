import type { Transaction } from '../store/port';
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
