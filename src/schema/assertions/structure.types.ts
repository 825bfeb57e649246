import { Field, ObjectType } from 'type-graphql';
import { edges } from '../../model/registry/edges';
import { SamenessJudgement } from '../enums';
import { Assertion } from './assertion.type';

/** How actors, persons, places and records hang together. */

@ObjectType({ implements: Assertion, simpleResolvers: true, description: edges.PART_OF.meaning })
export class PartOfAssertion extends Assertion {}

@ObjectType({ implements: Assertion, simpleResolvers: true, description: edges.MEMBER_OF.meaning })
export class MemberOfAssertion extends Assertion {
  @Field(() => String, {
    nullable: true,
    description: 'The part that the member has, in the words of the document.',
  })
  role!: string | null;
}

@ObjectType({ implements: Assertion, simpleResolvers: true, description: edges.LEADS.meaning })
export class LeadsAssertion extends Assertion {
  @Field(() => String, { nullable: true, description: 'The office held, in the words of the document.' })
  role!: string | null;
}

@ObjectType({ implements: Assertion, simpleResolvers: true, description: edges.ALLIED_WITH.meaning })
export class AlliedWithAssertion extends Assertion {}

@ObjectType({ implements: Assertion, simpleResolvers: true, description: edges.OPPOSES.meaning })
export class OpposesAssertion extends Assertion {}

@ObjectType({ implements: Assertion, simpleResolvers: true, description: edges.SAME_AS.meaning })
export class SameAsAssertion extends Assertion {
  @Field(() => SamenessJudgement, { description: 'Whether the two are one.' })
  judgement!: string;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null;
}
