import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { activityOf } from './activity';

const LONGEST_NAME = 100;

/**
 * Writes one line a request: a GraphQL request by its operation name, any other by its path. The query
 * string is left out, since it may carry a whole query with its values.
 */
export function logRequests(app: FastifyInstance, logger: Logger): void {
  app.addHook('onResponse', async (request, reply) => {
    const { requestId, operation, statements, errors } = activityOf(request);
    const line = {
      requestId,
      method: request.method,
      ...(operation === undefined
        ? { path: pathOf(request.url) }
        : { operation: operation?.slice(0, LONGEST_NAME) ?? null, statements, errors }),
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    };
    if (reply.statusCode >= 500) logger.error(line, 'request');
    else logger.info(line, 'request');
  });
}

export function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '';
}
