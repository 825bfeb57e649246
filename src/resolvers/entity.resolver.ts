import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { EntityRecord } from '../graph/read/records';
import { allKinds } from '../model/registry/kinds';
import { Entity } from '../schema/entities/entity.type';
import { Node } from '../schema/entities/node.type';
import { ByIdArgs, ByIdsArgs } from '../schema/root.args';
import { resolveLens } from './lens';
import { loadReference } from './plan/references';
import type { RequestContext } from './request-context';

/** The root fields that give an entity whatever its kind. */
@Resolver()
export class EntityResolver {
  @Query(() => Entity, {
    nullable: true,
    description: 'The entity of this id, whatever its kind; null where there is none.',
  })
  async entity(
    @Args(() => ByIdArgs) { id, asOf }: ByIdArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EntityRecord | null> {
    return loadReference(context, info, await resolveLens(context, asOf), allKinds, id);
  }

  @Query(() => Node, {
    nullable: true,
    description: 'The node of this id (Relay); null where there is none.',
  })
  async node(
    @Args(() => ByIdArgs) { id, asOf }: ByIdArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EntityRecord | null> {
    return loadReference(context, info, await resolveLens(context, asOf), allKinds, id);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'The nodes of these ids, in their order; null in the place of each that is not there.',
  })
  async nodes(
    @Args(() => ByIdsArgs) { ids, asOf }: ByIdsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(EntityRecord | null)[]> {
    const lens = await resolveLens(context, asOf);
    return Promise.all(ids.map((id) => loadReference(context, info, lens, allKinds, id)));
  }
}
