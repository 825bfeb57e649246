import { Field, ObjectType } from 'type-graphql';
import type { AssertionRecord } from '../graph/records';
import { Assertion } from './assertions/assertion.type';
import { Actor } from './entities/actor.type';
import { ResponsibilityStatus } from './enums';

@ObjectType({ simpleResolvers: true, description: 'An actor, and the assertions that put it there.' })
export class ActorEvidence {
  @Field(() => Actor, { nullable: true, description: 'The actor.' })
  actor!: unknown;

  @Field(() => [Assertion], { description: 'The claims, attributions or denials themselves.' })
  assertions!: readonly AssertionRecord[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Who claims an event, to whom it is attributed and who denies it. It is computed when it is asked for, from what the lens shows, and picks no winner.',
})
export class Responsibility {
  @Field(() => ResponsibilityStatus, { description: 'What follows from the three lists.' })
  status!: string;

  @Field(() => [ActorEvidence], { description: 'The actors with an affirmed claim.' })
  claimedBy!: readonly unknown[];

  @Field(() => [ActorEvidence], { description: 'The actors with an affirmed attribution by someone else.' })
  attributedTo!: readonly unknown[];

  @Field(() => [ActorEvidence], { description: 'The actors with a denied claim or attribution.' })
  deniedBy!: readonly unknown[];
}
