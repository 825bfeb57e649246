import { mappingSchema } from '../io/formats/mapping/mapping-schema';
import { createSchema, printSchemaFile } from '../resolvers/schema';
import { exitCode } from './exit-code';
import type { Output } from './output';

export interface SchemaOptions {
  readonly mapping: boolean;
}

/** `claimgraph schema`: prints the API in GraphQL's schema language, sorted; or the JSON Schema of mappings. */
export function schemaCommand({ mapping }: SchemaOptions, output: Output): number {
  output.result(mapping ? JSON.stringify(mappingSchema, null, 2) : printSchemaFile(createSchema()).trimEnd());
  return exitCode.success;
}
