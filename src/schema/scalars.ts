import { GraphQLError, GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate, GraphQLSafeInt } from 'graphql-scalars';
import { isCalendarDate } from '../model/edtf-bounds';

/**
 * Times are text in the graph, in one exact form each, so that they compare as text on both engines.
 * graphql-scalars checks what comes in; what goes out is stored in that form already.
 */
const asStored = (value: unknown): string => String(value);
const instant = (value: Date): string => value.toISOString();

/** An instant that is in its stored form already, as most are: reading it takes a tenth of the time. */
const isStored = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString() === value;

export const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description:
    'An instant in UTC, to the millisecond: `2020-08-10T18:00:00.000Z`. Other offsets are accepted and converted (RFC 3339).',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: asStored,
  parseValue: (value) => (isStored(value) ? value : instant(GraphQLDateTimeISO.parseValue(value))),
  parseLiteral: (node, variables) => instant(GraphQLDateTimeISO.parseLiteral(node, variables)),
});

export const LocalDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description:
    'A calendar date, `2020-08-10` (RFC 3339 full-date), of the years 0001 to 9999. Dates of events are local to where they happened.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: asStored,
  parseValue: (value) => ofOurEra(String(GraphQLLocalDate.parseValue(value))),
  parseLiteral: (node, variables) => ofOurEra(String(GraphQLLocalDate.parseLiteral(node, variables))),
});

/** The year 0000 of ISO 8601 is none of the calendar of events: their dates begin with 0001. */
function ofOurEra(date: string): string {
  if (!isCalendarDate(date)) throw new GraphQLError(`${date} is no day of the years 0001 to 9999`);
  return date;
}

/**
 * Counts and sums over many events, which may be greater than an Int: a count of one report is an Int, and
 * their sum need not be.
 */
export const SafeInt = new GraphQLScalarType({
  ...GraphQLSafeInt.toConfig(),
  name: 'SafeInt',
  description:
    'A whole number as a JSON number, up to 9,007,199,254,740,991 (2^53 - 1): sums of counts go beyond the 2,147,483,647 of an Int.',
  specifiedByURL: 'https://www.ecma-international.org/ecma-262/#sec-number.issafeinteger',
});

export const Edtf = new GraphQLScalarType<string, string>({
  name: 'EDTF',
  description:
    'A possibly uncertain date in the Extended Date/Time Format (ISO 8601-2:2019): `2020-08-10`, `2020-08`, `2020-08-10/2020-08-12` (an interval), `[2020-08-10..2020-08-12]` (one day among these), `2020-08-10?`.',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  serialize: asStored,
});
