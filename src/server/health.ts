import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Draining } from './draining';
import type { Graph } from '../graph/store/port';

/** `/health/live`: the process answers. `/health/ready`: the store does too, and the server is not stopping. */
export function serveHealth(
  app: FastifyInstance,
  graph: Pick<Graph, 'ready'>,
  draining: Draining,
  logger: Logger,
): void {
  app.get('/health/live', async (_request, reply) => reply.send({ status: 'live' }));

  app.get('/health/ready', async (request, reply) => {
    if (draining.stopping) return reply.code(503).send({ status: 'stopping' });
    try {
      await graph.ready();
      return await reply.send({ status: 'ready' });
    } catch (error) {
      logger.warn({ requestId: request.id, err: error }, 'the store does not answer');
      return await reply.code(503).send({ status: 'unavailable', message: 'The store does not answer' });
    }
  });
}
