import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { ClaimgraphError } from '../errors';
import { measureRequest } from '../execution/measure-request';
import { requestError } from './errors';
import type { ServerContext } from './server-context';

/** Whether a request asks for its cost (`X-Claimgraph-Cost: 1`), to be told in `extensions.cost`. */
export const asksForCost = ({ headers }: FastifyRequest): boolean => headers['x-claimgraph-cost'] === '1';

/** Measures every request before anything of it is run, and refuses what passes a limit. */
export function limitRequests(): ApolloServerPlugin<ServerContext> {
  return {
    requestDidStart: async ({ contextValue: { activity } }) => ({
      didResolveOperation: async ({ schema, document, operation, request: { variables = {} } }) => {
        try {
          activity.cost = measureRequest({ schema, document, operation, variables });
        } catch (error) {
          throw error instanceof ClaimgraphError ? requestError(error) : error;
        }
      },
    }),
  };
}
