import { InvariantError } from '../../errors';
import type { DialectName, Parameters, Query, Transaction, Work } from './port';
import { createReader } from './statement';

/** Runs one statement of a transaction; one that `reads` must not write. */
export type Execute = <T>(query: Query<T>, parameters: Parameters, reads: boolean) => Promise<T[]>;

/**
 * Runs the work of one transaction so that both engines mean the same by it.
 *
 * - A failed statement fails the work, even if the work catches the error and goes on: one engine would
 *   refuse what follows, the other would commit a part.
 * - Statements run one after another, also where the work starts several at once, and none is under way
 *   when this settles, since a transaction can neither be committed nor rolled back under a statement.
 */
export async function runWork<T>(dialect: DialectName, work: Work<T>, execute: Execute): Promise<T> {
  let failure: { readonly error: unknown } | undefined;
  let over = false;
  let last: Promise<unknown> = Promise.resolve();

  const inTurn: Execute = (query, parameters, reads) => {
    const result = last.then(async () => {
      if (over) throw new InvariantError(`query '${query.name}' came after the end of its transaction`);
      if (failure !== undefined) throw failure.error;
      try {
        return await execute(query, parameters, reads);
      } catch (error) {
        failure = { error };
        throw error;
      }
    });
    last = result.catch(() => undefined);
    return result;
  };

  const transaction: Transaction = {
    ...createReader(dialect, (query, parameters) => inTurn(query, parameters, true)),
    run: (query, parameters = query.values ?? {}) => inTurn(query, parameters, false),
  };
  try {
    const result = await work(transaction);
    await last;
    if (failure !== undefined) throw failure.error;
    return result;
  } finally {
    await last;
    over = true;
  }
}
