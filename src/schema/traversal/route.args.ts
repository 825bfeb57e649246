import { ArrayMaxSize, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';
import { allEdgeTypes, type EdgeType } from '../../model/registry/edges';
import { assertionType } from '../../model/registry/graph-vocabularies';
import { stance } from '../../model/registry/assertion-vocabularies';
import { enumOf } from '../enums';
import { AsOf } from '../lens.input';

/** What a path or a neighborhood follows. */
@ArgsType()
export class RouteArgs {
  @Field(() => [enumOf(assertionType)], {
    nullable: true,
    description:
      'Only along assertions of these types. Without it: of all types but `MENTIONS` and `REPORTS`, which would join whatever one document happens to speak of.',
  })
  @IsOptional()
  @ArrayMaxSize(allEdgeTypes.length)
  @IsIn(allEdgeTypes, { each: true })
  edges?: EdgeType[];

  @Field(() => enumOf(stance), {
    nullable: true,
    description: 'Only along what is asserted with this stance. Without it: what is affirmed.',
  })
  @IsOptional()
  @IsIn(Object.keys(stance.values))
  stance?: string;

  @Field(() => AsOf, { nullable: true, description: 'As of when; what lies under it inherits it.' })
  @IsOptional()
  @ValidateNested()
  asOf?: AsOf;
}
