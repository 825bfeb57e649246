import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'Where a page lies in its list (Relay, GraphQL Cursor Connections Specification).',
})
export class PageInfo {
  @Field({ description: 'Whether there are rows after this page.' })
  hasNextPage!: boolean;

  @Field({ description: 'Whether there are rows before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first row; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last row; null on an empty page.' })
  endCursor!: string | null;
}
