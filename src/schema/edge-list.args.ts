import { ArrayMaxSize, IsIn, IsOptional } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';
import { allEdgeTypes, type EdgeType } from '../model/registry/edges';
import { assertionType, direction } from '../model/registry/graph-vocabularies';
import { stance } from '../model/registry/assertion-vocabularies';
import { enumOf } from './enums';
import { assertionFilter } from './filters/filter-inputs';
import { PageArgs } from './page.args';

const anyAssertion = assertionFilter();

/** The arguments of a connection that follows an edge. */
@ArgsType()
export class EdgeListArgs extends PageArgs {
  @Field(() => enumOf(stance), {
    nullable: true,
    description: 'Only with this stance; by default what is affirmed.',
  })
  @IsOptional()
  @IsIn(Object.keys(stance.values))
  stance?: string;
}

/** The arguments of a connection of assertions. */
@ArgsType()
export class AssertionListArgs extends PageArgs {
  @Field(() => [enumOf(assertionType)], {
    nullable: true,
    description: 'Only assertions of these types. Without it: of all types.',
  })
  @IsOptional()
  @ArrayMaxSize(allEdgeTypes.length)
  @IsIn(allEdgeTypes, { each: true })
  types?: EdgeType[];

  @Field(() => enumOf(stance), {
    nullable: true,
    description: 'Only assertions with this stance. Without it: of either.',
  })
  @IsOptional()
  @IsIn(Object.keys(stance.values))
  stance?: string;

  @Field(() => anyAssertion, { nullable: true, description: 'Only assertions that meet this.' })
  @IsOptional()
  filter?: Readonly<Record<string, unknown>>;
}

/** The arguments of an entity's assertions, which lead to it or from it. */
@ArgsType()
export class EntityAssertionsArgs extends AssertionListArgs {
  @Field(() => enumOf(direction), {
    nullable: true,
    description: 'Only assertions that lead this way. Without it: either way.',
  })
  @IsOptional()
  @IsIn(Object.keys(direction.values))
  direction?: string;
}
