import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { AssertionRecord, EntityRecord } from '../graph/read/records';
import { speakerKinds } from '../model/registry/edges';
import { allKinds } from '../model/registry/kinds';
import { Assertion } from '../schema/assertions/assertion.type';
import { ByIdArgs } from '../schema/root.args';
import { resolveLens } from './lens';
import { loadPublisher, loadReference } from './plan/load-reference';
import type { RequestContext } from './request-context';

/**
 * What an assertion refers to by id: many share one, so a loader brings them. Its ends are asked for
 * whatever its type, so that those of a list of many types are one statement.
 */
@Resolver(() => Assertion)
export class AssertionResolver {
  @Query(() => Assertion, {
    nullable: true,
    description: 'The assertion of this id; null where there is none.',
  })
  async assertion(
    @Args(() => ByIdArgs) { id, asOf }: ByIdArgs,
    @Ctx() context: RequestContext,
  ): Promise<AssertionRecord | null> {
    const lens = await resolveLens(context, asOf);
    return context.loaders.assertion(lens).load(id);
  }

  @FieldResolver()
  from(
    @Root() assertion: AssertionRecord,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EntityRecord | null> {
    return loadReference(context, info, assertion.lens, allKinds, assertion.fromId);
  }

  @FieldResolver()
  to(
    @Root() assertion: AssertionRecord,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EntityRecord | null> {
    return loadReference(context, info, assertion.lens, allKinds, assertion.toId);
  }

  @FieldResolver()
  document(
    @Root() assertion: AssertionRecord,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EntityRecord | null> {
    return loadReference(context, info, assertion.lens, ['Document'], String(assertion.documentId));
  }

  @FieldResolver()
  source(
    @Root() assertion: AssertionRecord,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EntityRecord | null> {
    return loadPublisher(context, info, assertion.lens, String(assertion.documentId));
  }

  @FieldResolver()
  speaker(
    @Root() assertion: AssertionRecord,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EntityRecord | null> | null {
    const { speakerId } = assertion;
    return speakerId != null ? loadReference(context, info, assertion.lens, speakerKinds, speakerId) : null;
  }
}
