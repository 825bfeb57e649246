import { Field, ObjectType } from 'type-graphql';
import { Entity } from './entities/entity.type';

/** The rule of `independentOrigins`, for the description of every field of that name. */
export const independentOriginsRule =
  'Documents are one origin where one repeats the other or both repeat the same (CITES with `syndicated`), through any number of steps; and where their publishers are the same, share an owner, or one owns the other (OWNED_BY, through any number of steps). A data set release speaks, of an event, for the article that it cites and that is here too, or else reports the event (the first by id): it adds no origin of its own, while two articles that it cites stay two. Origins are documents and their publishers; who is quoted in them does not count.';

@ObjectType({
  simpleResolvers: true,
  description: 'One whose statements assertions about an event are.',
})
export class Speaker {
  @Field(() => Entity, { nullable: true, description: 'The actor, person or source that speaks.' })
  speaker!: unknown;

  @Field(() => Boolean, {
    description:
      "Whether the speaker is a party to the event, and so speaks in its own cause: it is one of those whom the event's claims, attributions, participants and targets name, affirmed or denied; or is tied to one of them through any number of steps, as a part of it (PART_OF), a member (MEMBER_OF) or leader (LEADS), a publisher that it owns (OWNED_BY), or the operator of a place or thing that was aimed at (OPERATED_BY); or the other way round.",
  })
  isParty!: boolean;
}
