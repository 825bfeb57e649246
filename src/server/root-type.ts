import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { activityOf } from './activity';
import type { ServerContext } from './server-context';

/**
 * Tells a client in words that the schema has no mutations or no subscriptions. GraphQL itself finds that out
 * only in execution, as if it were a failure of the server.
 */
export function requireRootType(): ApolloServerPlugin<ServerContext> {
  return {
    requestDidStart: async ({ contextValue: { activity } }) => ({
      didResolveOperation: async ({ schema, operation }) => {
        if (operation === undefined || schema.getRootType(operation.operation) != null) return;
        activity.refusedOperation = true;
        throw new GraphQLError(`This schema has no ${operation.operation}s: it answers queries`, {
          nodes: operation,
          extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
        });
      },
    }),
  };
}

/** "GraphQL over HTTP" wants the status 200 under application/json wherever the request is well-formed. */
export function answerRefusedOperations(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    const isPlainJson = String(reply.getHeader('content-type')).startsWith('application/json');
    if (activityOf(request).refusedOperation === true && isPlainJson) reply.code(200);
  });
}
