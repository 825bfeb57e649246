import { InvariantError } from '../../errors';
import { decodeNullable, decodeText } from './decode';
import type { Query, Reader, Transaction } from './port';

/*
 * The graph's own clock: one node that every write locks first and moves on, so that stamps rise in the
 * order of commits, whatever the clocks of machines do, and an answer as of a stamp can be asked again.
 */

const lockClock: Query<string | null> = {
  name: 'lock of the clock',
  // To write to the node locks it until the transaction ends; only then is `last` read.
  text: "MERGE (c:Clock {id: 'clock'}) SET c.locked = true WITH c RETURN c.last AS last",
  parameters: [],
  columns: ['last'],
  decode: ([last]) => decodeNullable(decodeText)(last),
};

const setClock: Query<undefined> = {
  name: 'setting of the clock',
  text: "MATCH (c:Clock {id: 'clock'}) SET c.last = $last REMOVE c.locked",
  parameters: ['last'],
  columns: [],
  decode: () => undefined,
};

const clock: Query<string> = {
  name: 'clock',
  text: "MATCH (c:Clock {id: 'clock'}) RETURN c.last AS last",
  parameters: [],
  columns: ['last'],
  decode: ([last]) => decodeText(last),
};

/** Locks the clock and gives this write's stamp: now, or a millisecond after the last if that is later. */
export async function stamp(transaction: Transaction): Promise<string> {
  const [last] = await transaction.run(lockClock, {});
  const next = last == null ? 0 : Date.parse(last) + 1;
  const stamped = new Date(Math.max(Date.now(), next)).toISOString();
  await transaction.run(setClock, { last: stamped });
  return stamped;
}

/** Locks the clock, and moves it on to an instant that was stamped elsewhere, if that is later. */
export async function moveClock(transaction: Transaction, instant: string): Promise<void> {
  const [last] = await transaction.run(lockClock, {});
  await transaction.run(setClock, { last: last != null && last > instant ? last : instant });
}

/** The stamp of the last write. The first migration sets the clock going. */
export async function readClock(reader: Reader): Promise<string> {
  const last = await reader.maybeOne(clock);
  if (last === null) throw new InvariantError('the store has no clock: it has never been migrated');
  return last;
}
