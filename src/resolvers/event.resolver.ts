import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import {
  loadCasualties,
  type Casualties as CasualtiesRecord,
  type CasualtyMeasure,
} from '../graph/judgement/casualties';
import type { Lens } from '../model/lens';
import { loadOriginCount } from '../graph/judgement/origins/load-origins';
import type { AssertionRecord, EntityRecord } from '../graph/read/records';
import { speakerKinds } from '../model/registry/edges';
import { loadResponsibility } from '../graph/judgement/responsibility/load-responsibility';
import type {
  ActorEvidence as ActorEvidenceRecord,
  Responsibility,
} from '../graph/judgement/responsibility/responsibility';
import { loadSpeakers, type Speaker as SpeakerRecord } from '../graph/judgement/responsibility/load-speakers';
import { Casualties } from '../schema/casualties.type';
import { Event } from '../schema/entities/event.type';
import { ActorEvidence } from '../schema/responsibility.type';
import { Speaker } from '../schema/speaker.type';
import { loadReference } from './plan/references';
import type { RequestContext } from './request-context';

/** Something that is judged by assertions about an event, with what they are to be weighed by. */
interface Judged {
  readonly eventId: string;
  readonly lens: Lens;
}

type EvidenceInLens = ActorEvidenceRecord & Judged;
type CasualtiesInLens = CasualtiesRecord & Judged;

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
      actors.map((actor) => ({ ...actor, eventId: event.id, lens: event.lens }));
    return {
      status: judged.status,
      claimedBy: withLens(judged.claimedBy),
      attributedTo: withLens(judged.attributedTo),
      deniedBy: withLens(judged.deniedBy),
    };
  }

  @FieldResolver()
  deaths(@Root() event: EntityRecord, @Ctx() context: RequestContext): Promise<CasualtiesInLens> {
    return casualtiesOf(context, event, 'deaths');
  }

  @FieldResolver()
  injuries(@Root() event: EntityRecord, @Ctx() context: RequestContext): Promise<CasualtiesInLens> {
    return casualtiesOf(context, event, 'injuries');
  }
}

async function casualtiesOf(
  { loaders }: RequestContext,
  { id: eventId, lens }: EntityRecord,
  measure: CasualtyMeasure,
): Promise<CasualtiesInLens> {
  return { ...(await loadCasualties(loaders, lens, measure, eventId)), eventId, lens };
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

  @FieldResolver()
  independentOrigins(
    @Root() { lens, eventId, assertions }: EvidenceInLens,
    @Ctx() { loaders }: RequestContext,
  ): Promise<number> {
    return loadOriginCount(loaders, lens, eventId, assertions);
  }

  @FieldResolver()
  speakers(
    @Root() { lens, eventId, assertions }: EvidenceInLens,
    @Ctx() { loaders }: RequestContext,
  ): Promise<SpeakerInLens[]> {
    return speakersOf(loaders, lens, eventId, assertions);
  }
}

@Resolver(() => Casualties)
export class CasualtiesResolver {
  @FieldResolver()
  independentOrigins(
    @Root() { lens, eventId, reports }: CasualtiesInLens,
    @Ctx() { loaders }: RequestContext,
  ): Promise<number> {
    return loadOriginCount(loaders, lens, eventId, reports);
  }

  @FieldResolver()
  speakers(
    @Root() { lens, eventId, reports }: CasualtiesInLens,
    @Ctx() { loaders }: RequestContext,
  ): Promise<SpeakerInLens[]> {
    return speakersOf(loaders, lens, eventId, reports);
  }
}

interface SpeakerInLens extends SpeakerRecord {
  readonly lens: Lens;
}

async function speakersOf(
  loaders: RequestContext['loaders'],
  lens: Lens,
  eventId: string,
  assertions: readonly AssertionRecord[],
): Promise<SpeakerInLens[]> {
  const speakers = await loadSpeakers(loaders, lens, eventId, assertions);
  return speakers.map((speaker) => ({ ...speaker, lens }));
}

@Resolver(() => Speaker)
export class SpeakerResolver {
  @FieldResolver()
  speaker(
    @Root() { lens, speakerId }: SpeakerInLens,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EntityRecord | null> {
    return loadReference(context, info, lens, speakerKinds, speakerId);
  }
}
