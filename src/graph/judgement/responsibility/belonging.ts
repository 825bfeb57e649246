import { ancestors, type Hierarchy } from '../ancestors';
import { affirmedList } from '../evidence';
import type { Lens } from '../../../model/lens';
import type { Loaders } from '../../read/loaders';

/** From an actor, person, publisher, place or thing to whom it belongs. */
const belonging: Hierarchy = {
  plan: {
    kinds: ['Actor', 'Person', 'Source', 'Location', 'Asset'],
    columns: [],
    lists: [
      affirmedList('Actor', 'partOf'),
      affirmedList('Person', 'memberOf'),
      affirmedList('Person', 'leads'),
      affirmedList('Source', 'ownedBy'),
      affirmedList('Location', 'operators'),
      affirmedList('Asset', 'operators'),
    ],
  },
  upward: ['partOf', 'memberOf', 'leads', 'ownedBy', 'operators'],
};

/** Whether one belongs to the other, through any number of steps, or is the same. */
export async function isTied(loaders: Loaders, lens: Lens, one: string, other: string): Promise<boolean> {
  if (one === other) return true;
  const [aboveOne, aboveOther] = await Promise.all(
    [one, other].map((id) => ancestors(loaders, lens, belonging, [id])),
  );
  return aboveOne!.has(other) || aboveOther!.has(one);
}
