import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BadInputError } from '../errors';
import { checkNesting } from '../execution/check-nesting';
import { activityOf } from './activity';
import { errorBody } from './errors';

/** Refuses a query whose text nests too deep, before it is parsed. */
export function limitTexts(app: FastifyInstance): void {
  app.addHook('preHandler', async (request, reply) => {
    try {
      const query = queryOf(request);
      if (query !== null) checkNesting(query);
    } catch (error) {
      if (!(error instanceof BadInputError)) throw error;
      const { message, code, faults } = error;
      activityOf(request).errors = 1;
      return reply.code(400).send(errorBody(code, message, { faults }));
    }
  });
}

/** The text of a GraphQL request, as GET and POST bring it. */
function queryOf({ method, query, body }: FastifyRequest): string | null {
  const parameters = (method === 'GET' ? query : body) as { readonly query?: unknown } | null | undefined;
  const text = parameters?.query;
  return typeof text === 'string' ? text : null;
}
