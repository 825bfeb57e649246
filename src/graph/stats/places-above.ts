import { ancestors, type Hierarchy } from '../judgement/ancestors';
import { affirmedList } from '../judgement/evidence';
import type { Lens } from '../../model/lens';
import type { Loaders } from '../read/loaders';

/** From a place to those that it is a part of. */
const upPlaces: Hierarchy = {
  plan: { kinds: ['Location'], columns: ['type'], lists: [affirmedList('Location', 'partOf')] },
  upward: ['partOf'],
};

/** The places of a type that each of these places is or lies in. */
export async function placesOfLevel(
  loaders: Loaders,
  lens: Lens,
  level: string,
  placeIds: Iterable<string>,
): Promise<(placeId: string) => readonly string[]> {
  const places = await ancestors(loaders, lens, upPlaces, placeIds);
  const found = new Map<string, readonly string[]>();
  return (placeId) => {
    const known = found.get(placeId);
    if (known !== undefined) return known;
    const inside = new Set([placeId]);
    for (const id of inside) for (const above of places.get(id)?.above ?? []) inside.add(above);
    const ofLevel = [...inside].filter((id) => {
      const place = places.get(id)?.record;
      return place?.kind === 'Location' && place.type === level;
    });
    found.set(placeId, ofLevel);
    return ofLevel;
  };
}
