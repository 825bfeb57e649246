import { ArrayMaxSize, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';
import { allEdgeTypes, type EdgeType } from '../../model/registry/edges';
import { AssertionType, Stance } from '../enums';
import { AsOf } from '../lens.input';

/** What a path or a neighborhood follows. */
@ArgsType()
export class RouteArgs {
  @Field(() => [AssertionType], {
    nullable: true,
    description:
      'Only along assertions of these types. Without it: of all types but `MENTIONS` and `REPORTS`, which would join whatever one document happens to speak of.',
  })
  @IsOptional()
  @ArrayMaxSize(allEdgeTypes.length)
  @IsIn(allEdgeTypes, { each: true })
  edges?: EdgeType[];

  @Field(() => Stance, {
    nullable: true,
    description: 'Only along what is asserted with this stance. Without it: what is affirmed.',
  })
  @IsOptional()
  @IsIn(Object.keys(Stance))
  stance?: string;

  @Field(() => AsOf, { nullable: true, description: 'As of when; what lies under it inherits it.' })
  @IsOptional()
  @ValidateNested()
  asOf?: AsOf;
}
