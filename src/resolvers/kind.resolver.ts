import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver, type ClassType } from 'type-graphql';
import type { EntityRecord, Page } from '../graph/read/records';
import { kinds, type Kind } from '../model/registry/kinds';
import { listConnection } from '../schema/connections';
import { entityTypes } from '../schema/entities/entity-types';
import { rootListArgs, type ListArgs } from '../schema/list-args';
import { ByIdArgs, type RootListArgs } from '../schema/root.args';
import { resolveLens } from './lens';
import { loadReference } from './plan/references';
import type { RequestContext } from './request-context';
import { loadRootList } from './root-lists';

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
      description: `All entities of type ${kind}. ${kinds[kind].meaning}`,
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
