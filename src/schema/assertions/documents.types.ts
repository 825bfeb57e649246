import { Field, Float, Int, ObjectType } from 'type-graphql';
import { edges } from '../../model/registry/edges';
import { Edtf } from '../scalars';
import { Assertion } from './assertion.type';

/** What documents and assessments say, and who publishes them. */

@ObjectType({ implements: Assertion, simpleResolvers: true, description: edges.REPORTS.meaning })
export class ReportsAssertion extends Assertion {
  @Field(() => Edtf, { nullable: true, description: "When it happened, in this document's version." })
  occurred!: string | null;

  @Field(() => String, { nullable: true, description: "The data set's own code for the event." })
  originalType!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The data set's own word on the row: whether it is vetted (`Clear`) or still a candidate.",
  })
  codingStatus!: string | null;

  @Field(() => Int, { nullable: true, description: 'The dead, at least.' })
  deathsLow!: number | null;

  @Field(() => Int, { nullable: true, description: 'The dead, best estimate.' })
  deathsBest!: number | null;

  @Field(() => Int, { nullable: true, description: 'The dead, at most.' })
  deathsHigh!: number | null;

  @Field(() => Int, { nullable: true, description: 'The injured, at least.' })
  injuriesLow!: number | null;

  @Field(() => Int, { nullable: true, description: 'The injured, best estimate.' })
  injuriesBest!: number | null;

  @Field(() => Int, { nullable: true, description: 'The injured, at most.' })
  injuriesHigh!: number | null;
}

@ObjectType({ implements: Assertion, simpleResolvers: true, description: edges.MENTIONS.meaning })
export class MentionsAssertion extends Assertion {
  @Field(() => Int, { nullable: true, description: 'How often.' })
  count!: number | null;
}

@ObjectType({ implements: Assertion, simpleResolvers: true, description: edges.PUBLISHED_BY.meaning })
export class PublishedByAssertion extends Assertion {}

@ObjectType({ implements: Assertion, simpleResolvers: true, description: edges.CITES.meaning })
export class CitesAssertion extends Assertion {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the document only repeats the cited one, and so adds no origin of its own.',
  })
  syndicated!: boolean | null;
}

@ObjectType({ implements: Assertion, simpleResolvers: true, description: edges.OWNED_BY.meaning })
export class OwnedByAssertion extends Assertion {}

@ObjectType({ implements: Assertion, simpleResolvers: true, description: edges.ABOUT.meaning })
export class AboutAssertion extends Assertion {}

@ObjectType({ implements: Assertion, simpleResolvers: true, description: edges.SUPPORTS.meaning })
export class SupportsAssertion extends Assertion {
  @Field(() => Float, { nullable: true, description: 'How well it tells this assessment from its rivals.' })
  diagnosticity!: number | null;
}
