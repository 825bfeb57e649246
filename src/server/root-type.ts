import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { ServerContext } from './server-context';

/**
 * Tells a client in words that the schema has no mutations or no subscriptions. GraphQL itself finds that out
 * only in execution, as if it were a failure of the server.
 */
export function requireRootType(): ApolloServerPlugin<ServerContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, operation }) => {
        if (operation === undefined || schema.getRootType(operation.operation) != null) return;
        throw new GraphQLError(`This schema has no ${operation.operation}s: it answers queries`, {
          nodes: operation,
          extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
        });
      },
    }),
  };
}
