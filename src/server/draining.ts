import type { FastifyInstance } from 'fastify';
import { RETRY_SECONDS } from './crowd';
import { errorBody } from './errors';
import { whenOver } from './when-over';

/** How long requests under way may take once the server is stopping. */
const PATIENCE_MILLISECONDS = 10_000;

/**
 * How a server ends. While it is stopping it still listens, so that whoever sends requests to it learns to
 * send them elsewhere: `/health/ready` and every new request get 503, and each answer ends its connection.
 */
export class Draining {
  stopping = false;
  #underWay = 0;
  #idle: () => void = () => undefined;

  constructor(private readonly app: FastifyInstance) {
    app.addHook('onRequest', async (request, reply) => {
      if (this.stopping && !request.url.startsWith('/health/'))
        return reply
          .code(503)
          .header('retry-after', String(RETRY_SECONDS))
          .send(errorBody('UNAVAILABLE', 'The server is stopping; ask another'));
      this.#underWay += 1;
      whenOver(reply, () => {
        this.#underWay -= 1;
        if (this.#underWay === 0) this.#idle();
      });
    });
    app.addHook('onSend', async (_request, reply) => {
      if (this.stopping) reply.header('connection', 'close');
    });
  }

  /** Resolves when the requests under way have ended, or have been cut after ten seconds. */
  async stop(): Promise<void> {
    this.stopping = true;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#idle = resolve;
      timer = setTimeout(resolve, PATIENCE_MILLISECONDS);
      if (this.#underWay === 0) resolve();
    });
    clearTimeout(timer);
    if (this.#underWay > 0) this.app.server.closeAllConnections();
  }
}
