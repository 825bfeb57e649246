import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { EntityRecord } from '../graph/read/records';
import { allKinds } from '../model/registry/kinds';
import { neighborhoodOf, type Neighborhood as NeighborhoodRecord } from '../graph/traversal/neighborhood';
import { bounds } from '../graph/traversal/route';
import { NeighborhoodArgs } from '../schema/traversal/neighborhood.args';
import { Neighborhood } from '../schema/traversal/neighborhood.type';
import { resolveLens } from './lens';
import { loadReference } from './plan/load-reference';
import type { RequestContext } from './request-context';
import { readRoute, routeColumns } from './route';

@Resolver(() => Neighborhood)
export class NeighborhoodResolver {
  @Query(() => Neighborhood, {
    nullable: true,
    description: `What lies around an entity, along what is asserted, whichever way it leads; null where the entity is not there. Another entity with more than ${bounds.edgesOfNode} such assertions is shown and not passed through; nor is a level followed that has more than ${bounds.pairsOfLevel} pairs of neighbors. At most ${bounds.assertions} assertions are shown. \`truncated\` tells where there is more.`,
  })
  async neighborhood(
    @Args(() => NeighborhoodArgs) args: NeighborhoodArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NeighborhoodRecord | null> {
    const lens = await resolveLens(context, args.asOf);
    const { id, hops, limit } = args;
    const route = readRoute(args);
    const columns = routeColumns(info, route, [['Neighborhood', 'edges']]);
    return neighborhoodOf(context.reader, lens, { id, hops, limit, route }, columns);
  }

  @FieldResolver()
  nodes(
    @Root() { nodes, lens }: NeighborhoodRecord,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(EntityRecord | null)[]> {
    return Promise.all(nodes.map((id) => loadReference(context, info, lens, allKinds, id)));
  }
}
