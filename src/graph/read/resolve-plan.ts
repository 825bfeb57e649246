import { resolveFilter } from './filter/resolve-filter';
import type { Lens } from '../../model/lens';
import type { Reader } from '../store/port';
import type { ListPlan, NodePlan } from './plan';

/** Looks up what the filters of a plan name (see `resolve-filter.ts`). Most plans name nothing. */
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
