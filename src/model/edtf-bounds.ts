import edtf from 'edtf';
import { BadInputError } from '../errors';
import { memoize } from '../memoize';
import { unknownDate, type DateBounds } from './date-bounds';

/**
 * The bounds of an EDTF text (ISO 8601-2) at their widest. Throws a {@link BadInputError} where the text
 * is no EDTF, or is one to which no calendar days of the years 0001 to 9999 belong. A parse takes some 0.2 ms.
 */
export const edtfBounds = memoize((text: string): DateBounds => Object.freeze(boundsOf(text)));

function boundsOf(text: string): DateBounds {
  // Most dates are plain days, and need no parser.
  if (isCalendarDate(text)) return { from: text, to: text };
  return text.includes('/') ? boundsOfInterval(text) : boundsOfSet(text);
}

/**
 * Bounds of an interval. The library refuses one that ends on the day, in the month or in the year in which
 * it begins (`2024-03-05/2024-03`), though a closed interval may be a single day: so each side is read by
 * itself.
 */
function boundsOfInterval(text: string): DateBounds {
  const [start = '', end = '', ...others] = text.split('/');
  const side = (part: string): DateBounds => {
    if (part === '' || part === '..') return unknownDate;
    parse(part, text);
    return boundsOfPart(part, text);
  };
  if (others.length > 0 || /[[{,]/.test(text)) throw refused(text, 'it is malformed');
  const [{ from }, { to }] = [side(start), side(end)];
  if (to < from) throw refused(text, 'it ends before it begins');
  return { from, to };
}

/** Bounds of a date, or of a set of dates: the library takes those of a set from its first member alone. */
function boundsOfSet(text: string): DateBounds {
  parse(text, text);
  const parts = text.replace(/^[[{]|[\]}]$/g, '').split(/\.\.|,/);
  const days = parts.filter((part) => part !== '').map((part) => boundsOfPart(part.trim(), text));
  const openStart = parts[0] === '';
  const openEnd = parts.at(-1) === '';
  return {
    from: openStart ? unknownDate.from : days.map((day) => day.from).reduce((a, b) => (a < b ? a : b)),
    to: openEnd ? unknownDate.to : days.map((day) => day.to).reduce((a, b) => (a > b ? a : b)),
  };
}

/** Bounds of one date, without the brackets, slashes and commas that join several. */
function boundsOfPart(part: string, whole: string): DateBounds {
  // `1950S2` is a year of which two digits are significant: one of 1900 to 1999.
  const [, year, significant] = /^(\d{4})S([1-4])$/.exec(part) ?? [];
  if (year !== undefined) return boundsOfPart(year.slice(0, Number(significant)).padEnd(4, 'X'), whole);
  // The library would read bare digits as milliseconds since 1970, and few digits as a century or decade.
  if (/^-?\d{5,}|^-?\d{1,3}(?!\d|X)|[YES]/.test(part))
    throw refused(whole, 'a year has four digits, from 0001 to 9999');
  // Dates are local calendar dates: a time of day and its offset do not move them.
  const date = part.split('T', 1)[0]!.replace(/[?~%]/g, '');
  // Only quarters and halves of a year are the same days everywhere, and right in the library.
  const division = Number(/^-?[\dX]{4}-(\d\d)$/.exec(date)?.[1] ?? 0);
  if (division >= 21 && !yearDivisions.has(division))
    throw refused(whole, 'a season has no agreed days: give its months, such as 2020-03/2020-06');
  if (/^\d{4}-\d\d-\d\d$/.test(date) && !isCalendarDate(date))
    throw refused(whole, `there is no ${date} in the calendar`);

  const { min, max } = parse(date, whole);
  if (min === null || max === null || !Number.isFinite(min) || !Number.isFinite(max) || max < firstDay)
    throw refused(whole, 'it lies outside the years 0001 to 9999');
  return { from: min < firstDay ? firstOf(dayOf(min)) : dayOf(min), to: dayOf(max) };
}

/** Quarters and halves of a year, as EDTF numbers them in the place of a month. */
const yearDivisions: ReadonlySet<number> = new Set([33, 34, 35, 36, 40, 41]);

/** The same day of the year 1: an unknown year is none before it. */
function firstOf(day: string): string {
  const first = day.replace(/^-?\d+(?=-\d\d-\d\d$)/, '0001');
  return isCalendarDate(first) ? first : unknownDate.from;
}

const firstDay = Date.parse('0001-01-01T00:00:00.000Z');

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** Whether a text is `YYYY-MM-DD` and a day that the calendar has. */
export function isCalendarDate(text: string): boolean {
  return isKnownDay(text);
}

const isKnownDay = memoize((text: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < unknownDate.from) return false;
  const instant = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(instant.getTime()) && dayOf(instant.getTime()) === text;
});

function parse(text: string, whole: string): ReturnType<typeof edtf> {
  try {
    return edtf(text);
  } catch (error) {
    throw refused(whole, 'it is malformed', error);
  }
}

function refused(text: string, reason: string, cause?: unknown): BadInputError {
  return new BadInputError(`"${text}" is not a date in EDTF: ${reason}`, [], { cause });
}
