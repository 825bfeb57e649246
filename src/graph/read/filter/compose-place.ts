import { boundingBox, type Box } from './geo';
import type { Composition } from '../../cypher/composition';
import type { BoxFilter, NearFilter } from './filter';

/** The mean radius of the Earth in kilometres (IUGG). */
const earthRadiusKm = 6371.0088;

/**
 * A place within so many kilometres of a point: first a box, which an index can serve, then the
 * haversine distance. Where an edge led to the place, its precision widens the circle: what lies
 * somewhere within `precision` metres of the place may lie inside.
 */
export function composeNear(
  c: Composition,
  place: string,
  edge: string | null,
  { latitude, longitude, withinKm }: NearFilter,
  negated: boolean,
): string {
  const lat = c.parameter(latitude);
  const distance = `2 * ${earthRadiusKm} * asin(sqrt(sin(radians(${place}.latitude - ${lat}) / 2) ^ 2 + cos(radians(${lat})) * cos(radians(${place}.latitude)) * sin(radians(${place}.longitude - ${c.parameter(longitude)}) / 2) ^ 2))`;
  const reach = c.parameter(withinKm);
  const limit = edge === null ? reach : `${reach} + coalesce(${edge}.precision, 0) / 1000.0`;
  // The box can't know an edge's precision, so it is drawn only where no edge widens the circle.
  const box = edge === null ? [boxTest(c, place, boundingBox(latitude, longitude, withinKm), false)] : [];
  if (negated) return `(${place}.latitude IS NULL OR ${place}.longitude IS NULL OR ${distance} > ${limit})`;
  return [...box, `${distance} <= ${limit}`].join(' AND ');
}

/**
 * A place within a box. Where an edge led to the place, its precision widens it as it widens a circle: the
 * rectangle about the circle of that precision may overlap the box (after Matuschek, as in `geo.ts`).
 */
export function composeBox(
  c: Composition,
  place: string,
  edge: string | null,
  box: BoxFilter,
  negated: boolean,
): string {
  const inside = boxTest(c, place, box, negated);
  if (edge === null) return inside;
  const overlaps = overlapTest(c, place, edge, box);
  return negated
    ? `${inside} AND (${place}.latitude IS NULL OR ${place}.longitude IS NULL OR NOT (${overlaps}))`
    : `(${inside} OR ${overlaps})`;
}

function overlapTest(c: Composition, place: string, edge: string, { south, west, north, east }: Box): string {
  const width = west > east ? east + 360 - west : east - west;
  const [lat, metres] = [`${place}.latitude`, `coalesce(${edge}.precision, 0)`];
  const reach = `degrees(${metres} / ${earthRadiusKm * 1000})`;
  // From the middle of the box, whichever way round the Earth is shorter.
  const middle = c.parameter(west + width / 2 - 540);
  const away = `abs((${place}.longitude - ${middle}) % 360.0 - 180.0)`;
  const spread = `degrees(asin(sin(radians(${reach})) / cos(radians(${lat}))))`;
  return [
    `${metres} > 0`,
    `${lat} + ${reach} >= ${c.parameter(south)}`,
    `${lat} - ${reach} <= ${c.parameter(north)}`,
    // A circle that holds a pole holds all meridians.
    `CASE WHEN abs(${lat}) + ${reach} >= 90 THEN true ELSE ${away} <= ${c.parameter(width / 2)} + ${spread} END`,
  ].join(' AND ');
}

function boxTest(c: Composition, place: string, { south, west, north, east }: Box, negated: boolean): string {
  const [lat, lon] = [`${place}.latitude`, `${place}.longitude`];
  const [s, w, n, e] = [south, west, north, east].map((degrees) => c.parameter(degrees));
  // The antimeridian is both 180 and -180, and a pole lies on every meridian.
  const meridians = [
    `${lon} >= ${w} ${west > east ? 'OR' : 'AND'} ${lon} <= ${e}`,
    ...(west === -180 ? [`${lon} = 180`] : []),
    ...(east === 180 ? [`${lon} = -180`] : []),
    ...(north === 90 ? [`${lat} = 90`] : []),
    ...(south === -90 ? [`${lat} = -90`] : []),
  ].join(' OR ');
  if (negated)
    return `(${lat} IS NULL OR ${lon} IS NULL OR ${lat} < ${s} OR ${lat} > ${n} OR NOT (${meridians}))`;
  return `${lat} >= ${s} AND ${lat} <= ${n} AND (${meridians})`;
}
