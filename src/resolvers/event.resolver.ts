import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { loadCasualties, type Casualties } from '../graph/casualties';
import type { Lens } from '../graph/lens';
import type { EntityRecord } from '../graph/records';
import { loadResponsibility } from '../graph/responsibility/load-responsibility';
import type {
  ActorEvidence as ActorEvidenceRecord,
  Responsibility,
} from '../graph/responsibility/responsibility';
import { Event } from '../schema/entities/event.type';
import { ActorEvidence } from '../schema/responsibility.type';
import { loadReference } from './plan/references';
import type { RequestContext } from './request-context';

/** An actor's evidence, with the lens that the actor itself is to be read through. */
interface EvidenceInLens extends ActorEvidenceRecord {
  readonly lens: Lens;
}

interface ResponsibilityInLens extends Responsibility {
  readonly claimedBy: EvidenceInLens[];
  readonly attributedTo: EvidenceInLens[];
  readonly deniedBy: EvidenceInLens[];
}

/** What is computed of an event when it is asked for. */
@Resolver(() => Event)
export class EventResolver {
  @FieldResolver()
  async responsibility(
    @Root() event: EntityRecord,
    @Ctx() context: RequestContext,
  ): Promise<ResponsibilityInLens> {
    const judged = await loadResponsibility(context.loaders, event.lens, event.id);
    const withLens = (actors: readonly ActorEvidenceRecord[]): EvidenceInLens[] =>
      actors.map((actor) => ({ ...actor, lens: event.lens }));
    return {
      status: judged.status,
      claimedBy: withLens(judged.claimedBy),
      attributedTo: withLens(judged.attributedTo),
      deniedBy: withLens(judged.deniedBy),
    };
  }

  @FieldResolver()
  deaths(@Root() event: EntityRecord, @Ctx() context: RequestContext): Promise<Casualties> {
    return loadCasualties(context.loaders, event.lens, 'deaths', event.id);
  }

  @FieldResolver()
  injuries(@Root() event: EntityRecord, @Ctx() context: RequestContext): Promise<Casualties> {
    return loadCasualties(context.loaders, event.lens, 'injuries', event.id);
  }
}

@Resolver(() => ActorEvidence)
export class ActorEvidenceResolver {
  @FieldResolver()
  actor(
    @Root() evidence: EvidenceInLens,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EntityRecord | null> {
    return loadReference(context, info, evidence.lens, ['Actor'], evidence.actorId);
  }
}
