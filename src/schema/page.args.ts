import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, Int } from 'type-graphql';

/** Rows of a page at most. */
export const maxPageSize = 500;

/** Rows of a page where neither `first` nor `last` says how many. */
export const defaultPageSize = { root: 20, below: 10 } as const;

const maxCursorLength = 4096;

/**
 * The arguments of every connection (Relay, GraphQL Cursor Connections Specification). The interface
 * `Connection` says once what all of them mean.
 */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `Rows from the start, ${maxPageSize} at most (see \`Connection\`).`,
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(maxPageSize)
  first?: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(maxCursorLength)
  after?: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(maxPageSize)
  last?: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(maxCursorLength)
  before?: string;
}
