import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { AssertionRecord, EntityRecord } from '../graph/read/records';
import { parseAssertionId } from '../model/assertion-id';
import type { Lens } from '../model/lens';
import { allKinds } from '../model/registry/kinds';
import { Entity } from '../schema/entities/entity.type';
import { Node } from '../schema/entities/node.type';
import { ByIdArgs, NodeArgs, NodesArgs } from '../schema/root.args';
import { resolveLens } from './lens';
import { loadReference } from './plan/load-reference';
import type { RequestContext } from './request-context';

/** The root fields that give what has an id, whatever its type. */
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
    description:
      'The entity or assertion of this id (Relay); null where there is none. It is read through the lens of the request.',
  })
  async node(
    @Args(() => NodeArgs) { id }: NodeArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NodeRecord | null> {
    return loadNode(context, info, await resolveLens(context), id);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'The entities and assertions of these ids, in their order; null in the place of each that is not there. They are read through the lens of the request.',
  })
  async nodes(
    @Args(() => NodesArgs) { ids }: NodesArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(NodeRecord | null)[]> {
    const lens = await resolveLens(context);
    return Promise.all(ids.map((id) => loadNode(context, info, lens, id)));
  }
}

type NodeRecord = EntityRecord | AssertionRecord;

/** An entity's id never holds the `~` that an assertion's does, so that an id says which of them it is. */
function loadNode(
  context: RequestContext,
  info: GraphQLResolveInfo,
  lens: Lens,
  id: string,
): Promise<NodeRecord | null> {
  return parseAssertionId(id) === null
    ? loadReference(context, info, lens, allKinds, id)
    : context.loaders.assertion(lens).load(id);
}
