import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, Int } from 'type-graphql';

/** Rows of a page at most. */
export const maxPageSize = 500;

/** Rows of a page where neither `first` nor `last` says how many. */
export const defaultPageSize = { root: 20, below: 10 } as const;

const maxCursorLength = 4096;

/** The arguments of every connection (Relay, GraphQL Cursor Connections Specification). */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many rows from the start, ${maxPageSize} at most. Without \`first\` and \`last\`: ${defaultPageSize.root} at the root, ${defaultPageSize.below} below it.`,
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(maxPageSize)
  first?: number;

  @Field(() => String, {
    nullable: true,
    description: 'Rows after this cursor. Below the root it holds for every parent alike.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(maxCursorLength)
  after?: string;

  @Field(() => Int, {
    nullable: true,
    description: `How many rows from the end, ${maxPageSize} at most. Not together with \`first\`.`,
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(maxPageSize)
  last?: number;

  @Field(() => String, {
    nullable: true,
    description: 'Rows before this cursor. Below the root it holds for every parent alike.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(maxCursorLength)
  before?: string;
}
