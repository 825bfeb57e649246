import type { GraphQLResolveInfo } from 'graphql';
import type { Lens } from '../../model/lens';
import type { NodePlan } from '../../graph/read/plan';
import type { EntityRecord } from '../../graph/read/records';
import type { Kind } from '../../model/registry/kinds';
import { responsePath } from '../response-path';
import type { RequestContext } from '../request-context';
import { planNode } from './plan-node';
import { PlanningContext } from './planning-context';
import { rootScope } from './scope';

/**
 * Loads a node that is reached by its id, with what is selected of it: one statement for all the
 * references of a request that want the same.
 */
export function loadReference(
  context: RequestContext,
  info: GraphQLResolveInfo,
  lens: Lens,
  kinds: readonly Kind[],
  id: string,
): Promise<EntityRecord | null> {
  const plan = referencePlan(context, info, lens, (planning) =>
    planNode(planning, kinds, info.fieldNodes, rootScope(responsePath(info), lens)),
  );
  return context.loaders.entity(plan, lens).load(id);
}

/** The plan of a reference, made once for all the rows that have it. */
export function referencePlan(
  context: RequestContext,
  info: GraphQLResolveInfo,
  lens: Lens,
  make: (planning: PlanningContext) => NodePlan,
): NodePlan {
  const plans = context.referencePlans.get(info.fieldNodes) ?? new Map<Lens, NodePlan>();
  context.referencePlans.set(info.fieldNodes, plans);
  const plan = plans.get(lens) ?? make(new PlanningContext(context, info));
  plans.set(lens, plan);
  return plan;
}
