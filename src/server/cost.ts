import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { Shown } from '../config';
import { ClaimgraphError } from '../errors';
import { measureRequest } from '../execution/measure-request';
import { Pace } from '../resolvers/pace';
import { requestError } from './errors';
import type { ServerContext } from './server-context';

/** Whether a request asks for its cost (`X-Claimgraph-Cost: 1`), to be told in `extensions.cost`. */
export const asksForCost = ({ headers }: FastifyRequest): boolean => headers['x-claimgraph-cost'] === '1';

/** What is executed without a pause of a request that is large: GraphQL resolves some 500,000 fields a second. */
const costOfSlice = 2_000;

/** The cost from which a request is large: its rows are handed out in slices, and few such run at once. */
const largeCost = 50_000;

/** Fields at the root from which a request is dear, since each has statements of its own. */
const manyFields = 8;

/** Measures every request before anything of it is run, and refuses what passes a limit. */
export function limitRequests({
  suggestions,
}: Pick<Shown, 'suggestions'>): ApolloServerPlugin<ServerContext> {
  return {
    requestDidStart: async ({ contextValue }) => ({
      didResolveOperation: async ({ schema, document, operation, request: { variables = {} } }) => {
        try {
          const { cost, rows, rootFields } = measureRequest({
            schema,
            document,
            operation,
            variables,
            suggestions,
          });
          contextValue.activity.cost = cost;
          contextValue.activity.dear = cost > largeCost || rootFields > manyFields;
          if (cost > largeCost) {
            contextValue.pace = new Pace(Math.ceil((costOfSlice * rows) / cost));
            await contextValue.place.take();
          }
        } catch (error) {
          throw error instanceof ClaimgraphError ? requestError(error) : error;
        }
      },
    }),
  };
}
