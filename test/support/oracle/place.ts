import type { Input } from './question';
import type { Stored } from './world';

const earthRadiusKm = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Whether a place lies in a circle, which an edge's precision (in metres) widens. */
export function isNear({ latitude, longitude }: Stored, circle: Input, precision: unknown): boolean {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return false;
  const [lat, lon] = [Number(circle['latitude']), Number(circle['longitude'])];
  // The angle between two unit vectors: another way to the distance than the haversine.
  const vector = (north: number, east: number): [number, number, number] => [
    Math.cos(radians(north)) * Math.cos(radians(east)),
    Math.cos(radians(north)) * Math.sin(radians(east)),
    Math.sin(radians(north)),
  ];
  const [a, b] = [vector(latitude, longitude), vector(lat, lon)];
  const chord = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
  const distance = 2 * earthRadiusKm * Math.asin(Math.min(1, chord / 2));
  return distance <= Number(circle['withinKm']) + Number(precision ?? 0) / 1000;
}

/**
 * Whether a place lies in a box; one whose west is greater than its east crosses the antimeridian. With an
 * edge's precision (in metres), whether the rectangle about the circle of that precision overlaps the box.
 */
export function isInBox({ latitude, longitude }: Stored, box: Input, precision: unknown): boolean {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return false;
  const [south, west, north, east] = ['south', 'west', 'north', 'east'].map((side) => Number(box[side])) as [
    number,
    number,
    number,
    number,
  ];
  const reach = Number(precision ?? 0) / 1000 / earthRadiusKm / radians(1);
  if (latitude + reach < south || latitude - reach > north) return false;
  if (Math.abs(latitude) + reach >= 90) return true;
  const spread = Math.asin(Math.sin(radians(reach)) / Math.cos(radians(latitude))) / radians(1);
  const end = west <= east ? east : east + 360;
  // The same meridian has a longitude in every turn round the Earth.
  return [-360, 0, 360].some((turn) => longitude + turn + spread >= west && longitude + turn - spread <= end);
}
