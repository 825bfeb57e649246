import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { maxIdLength } from '../root.args';
import { RouteArgs } from './route.args';

const maxLength = 8;
const maxPaths = 100;

@ArgsType()
export class PathArgs extends RouteArgs {
  @Field(() => ID, { description: 'The id of the entity where the paths begin.' })
  @IsString()
  @MaxLength(maxIdLength)
  from!: string;

  @Field(() => ID, { description: 'The id of the entity where they end.' })
  @IsString()
  @MaxLength(maxIdLength)
  to!: string;

  @Field(() => Int, {
    defaultValue: 4,
    description: `How many steps a path may have, ${maxLength} at most.`,
  })
  @IsInt()
  @Min(1)
  @Max(maxLength)
  maxLength!: number;

  @Field(() => Int, {
    defaultValue: 10,
    description: `How many of the paths, ${maxPaths} at most, in the order of their entities' ids.`,
  })
  @IsInt()
  @Min(1)
  @Max(maxPaths)
  first!: number;
}
