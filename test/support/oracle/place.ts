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

/** Whether a place lies in a box; one whose west is greater than its east crosses the antimeridian. */
export function isInBox({ latitude, longitude }: Stored, box: Input): boolean {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return false;
  const [south, west, north, east] = ['south', 'west', 'north', 'east'].map((side) => Number(box[side])) as [
    number,
    number,
    number,
    number,
  ];
  // The antimeridian has two longitudes, and a pole has them all.
  const meridians = Math.abs(longitude) === 180 ? [-180, 180] : [longitude];
  const between = (each: number): boolean =>
    west <= east ? each >= west && each <= east : each >= west || each <= east;
  const isPole = Math.abs(latitude) === 90;
  return latitude >= south && latitude <= north && (isPole || meridians.some(between));
}
