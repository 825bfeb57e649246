import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ServerLimits } from '../config';
import { sendRefusal } from './gate';
import { whenOver } from './when-over';

/** Seconds after which a client may try again. */
export const RETRY_SECONDS = 1;

/** Who asks, for counting: an address. All who ask by the server's one token are not one client. */
export const clientOf = ({ ip }: FastifyRequest): string => ip;

/**
 * Bounds how many requests are under way at once: for each client, so that one can't take the server from the
 * others, and in all, so that a full server says so at once. Health is asked at any time.
 */
export function limitCrowds(app: FastifyInstance, limits: ServerLimits): void {
  const underWay = new Map<string, number>();
  let all = 0;

  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url !== '/graphql') return;
    const client = clientOf(request);
    const own = underWay.get(client) ?? 0;
    if (own >= limits.requestsAtOnce)
      return turnAway(
        reply,
        'TOO_MANY_REQUESTS',
        `limit requestsAtOnce: ${limits.requestsAtOnce} requests of one client at once`,
      );
    if (all >= limits.requestsInAll)
      return turnAway(reply, 'UNAVAILABLE', 'The server is full; try again later');
    all += 1;
    underWay.set(client, own + 1);
    whenOver(reply, () => {
      all -= 1;
      const left = (underWay.get(client) ?? 1) - 1;
      if (left === 0) underWay.delete(client);
      else underWay.set(client, left);
    });
  });
}

/** Refuses a request that may be sent again later. */
export function turnAway(
  reply: FastifyReply,
  code: 'TOO_MANY_REQUESTS' | 'UNAVAILABLE',
  message: string,
): FastifyReply {
  return sendRefusal(reply, { code, message, headers: { 'retry-after': String(RETRY_SECONDS) } });
}
