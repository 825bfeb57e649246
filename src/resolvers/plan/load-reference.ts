import type { GraphQLResolveInfo } from 'graphql';
import type { NodePlan } from '../../graph/read/plan';
import type { EntityRecord } from '../../graph/read/records';
import type { Lens } from '../../model/lens';
import type { Kind } from '../../model/registry/kinds';
import type { RequestContext } from '../request-context';
import { kindList } from './kind-list';
import { Planner } from './planner';
import { responsePath } from './selection';

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
  const plan = planOnce(context, info, lens, (planner) =>
    planner.planNode(kinds, info.fieldNodes, responsePath(info)),
  );
  return context.loaders.entity(plan, lens).load(id);
}

/** Loads the publisher of a document with what is selected of it: the document's `source`. */
export async function loadPublisher(
  context: RequestContext,
  info: GraphQLResolveInfo,
  lens: Lens,
  documentId: string,
): Promise<EntityRecord | null> {
  const key = 'source';
  const plan = planOnce(context, info, lens, (planner) => {
    const wanted = { key, lists: [kindList('Document', key)!], fieldNodes: info.fieldNodes };
    const lists = [planner.planList(wanted, responsePath(info).slice(0, -1))];
    return { kinds: ['Document'], columns: [], lists };
  });
  const document = await context.loaders.entity(plan, lens).load(documentId);
  return document?.pages[key]?.edges[0]?.node ?? null;
}

/** The plan of a reference, made once for all the rows that have it. */
function planOnce(
  context: RequestContext,
  info: GraphQLResolveInfo,
  lens: Lens,
  make: (planner: Planner) => NodePlan,
): NodePlan {
  const plans = context.referencePlans.get(info.fieldNodes) ?? new Map<Lens, NodePlan>();
  context.referencePlans.set(info.fieldNodes, plans);
  const plan = plans.get(lens) ?? make(new Planner(context, info, lens));
  plans.set(lens, plan);
  return plan;
}
