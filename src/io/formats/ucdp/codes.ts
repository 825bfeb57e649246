/*
 * The codes of the UCDP GED codebook, and what they become.
 */

/** `type_of_violence`. One-sided violence alone has a perpetrator; the other two have two sides. */
export const violence = {
  1: { type: 'BATTLE', subtype: 'state-based conflict', oneSided: false },
  2: { type: 'BATTLE', subtype: 'non-state conflict', oneSided: false },
  3: { type: 'VIOLENCE_AGAINST_CIVILIANS', subtype: 'one-sided violence', oneSided: true },
} as const;

/**
 * `where_prec`, as metres around the point: how far off the event may lie. The codebook gives a distance
 * for 2 alone; the others are round figures for what it describes, each its own, so that a figure tells
 * the code.
 *
 * | code | the codebook's meaning | metres |
 * |---|---|---|
 * | 1 | the exact place: a town, a village, a quarter | 1,000 |
 * | 2 | within some 25 km of the point | 25,000 |
 * | 3 | the second-level division (district) | 50,000 |
 * | 4 | the first-level division (province) | 100,000 |
 * | 5 | a line or an area without sharp bounds (a border, a river, "Northern Iraq") | 200,000 |
 * | 6 | the country | 500,000 |
 * | 7 | international waters or airspace | 1,000,000 |
 */
export const placePrecision = {
  1: { metres: 1_000, relation: 'AT' },
  2: { metres: 25_000, relation: 'NEAR' },
  3: { metres: 50_000, relation: 'AT' },
  4: { metres: 100_000, relation: 'AT' },
  5: { metres: 200_000, relation: 'AT' },
  6: { metres: 500_000, relation: 'AT' },
  7: { metres: 1_000_000, relation: 'AT' },
} as const;

/** `date_prec`: 1 the exact day; 2 two to six days; 3 the week; 4 the month; 5 longer, up to a year. */
export const datePrecision = { 1: 'day', 2: 'days', 3: 'week', 4: 'month', 5: 'year' } as const;

/**
 * The day as EDTF. Where the precision is above one day it is one day of several, unknown which: a set.
 * An event whose days are known and several lasted from the one to the other: an interval.
 */
export function occurredOn(
  precision: (typeof datePrecision)[1 | 2 | 3 | 4 | 5],
  from: string,
  to: string,
): string {
  if (from === to) return from;
  return precision === 'day' ? `${from}/${to}` : `[${from}..${to}]`;
}
