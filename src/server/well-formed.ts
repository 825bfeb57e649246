import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import { activityOf } from './activity';
import type { ServerContext } from './server-context';

/** Takes note of requests that are well-formed: they bring a document, whatever is wrong with that. */
export function noteWellFormed(): ApolloServerPlugin<ServerContext> {
  return {
    requestDidStart: async ({ contextValue: { activity } }) => ({
      didResolveSource: async () => {
        activity.wellFormed = true;
      },
    }),
  };
}

/**
 * "GraphQL over HTTP" wants the status 200 under application/json wherever the request is well-formed, and
 * 400 under application/graphql-response+json where the document can't be executed.
 */
export function answerWellFormed(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    if (reply.statusCode !== 400 || activityOf(request).wellFormed !== true) return;
    if (String(reply.getHeader('content-type')).startsWith('application/json')) reply.code(200);
  });
}
