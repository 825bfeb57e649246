import type { FastifyInstance } from 'fastify';

/**
 * Once the server is closing, every answer ends its connection. Node closes the connections that are idle
 * at that moment; one that is still being answered would be kept alive and hold the server up.
 */
export function endConnectionsOnClose(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}
