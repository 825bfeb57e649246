import type { Lens } from '../../model/lens';
import type { Reader } from '../store/port';
import type { Filter } from './filter/filter';
import { canLookUp, canLookUpSource, lookUpAcross, lookUpDocuments } from './look-up';
import type { ListPlan, NodePlan } from './plan';
import { placesWithin } from './places-within';

/*
 * What a statement had better know beforehand is looked up by statements of its own, from the inside out:
 * - the places within a place, so that they can be sought;
 * - what meets a condition inside of another, where that condition names nodes from which it is soon found, or
 *   where the engine would read it anew for every row.
 * Most filters have nothing to look up.
 */

/** Looks up what the filters of a plan name. */
export async function resolvePlan<T extends NodePlan>(reader: Reader, lens: Lens, plan: T): Promise<T> {
  if (plan.lists.length === 0) return plan;
  const lists = await Promise.all(plan.lists.map((list) => resolveList(reader, lens, list)));
  return { ...plan, lists };
}

async function resolveList(reader: Reader, lens: Lens, list: ListPlan): Promise<ListPlan> {
  const filter = await resolveFilter(reader, lens, list.filter);
  return list.of === 'nodes'
    ? { ...list, filter, node: await resolvePlan(reader, lens, list.node) }
    : { ...list, filter };
}

/**
 * Looks up what a filter names.
 *
 * @param inside whether it stands inside of a condition across an edge
 */
export async function resolveFilter(
  reader: Reader,
  lens: Lens,
  filter: Filter,
  inside = false,
): Promise<Filter> {
  switch (filter.is) {
    case 'all':
    case 'any':
      return {
        ...filter,
        of: await Promise.all(filter.of.map((part) => resolveFilter(reader, lens, part, inside))),
      };
    case 'not':
      return { ...filter, of: await resolveFilter(reader, lens, filter.of, inside) };
    case 'across': {
      const across = { ...filter, of: await resolveFilter(reader, lens, filter.of, true) };
      return inside && canLookUp(reader, across) ? lookUpAcross(reader, lens, across) : across;
    }
    case 'within':
      return { ...filter, placeIds: await placesWithin(reader, lens, filter.placeId) };
    case 'source':
      return canLookUpSource(reader, filter) ? lookUpDocuments(reader, lens, filter) : filter;
    default:
      return filter;
  }
}
