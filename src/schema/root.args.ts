import { ArrayMaxSize, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID } from 'type-graphql';
import { AsOf } from './lens.input';
import { PageArgs } from './page.args';

export const maxIdLength = 1024;
const maxIds = 500;

/** The argument of `node`. Relay's compiler refetches only by a field that has no other. */
@ArgsType()
export class NodeArgs {
  @Field(() => ID, { description: 'Its id.' })
  @IsString()
  @MaxLength(maxIdLength)
  id!: string;
}

/** The arguments of a root field that gives one by its id. */
@ArgsType()
export class ByIdArgs extends NodeArgs {
  @Field(() => AsOf, { nullable: true, description: 'As of when; what lies under it inherits it.' })
  @IsOptional()
  @ValidateNested()
  asOf?: AsOf;
}

/** The argument of `nodes`. */
@ArgsType()
export class NodesArgs {
  @Field(() => [ID], { description: `Their ids, ${maxIds} at most.` })
  @IsString({ each: true })
  @MaxLength(maxIdLength, { each: true })
  @ArrayMaxSize(maxIds)
  ids!: string[];
}

/** The arguments of a root list. */
@ArgsType()
export class RootListArgs extends PageArgs {
  @Field(() => AsOf, { nullable: true, description: 'As of when; what lies under it inherits it.' })
  @IsOptional()
  @ValidateNested()
  asOf?: AsOf;
}
