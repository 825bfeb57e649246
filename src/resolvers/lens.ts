import { readClock } from '../graph/store/clock';
import { present, type Lens } from '../model/lens';
import type { Reader } from '../graph/store/port';
import { badInput } from '../errors';
import type { AsOf } from '../schema/lens.input';
import { DateTime, LocalDate } from '../schema/scalars';
import type { RequestContext, RequestMoment } from './request-context';

const scalars = { known: DateTime, valid: LocalDate };

/** Reads what a request gives for one clock; `at` is where it stands. Throws a BadInputError where it is no such time. */
export function readMoment(clock: keyof RequestMoment, value: unknown, at: string): string {
  const scalar = scalars[clock];
  try {
    return scalar.parseValue(value);
  } catch {
    throw badInput([at], `must be one ${scalar.name}: ${scalar.description ?? ''}`);
  }
}

/**
 * The lens of a root field: the viewer's clearance, and the moment that is asked for. The field's own
 * `asOf` overrides the request's, clock by clock; a clock that is null in it does not limit what is seen.
 */
export async function resolveLens(
  { reader, clearance, asOf: request }: Pick<RequestContext, 'reader' | 'clearance' | 'asOf'>,
  field?: AsOf | null,
): Promise<Lens> {
  const { known = null, valid = null } = { ...request, ...field };
  return { ...present, clearance, valid, ...(await resolveKnown(reader, known)) };
}

/**
 * A `known` later than now reads as the clock, so that what is written afterwards does not change an
 * answer that was asked for as of now.
 */
async function resolveKnown(
  reader: Reader,
  known: string | null,
): Promise<Pick<Lens, 'known' | 'askedKnown'>> {
  const now = new Date().toISOString();
  if (known === null || known <= now) return { known };
  const clock = await readClock(reader);
  return { known: clock > now ? clock : now, askedKnown: known };
}
