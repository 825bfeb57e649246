import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { badInput } from '../errors';
import { readMoment } from '../resolvers/lens';
import type { RequestMoment } from '../resolvers/request-context';
import { requestError } from './errors';
import type { ServerContext } from './server-context';

/** The header of each clock. In a URL the clock's own name is the parameter. */
const headers = {
  known: 'X-Claimgraph-Known',
  valid: 'X-Claimgraph-Valid',
} as const satisfies Record<keyof RequestMoment, string>;

/** The headers that an answer depends on, as `Vary` names them. */
export const lensHeaders: readonly string[] = Object.values(headers);

/**
 * As of when a request as a whole is asked, so that a client with a normalising cache can hold one lens.
 * Throws a BadInputError where a value is no instant or date, or where it is given twice.
 */
export function readRequestLens(request: FastifyRequest): RequestMoment {
  const parameters = request.query as Record<string, unknown>;
  const asOf: RequestMoment = {};
  for (const name of ['known', 'valid'] as const) {
    const header = headers[name];
    const inHeader = request.headers[header.toLowerCase()];
    const inUrl = parameters[name];
    if (inHeader !== undefined && inUrl !== undefined)
      throw badInput([header], `given in this header and in the URL (${name}); give it once`);
    if (inHeader !== undefined) asOf[name] = readMoment(name, inHeader, header);
    else if (inUrl !== undefined) asOf[name] = readMoment(name, inUrl, name);
  }
  return asOf;
}

/** Refuses to change anything as of a past moment. */
export function refuseChangesInThePast(): ApolloServerPlugin<ServerContext> {
  return {
    requestDidStart: async ({ contextValue: { asOf } }) => ({
      didResolveOperation: async ({ operation: { operation } = { operation: 'query' } }) => {
        if (operation === 'query' || Object.keys(asOf).length === 0) return;
        throw requestError(
          badInput(
            ['query'],
            `a ${operation} is about the present; send it without ${lensHeaders.join(' and ')}`,
          ),
        );
      },
    }),
  };
}
