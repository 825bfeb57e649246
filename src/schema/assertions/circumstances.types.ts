import { Field, Float, Int, ObjectType } from 'type-graphql';
import { edges } from '../../model/registry/edges';
import { PlaceRelation, ResponseRelation, UsageRole } from '../enums';
import { Assertion } from './assertion.type';

/** Where, with what, and after what. */

@ObjectType({ implements: Assertion, simpleResolvers: true, description: edges.LOCATED_AT.meaning })
export class LocatedAtAssertion extends Assertion {
  @Field(() => PlaceRelation, { nullable: true, description: 'At the place, or near it.' })
  relation!: string | null;

  @Field(() => Float, { nullable: true, description: 'How far from the place it may be, in metres.' })
  precision!: number | null;
}

@ObjectType({ implements: Assertion, simpleResolvers: true, description: edges.OPERATED_BY.meaning })
export class OperatedByAssertion extends Assertion {}

@ObjectType({ implements: Assertion, simpleResolvers: true, description: edges.USED.meaning })
export class UsedAssertion extends Assertion {
  @Field(() => UsageRole, { nullable: true, description: 'What it was used for.' })
  role!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many of it, at least.' })
  quantityLow!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of it, at most.' })
  quantityHigh!: number | null;
}

@ObjectType({ implements: Assertion, simpleResolvers: true, description: edges.RESPONDS_TO.meaning })
export class RespondsToAssertion extends Assertion {
  @Field(() => ResponseRelation, { nullable: true, description: 'After it, or because of it.' })
  relation!: string | null;
}
