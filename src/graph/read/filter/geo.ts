/** Degrees between parallels and meridians; `west > east` crosses the antimeridian. */
export interface Box {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** Kilometres on the surface that span a degree of latitude, rounded down: the box errs on the wide side. */
const kmPerDegree = 110;

/**
 * A box around the circle of `km` kilometres about a point. A circle that holds a pole holds all
 * meridians. After J. P. Matuschek, "Finding Points Within a Distance of a Latitude/Longitude".
 */
export function boundingBox(latitude: number, longitude: number, km: number): Box {
  const reach = km / kmPerDegree;
  const [south, north] = [latitude - reach, latitude + reach];
  if (south <= -90 || north >= 90)
    return { south: Math.max(south, -90), north: Math.min(north, 90), west: -180, east: 180 };
  const sine = Math.sin(radians(reach)) / Math.cos(radians(latitude));
  const spread = sine >= 1 ? 180 : degrees(Math.asin(sine));
  if (spread >= 180) return { south, north, west: -180, east: 180 };
  return { south, north, west: wrap(longitude - spread), east: wrap(longitude + spread) };
}

const radians = (value: number): number => (value * Math.PI) / 180;
const degrees = (value: number): number => (value * 180) / Math.PI;
const wrap = (value: number): number => (value < -180 ? value + 360 : value > 180 ? value - 360 : value);
