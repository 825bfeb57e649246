import { readClock } from '../graph/clock';
import { present, type Lens } from '../graph/lens';
import type { Reader } from '../graph/port';
import type { AsOf } from '../schema/lens.input';

/**
 * The lens of a root field. A `known` later than now reads as the clock, so that what is written
 * afterwards does not change an answer that was asked for as of now.
 */
export async function resolveLens(reader: Reader, asOf: AsOf | undefined): Promise<Lens> {
  if (asOf == null || (asOf.known == null && asOf.valid == null)) return present;
  return { ...present, known: await resolveKnown(reader, asOf.known ?? null), valid: asOf.valid ?? null };
}

async function resolveKnown(reader: Reader, known: string | null): Promise<string | null> {
  const now = new Date().toISOString();
  if (known === null || known <= now) return known;
  const clock = await readClock(reader);
  return clock !== null && clock > now ? clock : now;
}
