import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { EntityRecord } from '../graph/read/records';
import { allKinds } from '../model/registry/kinds';
import { bounds } from '../graph/traversal/route';
import {
  shortestPaths,
  type Path as PathRecord,
  type ShortestPaths as ShortestPathsRecord,
  type Step,
} from '../graph/traversal/shortest-paths';
import { PathArgs } from '../schema/traversal/path.args';
import { Path, PathStep, ShortestPaths } from '../schema/traversal/path.type';
import { resolveLens } from './lens';
import { loadReference } from './plan/load-reference';
import type { RequestContext } from './request-context';
import { readRoute, routeColumns } from './route';

@Resolver(() => Path)
export class PathResolver {
  @Query(() => ShortestPaths, {
    nullable: true,
    description: `All shortest paths between two entities, along what is asserted between them, whichever way it leads. Paths run over assertions: a document that asserts two things joins nothing by that, and a judgement that two are distinct ties nobody. An entity with more than ${bounds.edgesOfNode} such assertions is reached from either end and not passed through; nor is a level followed that has more than ${bounds.nodesOfLevel} entities or ${bounds.pairsOfLevel} pairs of neighbors. At most ${bounds.assertions} assertions are shown. \`truncated\` tells where that leaves the answer open. Null, with an error that says why, where the question can't be answered.`,
  })
  async path(
    @Args(() => PathArgs) args: PathArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ShortestPathsRecord> {
    const lens = await resolveLens(context, args.asOf);
    const { from, to, maxLength, first } = args;
    const route = readRoute(args);
    const columns = routeColumns(info, route, [
      ['ShortestPaths', 'paths'],
      ['Path', 'steps'],
      ['PathStep', 'assertions'],
    ]);
    return shortestPaths(context.reader, lens, { from, to, maxLength, route }, first, columns);
  }

  @FieldResolver()
  nodes(
    @Root() { nodes, lens }: PathRecord,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(EntityRecord | null)[]> {
    return Promise.all(nodes.map((id) => loadReference(context, info, lens, allKinds, id)));
  }
}

@Resolver(() => PathStep)
export class PathStepResolver {
  @FieldResolver()
  from(
    @Root() { from, lens }: Step,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EntityRecord | null> {
    return loadReference(context, info, lens, allKinds, from);
  }

  @FieldResolver()
  to(
    @Root() { to, lens }: Step,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EntityRecord | null> {
    return loadReference(context, info, lens, allKinds, to);
  }
}
