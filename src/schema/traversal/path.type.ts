import { Field, Int, ObjectType } from 'type-graphql';
import type { AssertionRecord } from '../../graph/read/records';
import { Assertion } from '../assertions/assertion.type';
import { Entity } from '../entities/entity.type';

@ObjectType({
  simpleResolvers: true,
  description:
    'A step of a path: two entities, and all that is asserted between them along the way asked for.',
})
export class PathStep {
  @Field(() => Entity, { nullable: true, description: 'The entity that the path comes from.' })
  from!: unknown;

  @Field(() => Entity, { nullable: true, description: 'The entity that the path goes on to.' })
  to!: unknown;

  @Field(() => [Assertion], {
    description:
      'The assertions between the two, by id; each may lead either way. Two documents that assert the same are two assertions, and one step.',
  })
  assertions!: readonly AssertionRecord[];
}

@ObjectType({ simpleResolvers: true, description: 'A path from one entity to another.' })
export class Path {
  @Field(() => Int, { description: 'How many steps it has; 0 from an entity to itself.' })
  length!: number;

  @Field(() => [Entity], { description: 'The entities on it, both ends among them: one more than steps.' })
  nodes!: unknown[];

  @Field(() => [PathStep], { description: 'Its steps, from its begin to its end.' })
  steps!: unknown[];
}

@ObjectType({ simpleResolvers: true, description: 'The shortest paths between two entities.' })
export class ShortestPaths {
  @Field(() => [Path], {
    description:
      "The paths, in the order of their entities' ids. None where there is no path, or where one of the two entities is not there.",
  })
  paths!: unknown[];

  @Field(() => Boolean, { description: 'Whether there are more paths as short as these.' })
  hasMore!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether the search was cut where an entity has too many assertions, or a level too many entities. Then these may not be the shortest paths, or not all of them; and where there is none, there may be some.',
  })
  truncated!: boolean;
}
