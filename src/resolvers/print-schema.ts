import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';

/** The text of `schema.graphql`: sorted, so that a change of the API is a change of few lines. */
export function printSchemaFile(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
