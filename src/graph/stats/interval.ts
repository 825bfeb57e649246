import type { TimelineInterval } from '../../model/registry/stats-vocabularies';

/** A span of days, both included, `YYYY-MM-DD`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

const dayInMs = 86_400_000;
const monthsOf: Readonly<Partial<Record<TimelineInterval, number>>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** So much of a day's text tells which bucket it is in: events are grouped by no more. */
export const dayLengthOf = (interval: TimelineInterval): 7 | 10 => (interval in monthsOf ? 7 : 10);

/** The bucket in which a day lies, or a month, `YYYY-MM`, that is not longer than a bucket. */
export function bucketOf(interval: TimelineInterval, day: string): Span {
  return spanFrom(interval, startOf(interval, new Date(`${day.padEnd(10, '-01')}T00:00:00Z`)));
}

/** All buckets from one to another, or null where they are more than `most`. */
export function bucketsBetween(
  interval: TimelineInterval,
  first: Span,
  last: Span,
  most: number,
): Span[] | null {
  const buckets = [first];
  while (buckets.at(-1)!.to < last.to) {
    if (buckets.length === most) return null;
    const { to } = buckets.at(-1)!;
    buckets.push(spanFrom(interval, new Date(Date.parse(`${to}T00:00:00Z`) + dayInMs)));
  }
  return buckets;
}

/** The name of a bucket by ISO 8601: `2020-08-10`, `2020-W33`, `2020-08`, `2020`; a quarter is `2020-Q3`. */
export function labelOf(interval: TimelineInterval, { from }: Span): string {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
  switch (interval) {
    case 'DAY':
      return from;
    case 'WEEK':
      return weekLabel(from);
    case 'MONTH':
      return from.slice(0, 7);
    case 'QUARTER':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'YEAR':
      return year;
  }
}

/** A week belongs to the year that its Thursday lies in. */
function weekLabel(monday: string): string {
  const thursday = new Date(Date.parse(`${monday}T00:00:00Z`) + 3 * dayInMs);
  const year = text(thursday).slice(0, 4);
  const week = Math.floor((thursday.getTime() - Date.parse(`${year}-01-01T00:00:00Z`)) / (7 * dayInMs)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

function startOf(interval: TimelineInterval, day: Date): Date {
  if (interval === 'DAY') return day;
  if (interval === 'WEEK') return new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * dayInMs);
  const start = new Date(day);
  const months = monthsOf[interval]!;
  start.setUTCDate(1);
  start.setUTCMonth(Math.floor(start.getUTCMonth() / months) * months);
  return start;
}

function spanFrom(interval: TimelineInterval, start: Date): Span {
  const next = new Date(start);
  const months = monthsOf[interval];
  if (months === undefined) next.setUTCDate(next.getUTCDate() + (interval === 'WEEK' ? 7 : 1));
  else next.setUTCMonth(next.getUTCMonth() + months);
  return { from: text(start), to: text(new Date(next.getTime() - dayInMs)) };
}

const latest = Date.parse('9999-12-31T00:00:00Z');

/** Days are four-digit years; the week in which these end is cut off there. */
const text = (day: Date): string => new Date(Math.min(day.getTime(), latest)).toISOString().slice(0, 10);
