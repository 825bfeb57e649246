import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { loadCasualties, type Casualties as CasualtiesRecord } from '../graph/judgement/casualties';
import { loadOriginCount } from '../graph/judgement/origins/load-origins';
import { loadResponsibility } from '../graph/judgement/responsibility/load-responsibility';
import { loadSpeakers, type Speaker as SpeakerRecord } from '../graph/judgement/responsibility/load-speakers';
import type {
  ActorEvidence as ActorEvidenceRecord,
  Responsibility,
} from '../graph/judgement/responsibility/responsibility';
import type { EntityRecord } from '../graph/read/records';
import { speakerKinds } from '../model/registry/edges';
import { Casualties } from '../schema/casualties.type';
import { Event } from '../schema/entities/event.type';
import { ActorEvidence } from '../schema/responsibility.type';
import { Speaker } from '../schema/speaker.type';
import { loadReference } from './plan/load-reference';
import type { RequestContext } from './request-context';

/** What is computed of an event when it is asked for. */
@Resolver(() => Event)
export class EventResolver {
  @FieldResolver()
  responsibility(
    @Root() { id, lens }: EntityRecord,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Responsibility> {
    return loadResponsibility(loaders, lens, id);
  }

  @FieldResolver()
  deaths(@Root() { id, lens }: EntityRecord, @Ctx() { loaders }: RequestContext): Promise<CasualtiesRecord> {
    return loadCasualties(loaders, lens, 'deaths', id);
  }

  @FieldResolver()
  injuries(
    @Root() { id, lens }: EntityRecord,
    @Ctx() { loaders }: RequestContext,
  ): Promise<CasualtiesRecord> {
    return loadCasualties(loaders, lens, 'injuries', id);
  }
}

@Resolver(() => ActorEvidence)
export class ActorEvidenceResolver {
  @FieldResolver()
  actor(
    @Root() { lens, actorId }: ActorEvidenceRecord,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EntityRecord | null> {
    return loadReference(context, info, lens, ['Actor'], actorId);
  }

  @FieldResolver()
  independentOrigins(
    @Root() { lens, eventId, assertions }: ActorEvidenceRecord,
    @Ctx() { loaders }: RequestContext,
  ): Promise<number> {
    return loadOriginCount(loaders, lens, eventId, assertions);
  }

  @FieldResolver()
  speakers(
    @Root() { lens, eventId, assertions }: ActorEvidenceRecord,
    @Ctx() { loaders }: RequestContext,
  ): Promise<SpeakerRecord[]> {
    return loadSpeakers(loaders, lens, eventId, assertions);
  }
}

@Resolver(() => Casualties)
export class CasualtiesResolver {
  @FieldResolver()
  independentOrigins(
    @Root() { lens, eventId, reports }: CasualtiesRecord,
    @Ctx() { loaders }: RequestContext,
  ): Promise<number> {
    return loadOriginCount(loaders, lens, eventId, reports);
  }

  @FieldResolver()
  speakers(
    @Root() { lens, eventId, reports }: CasualtiesRecord,
    @Ctx() { loaders }: RequestContext,
  ): Promise<SpeakerRecord[]> {
    return loadSpeakers(loaders, lens, eventId, reports);
  }
}

@Resolver(() => Speaker)
export class SpeakerResolver {
  @FieldResolver()
  speaker(
    @Root() { lens, speakerId }: SpeakerRecord,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EntityRecord | null> {
    return loadReference(context, info, lens, speakerKinds, speakerId);
  }
}
