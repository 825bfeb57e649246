import { Field, Int, ObjectType } from 'type-graphql';
import type { AssertionRecord } from '../graph/read/records';
import { Assertion } from './assertions/assertion.type';
import { responsibilityStatus } from '../model/registry/graph-vocabularies';
import { enumOf } from './enums';
import { independentOriginsRule, Speaker } from './speaker.type';
import { typeNamed } from './type-registry';

@ObjectType({ simpleResolvers: true, description: 'An actor, and the assertions that put it there.' })
export class ActorEvidence {
  @Field(() => typeNamed('Actor'), { nullable: true, description: 'The actor.' })
  actor!: unknown;

  @Field(() => [Assertion], { description: 'The claims, attributions or denials themselves.' })
  assertions!: readonly AssertionRecord[];

  @Field(() => Int, {
    description: `How many independent origins stand behind these. ${independentOriginsRule}`,
  })
  independentOrigins!: number;

  @Field(() => [Speaker], {
    description:
      'Whose statements these are, as far as they are entities of the graph, in order of first appearance. Nobody where the documents themselves speak.',
  })
  speakers!: readonly unknown[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Who claims an event, to whom it is attributed and who denies it. It is computed when it is asked for, from what the lens shows, and picks no winner.',
})
export class Responsibility {
  @Field(() => enumOf(responsibilityStatus), { description: 'What follows from the three lists.' })
  status!: string;

  @Field(() => [ActorEvidence], { description: 'The actors with an affirmed claim.' })
  claimedBy!: readonly unknown[];

  @Field(() => [ActorEvidence], { description: 'The actors with an affirmed attribution by someone else.' })
  attributedTo!: readonly unknown[];

  @Field(() => [ActorEvidence], { description: 'The actors with a denied claim or attribution.' })
  deniedBy!: readonly unknown[];
}
