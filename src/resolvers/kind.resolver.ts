import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver, type ClassType } from 'type-graphql';
import type { EntityRecord, Page } from '../graph/read/records';
import { rootPage } from '../graph/read/root-page';
import { kinds, type Kind } from '../model/registry/kinds';
import { listConnection } from '../schema/connections';
import { entityTypes } from '../schema/entities/entity-types';
import { rootListArgs, type ListArgs } from '../schema/list-args';
import { defaultPageSize } from '../schema/page.args';
import { ByIdArgs, type RootListArgs } from '../schema/root.args';
import { resolveLens } from './lens';
import { readFilter, readOrder, readPage } from './plan/list-arguments';
import { loadReference } from './plan/load-reference';
import { Planner } from './plan/planner';
import { responsePath } from './plan/selection';
import type { RequestContext } from './request-context';

/** The two root fields of a kind: one by id, and all of them as a connection. */
export function createKindResolver(kind: Kind): ClassType {
  const type = entityTypes[kind];
  const { one, many } = kinds[kind];
  const connection = listConnection(kind);
  const ListArguments = rootListArgs(kind);

  @Resolver(() => type)
  class KindResolver {
    @Query(() => type, {
      name: one,
      nullable: true,
      description: `The ${kind} of this id; null where there is none. ${kinds[kind].meaning}`,
    })
    async byId(
      @Args(() => ByIdArgs) { id, asOf }: ByIdArgs,
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<EntityRecord | null> {
      return loadReference(context, info, await resolveLens(context, asOf), [kind], id);
    }

    @Query(() => connection, {
      name: many,
      nullable: true,
      description: `All entities of type ${kind}; null, with an error that says why, where the question can't be answered. ${kinds[kind].meaning}`,
    })
    list(
      @Args(() => ListArguments) args: RootListArgs & ListArgs,
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<Page> {
      return loadRootList(context, info, kind, args);
    }
  }
  return KindResolver;
}

/** A page of all nodes of a kind, with what is selected of them. */
async function loadRootList(
  context: RequestContext,
  info: GraphQLResolveInfo,
  kind: Kind,
  args: RootListArgs & ListArgs,
): Promise<Page> {
  const path = responsePath(info);
  const lens = await resolveLens(context, args.asOf);
  const planner = new Planner(context, info, lens);
  const selected = planner.selection.connection(`${kind}Connection`, info.fieldNodes);
  const order = readOrder(kind, args.orderBy, path);
  const filter = readFilter(kind, null, args.filter, path);
  const page = readPage(args, selected, {
    path,
    lens,
    defaultSize: defaultPageSize.root,
    keys: order.length + 1,
    identity: [kind, order, filter],
  });
  const node = planner.planNode([kind], selected.nodes, path);
  return rootPage(context.reader, lens, { kind, page, order, filter, node });
}
