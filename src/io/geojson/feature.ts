import type { Casualties } from '../../graph/judgement/casualties';
import type { AssertionRecord, EntityRecord } from '../../graph/read/records';

/** Longitude and latitude in degrees of WGS 84, in this order. */
type Position = readonly [longitude: number, latitude: number];

/** A place where somebody says that the event happened. */
interface Place {
  readonly id: string;
  readonly name: unknown;
  /** AT or NEAR. */
  readonly relation: unknown;
  /** How far from the place it may have been, in metres. */
  readonly precision: unknown;
}

export interface Feature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry:
    | { readonly type: 'Point'; readonly coordinates: Position }
    | { readonly type: 'MultiPoint'; readonly coordinates: readonly Position[] };
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * An event as a feature: a point, or several where it is placed at several locations; `places` says which,
 * in the same order. Nothing where none of them has coordinates.
 */
export function featureOf(event: EntityRecord<'Event'>, { low, best, high }: Casualties): Feature | null {
  const located = locationsOf(event);
  const [only, ...others] = located;
  if (only === undefined) return null;
  return {
    type: 'Feature',
    id: event.id,
    geometry:
      others.length === 0
        ? { type: 'Point', coordinates: only.position }
        : { type: 'MultiPoint', coordinates: located.map(({ position }) => position) },
    properties: {
      name: event.name,
      type: event.type,
      subtype: event.subtype,
      occurred: event.occurred,
      occurredFrom: event.occurredFrom,
      occurredTo: event.occurredTo,
      places: located.map(({ place }) => place),
      deaths: { low, best, high },
    },
  };
}

/** The locations with coordinates; one that several documents name is one, as the first of them says. */
function locationsOf(event: EntityRecord<'Event'>): { position: Position; place: Place }[] {
  const byId = new Map<string, { position: Position; place: Place }>();
  for (const { node, assertion } of event.pages['locations']?.edges ?? []) {
    const { id, name, latitude, longitude } = node as EntityRecord<'Location'>;
    if (typeof latitude !== 'number' || typeof longitude !== 'number' || byId.has(id)) continue;
    const { relation, precision } = assertion as AssertionRecord<'LOCATED_AT'>;
    const place = { id, name, relation, precision };
    byId.set(id, { position: [longitude, latitude], place });
  }
  return [...byId.values()];
}
