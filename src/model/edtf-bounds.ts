import edtf from 'edtf';
import { BadInputError } from '../errors';
import { memoize } from '../memoize';

/** The first and the last calendar day that a possibly uncertain date may mean, both `YYYY-MM-DD`. */
export interface DateBounds {
  readonly from: string;
  readonly to: string;
}

/** The bounds of an unknown date, and of the open side of an interval: a sort key is never null. */
export const unknownDate: DateBounds = Object.freeze({ from: '0001-01-01', to: '9999-12-31' });

/**
 * The bounds of an EDTF text (ISO 8601-2) at their widest. Throws a {@link BadInputError} where the text
 * is no EDTF, or is one to which no calendar days of the years 0001 to 9999 belong. A parse takes some 0.2 ms.
 */
export const edtfBounds = memoize((text: string): DateBounds => Object.freeze(boundsOf(text)));

function boundsOf(text: string): DateBounds {
  // Most dates are plain days, and need no parser.
  if (isCalendarDate(text)) return { from: text, to: text };
  parse(text, text);
  // The library takes a set's bounds from its first member only, so we take them from all its parts.
  const parts = text.replace(/^[[{]|[\]}]$/g, '').split(/\.\.|[,/]/);
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
  // The library would read bare digits as milliseconds since 1970, and ignores significant digits.
  if (/^-?\d{5,}|[YES]/.test(part)) throw refused(whole, 'a year has four digits, from 0001 to 9999');
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
  return { from: dayOf(Math.max(min, firstDay)), to: dayOf(max) };
}

/** Quarters and halves of a year, as EDTF numbers them in the place of a month. */
const yearDivisions: ReadonlySet<number> = new Set([33, 34, 35, 36, 40, 41]);

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
    throw refused(whole, 'it is malformed, or ends before it begins', error);
  }
}

function refused(text: string, reason: string, cause?: unknown): BadInputError {
  return new BadInputError(`"${text}" is not a date in EDTF: ${reason}`, [], { cause });
}
