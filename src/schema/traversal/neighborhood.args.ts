import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { maxIdLength } from '../root.args';
import { RouteArgs } from './route.args';

const maxHops = 3;
const maxNodes = 500;

@ArgsType()
export class NeighborhoodArgs extends RouteArgs {
  @Field(() => ID, { description: 'The id of the entity in the middle.' })
  @IsString()
  @MaxLength(maxIdLength)
  id!: string;

  @Field(() => Int, { defaultValue: 1, description: `How many steps away, ${maxHops} at most.` })
  @IsInt()
  @Min(1)
  @Max(maxHops)
  hops!: number;

  @Field(() => Int, {
    defaultValue: 100,
    description: `How many entities, the one in the middle among them, ${maxNodes} at most.`,
  })
  @IsInt()
  @Min(1)
  @Max(maxNodes)
  limit!: number;
}
