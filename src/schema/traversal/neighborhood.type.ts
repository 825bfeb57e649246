import { Field, ObjectType } from 'type-graphql';
import type { AssertionRecord } from '../../graph/read/records';
import { Assertion } from '../assertions/assertion.type';
import { Entity } from '../entities/entity.type';

@ObjectType({ simpleResolvers: true, description: 'What lies around an entity.' })
export class Neighborhood {
  @Field(() => [Entity], {
    description:
      'The entities: the one in the middle first, then those one step away, then those two steps away; at one distance by id.',
  })
  nodes!: unknown[];

  @Field(() => [Assertion], {
    description:
      'All assertions between two of these entities along the way asked for, by id: those between two at the rim too.',
  })
  edges!: readonly AssertionRecord[];

  @Field(() => Boolean, {
    description:
      'Whether there is more: more entities than `limit`, an entity with too many assertions to be passed through, or more assertions than are shown.',
  })
  truncated!: boolean;
}
