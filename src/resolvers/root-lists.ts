import type { GraphQLResolveInfo } from 'graphql';
import type { Page } from '../graph/read/records';
import type { RootListPlan } from '../graph/read/plan';
import { rootPage } from '../graph/read/root-page';
import type { Kind } from '../model/registry/kinds';
import type { ListArgs } from '../schema/list-args';
import { defaultPageSize } from '../schema/page.args';
import type { RootListArgs } from '../schema/root.args';
import { resolveLens } from './lens';
import { pageRequest, selectConnection } from './plan/page-request';
import { readFilter, readOrder } from './plan/list-arguments';
import { planNode } from './plan/plan-node';
import { PlanningContext } from './plan/planning-context';
import { belowList, rootScope } from './plan/scope';
import type { RequestContext } from './request-context';
import { responsePath } from './response-path';

/** A page of all nodes of a kind, with what is selected of them. */
export async function loadRootList(
  context: RequestContext,
  info: GraphQLResolveInfo,
  kind: Kind,
  args: RootListArgs & ListArgs,
): Promise<Page> {
  const lens = await resolveLens(context, args.asOf);
  const planning = new PlanningContext(context, info);
  const selected = selectConnection(planning.selection, `${kind}Connection`, info.fieldNodes);
  const path = responsePath(info);
  const order = readOrder(kind, args.orderBy, path);
  const filter = readFilter(kind, null, args.filter, path);
  const page = pageRequest(args, selected, {
    path,
    defaultSize: defaultPageSize.root,
    keys: order.length + 1,
    lens,
    identity: [kind, order, filter],
  });
  const key = path.at(-1) ?? kind;
  const below = belowList(rootScope(path.slice(0, -1), lens), key);
  const node = { ...planNode(planning, [kind], selected.nodes, below), kinds: [kind] as [Kind] };
  const plan: RootListPlan = { page, order, filter, node };
  return rootPage(context.reader, lens, plan);
}
