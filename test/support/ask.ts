import {
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { observeReader } from '../../src/graph/store/observe';
import type { Graph } from '../../src/graph/store/port';
import { measureRequest } from '../../src/execution/measure-request';
import { createRequestContext, type RequestContext } from '../../src/resolvers/request-context';
import { createSchema } from '../../src/resolvers/schema';

/** What a question brought: its data, its errors, and the names of the statements that it cost. */
export interface Answer {
  // Tests read what they asked for; the schema has typed it already.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors: readonly { message: string; code: unknown; faults: unknown }[];
  readonly statements: readonly string[];
}

export type Ask = (source: string, variables?: Record<string, unknown>) => Promise<Answer>;

let schema: GraphQLSchema | undefined;

/** Asks a store by GraphQL, as a request of a viewer with this clearance would: GraphQL in, JSON out. */
export function createAsk(graph: Graph, clearance: readonly string[] | null = null): Ask {
  return async (source, variables) => {
    schema ??= createSchema();
    const statements: string[] = [];
    const reader = observeReader(graph, ({ name }) => statements.push(name));
    const result = await answer(schema, source, variables, createRequestContext(reader, clearance));
    const errors = (result.errors ?? []).map(({ message, originalError }) => ({
      message,
      code: (originalError as { code?: unknown } | undefined)?.code,
      faults: (originalError as { faults?: unknown } | undefined)?.faults,
    }));
    // What a client sees: plain JSON.
    return { data: JSON.parse(JSON.stringify(result.data ?? null)) as unknown, errors, statements };
  };
}

/** What the server does with a request: it is parsed, validated, measured and executed. */
async function answer(
  schema: GraphQLSchema,
  source: string,
  variables: Record<string, unknown> | undefined,
  contextValue: RequestContext,
): Promise<ExecutionResult> {
  try {
    const document = parse(source);
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors };
    measureRequest({
      schema,
      document,
      operation: getOperationAST(document) ?? undefined,
      variables: variables ?? {},
    });
    return await execute({ schema, document, variableValues: variables ?? null, contextValue });
  } catch (error) {
    const originalError = error as Error;
    return { errors: [new GraphQLError(originalError.message, { originalError })] };
  }
}

/** The data of a question that must bring no error. */
export async function dataOf(
  ask: Ask,
  source: string,
  variables?: Record<string, unknown>,
): Promise<Answer['data']> {
  const { data, errors } = await ask(source, variables);
  expect(errors).toEqual([]);
  return data;
}
