import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { ServerLimits } from '../config';
import { TooManyRequestsError } from '../errors';
import { clientOf } from './crowd';
import { isLocal } from './loopback';

/** Limits how many requests a client sends in a minute. Whoever runs the server asks it as often as he likes. */
export async function limitRates(app: FastifyInstance, { requestsPerMinute }: ServerLimits): Promise<void> {
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: clientOf,
    allowList: (request) => request.url.startsWith('/health/') || isLocal(request),
    errorResponseBuilder: (_request, { max }) =>
      new TooManyRequestsError(`limit requestsPerMinute: ${max} requests of one client in a minute`),
  });
}
