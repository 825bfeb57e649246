import { printSchemaFile } from '../resolvers/print-schema';
import { createSchema } from '../resolvers/schema';
import { exitCode } from './exit-code';
import type { Output } from './output';

/** `claimgraph schema`: prints the API in GraphQL's schema language, sorted. */
export function schemaCommand(output: Output): number {
  output.result(printSchemaFile(createSchema()).trimEnd());
  return exitCode.success;
}
