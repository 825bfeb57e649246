import { dialectOf } from '../cypher/dialect';
import { decodeBoolean } from '../store/decode';
import type { Lens } from '../../model/lens';
import type { RootListPlan } from './plan';
import type { Query, Reader } from '../store/port';
import { numerousKinds } from '../../model/registry/kinds';
import { ordersOfOneType } from '../../model/registry/order-fields';
import { ofOneType } from './one-type';

/**
 * The properties of the index (see the migrations) that gives a page's versions soonest, null where the engine
 * is to choose. Where few versions have ended since, those are read and sorted; where many have, a page of
 * them is found along its order, if there is an index of that. The engine can't choose: it knows neither what
 * moment is asked for, nor how many versions ended since.
 */
export async function versionIndex(
  reader: Reader,
  lens: Lens,
  plan: RootListPlan,
): Promise<readonly string[] | null> {
  if (!dialectOf(reader).orderedIndexes || lens.known === null) return null;
  const many = await reader.one(endedSince, { known: lens.known, few });
  if (!many) return ['to', 'from'];
  const [first] = plan.order;
  // The versions of all kinds share their indexes: along them a kind of few nodes would hardly be met.
  if (first === undefined || !ordersOfOneType.has(first.property)) return null;
  if (!numerousKinds.has(plan.node.kinds[0])) return null;
  return [...(ofOneType(plan.filter) ? ['type'] : []), first.property, 'entityId', 'from', 'to'];
}

/** So many versions are read and sorted within a few milliseconds. */
const few = 1000;

const endedSince: Query<boolean> = {
  name: 'versions that ended since',
  text: `MATCH (v:Version) USING INDEX v:Version(to, from) WHERE v.to > $known AND v.from IS NOT NULL
WITH v LIMIT $few
RETURN count(v) = $few AS many`,
  parameters: ['known', 'few'],
  columns: ['many'],
  decode: ([many]) => decodeBoolean(many),
};
