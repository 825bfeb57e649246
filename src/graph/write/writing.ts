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

/** Lists by what their items have in common, in the order of their first. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
