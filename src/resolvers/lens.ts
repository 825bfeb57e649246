import { readClock } from '../graph/store/clock';
import { present, type Lens } from '../model/lens';
import type { Reader } from '../graph/store/port';
import type { AsOf } from '../schema/lens.input';
import type { RequestContext } from './request-context';

/**
 * The lens of a root field: the viewer's clearance and the moment that is asked for. A `known` later than now reads as the clock, so that what is written
 * afterwards does not change an answer that was asked for as of now.
 */
export async function resolveLens(
  { reader, clearance }: Pick<RequestContext, 'reader' | 'clearance'>,
  asOf: AsOf | undefined,
): Promise<Lens> {
  const lens = { ...present, clearance };
  if (asOf == null || (asOf.known == null && asOf.valid == null)) return lens;
  return { ...lens, known: await resolveKnown(reader, asOf.known ?? null), valid: asOf.valid ?? null };
}

async function resolveKnown(reader: Reader, known: string | null): Promise<string | null> {
  const now = new Date().toISOString();
  if (known === null || known <= now) return known;
  const clock = await readClock(reader);
  return clock !== null && clock > now ? clock : now;
}
