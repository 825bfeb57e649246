import { ArrayMaxSize, IsOptional, IsString, MaxLength } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';
import { allKinds, type Kind } from '../model/registry/kinds';
import { entityKind } from '../model/registry/graph-vocabularies';
import { enumOf } from './enums';
import { nodeFilter } from './filters/filter-inputs';
import { RootListArgs } from './root.args';

/** Characters and words of a search at most. */
const maxSearchLength = 200;
export const maxSearchWords = 12;

const entityFilter = nodeFilter('Entity');

@ArgsType()
export class SearchArgs extends RootListArgs {
  @Field(() => String, {
    description: `What to look for: ${maxSearchLength} characters and ${maxSearchWords} words at most. No character has a meaning of its own; definite articles (al-, el-, the) count for nothing.`,
  })
  @IsString()
  @MaxLength(maxSearchLength)
  text!: string;

  @Field(() => [enumOf(entityKind)], {
    nullable: true,
    description: 'Only entities of these kinds; of all, where none is named.',
  })
  @IsOptional()
  @ArrayMaxSize(allKinds.length)
  kinds?: Kind[];

  @Field(() => entityFilter, { nullable: true, description: 'Only what meets this.' })
  @IsOptional()
  filter?: Readonly<Record<string, unknown>>;
}
