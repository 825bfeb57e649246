import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Lens } from '../model/lens';
import type { EntityRecord } from '../graph/read/records';
import { allKinds } from '../model/registry/kinds';
import { bounds } from '../graph/traversal/route';
import { shortestPaths, type Step } from '../graph/traversal/shortest-paths';
import { PathArgs } from '../schema/traversal/path.args';
import { Path, PathStep, ShortestPaths } from '../schema/traversal/path.type';
import { resolveLens } from './lens';
import { loadReference } from './plan/references';
import type { RequestContext } from './request-context';
import { readRoute, routeColumns } from './route';

/** A step, with the lens that its ends are to be read through. */
interface StepInLens extends Step {
  readonly lens: Lens;
}

interface PathInLens {
  readonly lens: Lens;
  readonly length: number;
  readonly nodes: readonly string[];
  readonly steps: readonly StepInLens[];
}

@Resolver(() => Path)
export class PathResolver {
  @Query(() => ShortestPaths, {
    description: `All shortest paths between two entities, along what is asserted between them, whichever way it leads. Paths run over assertions: a document that asserts two things joins nothing by that, and a judgement that two are distinct ties nobody. An entity with more than ${bounds.edgesOfNode} such assertions is reached from either end and not passed through; nor is a level followed that has more than ${bounds.nodesOfLevel} entities or ${bounds.pairsOfLevel} pairs of neighbors. At most ${bounds.assertions} assertions are shown. \`truncated\` tells where that leaves the answer open.`,
  })
  async path(
    @Args(() => PathArgs) args: PathArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<{ paths: PathInLens[]; hasMore: boolean; truncated: boolean }> {
    const lens = await resolveLens(context, args.asOf);
    const { from, to, maxLength, first } = args;
    const route = readRoute(args);
    const columns = routeColumns(info, route, [
      ['ShortestPaths', 'paths'],
      ['Path', 'steps'],
      ['PathStep', 'assertions'],
    ]);
    const found = await shortestPaths(context.reader, lens, { from, to, maxLength, route }, first, columns);
    const paths = found.paths.map(({ nodes, steps }) => ({
      lens,
      length: steps.length,
      nodes,
      steps: steps.map((step) => ({ ...step, lens })),
    }));
    return { ...found, paths };
  }

  @FieldResolver()
  nodes(
    @Root() { nodes, lens }: PathInLens,
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
    @Root() { from, lens }: StepInLens,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EntityRecord | null> {
    return loadReference(context, info, lens, allKinds, from);
  }

  @FieldResolver()
  to(
    @Root() { to, lens }: StepInLens,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EntityRecord | null> {
    return loadReference(context, info, lens, allKinds, to);
  }
}
