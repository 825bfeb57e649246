import { boundingBox, type Box } from './geo';
import { and, cypher, or, Parameter, type Fragment, type Variable } from '../../cypher/fragment';
import type { BoxFilter, NearFilter } from './filter';

/** The mean radius of the Earth in kilometres (IUGG). */
const earthRadiusKm = 6371.0088;

/**
 * A place within so many kilometres of a point: first a box, which an index can serve, then the
 * haversine distance. Where an edge led to the place, its precision widens the circle: what lies
 * somewhere within `precision` metres of the place may lie inside.
 */
export function composeNear(
  place: Variable,
  edge: Variable | null,
  { latitude, longitude, withinKm }: NearFilter,
  negated: boolean,
): Fragment {
  const lat = new Parameter(latitude);
  const distance = cypher`2 * ${earthRadiusKm} * asin(sqrt(sin(radians(${place}.latitude - ${lat}) / 2) ^ 2 + cos(radians(${lat})) * cos(radians(${place}.latitude)) * sin(radians(${place}.longitude - ${longitude}) / 2) ^ 2))`;
  const reach = cypher`${withinKm}`;
  const limit = edge === null ? reach : cypher`${reach} + coalesce(${edge}.precision, 0) / 1000.0`;
  // The box can't know an edge's precision, so it is drawn only where no edge widens the circle.
  const box = edge === null ? [boxTest(place, boundingBox(latitude, longitude, withinKm), false)] : [];
  if (negated)
    return cypher`(${place}.latitude IS NULL OR ${place}.longitude IS NULL OR ${distance} > ${limit})`;
  return and([...box, cypher`${distance} <= ${limit}`]);
}

/**
 * A place within a box. Where an edge led to the place, its precision widens it as it widens a circle: the
 * rectangle about the circle of that precision may overlap the box (after Matuschek, as in `geo.ts`).
 */
export function composeBox(
  place: Variable,
  edge: Variable | null,
  box: BoxFilter,
  negated: boolean,
): Fragment {
  const inside = boxTest(place, box, negated);
  if (edge === null) return inside;
  const overlaps = overlapTest(place, edge, box);
  return negated
    ? cypher`${inside} AND (${place}.latitude IS NULL OR ${place}.longitude IS NULL OR NOT (${overlaps}))`
    : cypher`(${inside} OR ${overlaps})`;
}

function overlapTest(place: Variable, edge: Variable, { south, west, north, east }: Box): Fragment {
  const width = west > east ? east + 360 - west : east - west;
  const [lat, metres] = [cypher`${place}.latitude`, cypher`coalesce(${edge}.precision, 0)`];
  const reach = cypher`degrees(${metres} / ${earthRadiusKm * 1000})`;
  // From the middle of the box, whichever way round the Earth is shorter.
  const middle = west + width / 2 - 540;
  const away = cypher`abs((${place}.longitude - ${middle}) % 360.0 - 180.0)`;
  const spread = cypher`degrees(asin(sin(radians(${reach})) / cos(radians(${lat}))))`;
  return and([
    cypher`${metres} > 0`,
    cypher`${lat} + ${reach} >= ${south}`,
    cypher`${lat} - ${reach} <= ${north}`,
    // A circle that holds a pole holds all meridians.
    cypher`CASE WHEN abs(${lat}) + ${reach} >= 90 THEN true ELSE ${away} <= ${width / 2} + ${spread} END`,
  ]);
}

function boxTest(place: Variable, { south, west, north, east }: Box, negated: boolean): Fragment {
  const [lat, lon] = [cypher`${place}.latitude`, cypher`${place}.longitude`];
  const [s, w, n, e] = [new Parameter(south), new Parameter(west), new Parameter(north), new Parameter(east)];
  // The antimeridian is both 180 and -180, and a pole lies on every meridian.
  const within = [cypher`${lon} >= ${w}`, cypher`${lon} <= ${e}`];
  const meridians = or([
    west > east ? or(within) : and(within),
    ...(west === -180 ? [cypher`${lon} = 180`] : []),
    ...(east === 180 ? [cypher`${lon} = -180`] : []),
    ...(north === 90 ? [cypher`${lat} = 90`] : []),
    ...(south === -90 ? [cypher`${lat} = -90`] : []),
  ]);
  if (negated)
    return cypher`(${lat} IS NULL OR ${lon} IS NULL OR ${lat} < ${s} OR ${lat} > ${n} OR NOT (${meridians}))`;
  return cypher`${lat} >= ${s} AND ${lat} <= ${n} AND (${meridians})`;
}
