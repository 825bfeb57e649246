import { Field, Int, ObjectType } from 'type-graphql';
import { edges } from '../../model/registry/edges';
import { AttributionCertainty, ClaimMedium, InvolvementRole, TargetOutcome } from '../enums';
import { Assertion } from './assertion.type';

/** Who did it, who says so, and to whom. */

@ObjectType({ implements: Assertion, simpleResolvers: true, description: edges.CLAIMED.meaning })
export class ClaimedAssertion extends Assertion {
  @Field(() => ClaimMedium, { nullable: true, description: 'How the claim was made.' })
  medium!: string | null;
}

@ObjectType({ implements: Assertion, simpleResolvers: true, description: edges.ATTRIBUTED_TO.meaning })
export class AttributedToAssertion extends Assertion {
  @Field(() => AttributionCertainty, { nullable: true, description: 'How firmly it is attributed.' })
  certainty!: string | null;
}

@ObjectType({ implements: Assertion, simpleResolvers: true, description: edges.INVOLVED_IN.meaning })
export class InvolvedInAssertion extends Assertion {
  @Field(() => InvolvementRole, { description: 'The part that it had.' })
  role!: string;

  @Field(() => Int, { nullable: true, description: 'Its own dead, at least.' })
  deathsLow!: number | null;

  @Field(() => Int, { nullable: true, description: 'Its own dead, best estimate.' })
  deathsBest!: number | null;

  @Field(() => Int, { nullable: true, description: 'Its own dead, at most.' })
  deathsHigh!: number | null;
}

@ObjectType({ implements: Assertion, simpleResolvers: true, description: edges.TARGETED.meaning })
export class TargetedAssertion extends Assertion {
  @Field(() => TargetOutcome, { nullable: true, description: 'What became of the target.' })
  outcome!: string | null;
}

@ObjectType({ implements: Assertion, simpleResolvers: true, description: edges.KILLED_BY.meaning })
export class KilledByAssertion extends Assertion {}

@ObjectType({ implements: Assertion, simpleResolvers: true, description: edges.KILLED_IN.meaning })
export class KilledInAssertion extends Assertion {}
