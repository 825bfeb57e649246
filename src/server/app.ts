import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { Logger } from 'pino';
import { takingSeconds, type Config } from '../config';
import { ClaimgraphError, errorCodes } from '../errors';
import { activityOf, newRequestId, trackActivity } from './activity';
import { compressAnswers } from './compression';
import { allowOrigins } from './cross-origin';
import { bodyOf, errorBody } from './errors';
import { sendRefusal, type Gate } from './gate';
import { logRequests, pathOf } from './request-log';
import { limitTexts } from './request-text';
import { secureAnswers } from './security-headers';
import { answerWellFormed } from './well-formed';

const LARGEST_BODY = 1024 * 1024;

/**
 * The bare HTTP server: what holds for every request, whatever its path. Hooks run in this order: the
 * request gets its id, its answer its headers, those for other origins included, and then the gate
 * decides, before routing matters.
 */
export async function createApp(
  gate: Gate,
  { origins, trustProxy, limits }: Pick<Config, 'origins' | 'trustProxy' | 'limits'>,
  logger: Logger,
): Promise<FastifyInstance> {
  const arrival = limits.arrivalSeconds * 1000;
  const app = Fastify({
    // Ours is one line a request; fastify's own would be two more.
    logger: false,
    bodyLimit: LARGEST_BODY,
    requestTimeout: arrival,
    // Who takes nothing of an answer for so long is cut off.
    connectionTimeout: takingSeconds(limits) * 1000,
    // Node looks for slow requests only so often, by default each half minute.
    http: { headersTimeout: arrival / 2, connectionsCheckingInterval: 1_000 },
    trustProxy: trustProxy.length > 0 ? [...trustProxy] : false,
    genReqId: newRequestId,
    // A URL that can't be decoded never reaches the hooks, so the gate is asked here.
    frameworkErrors: (error, request, reply) => {
      const refusal = gate(request.headers);
      logger.info(
        { requestId: request.id, method: request.method, path: pathOf(request.url) },
        'bad request',
      );
      if (refusal === null) void sendError(request, reply, error);
      else void sendRefusal(reply, refusal);
    },
  });
  // GraphQL comes as JSON. A text/plain body is what a form on another site could send.
  app.removeContentTypeParser('text/plain');

  trackActivity(app, logger);
  secureAnswers(app);
  logRequests(app, logger);
  answerWellFormed(app);
  limitTexts(app);
  await allowOrigins(app, origins);
  await compressAnswers(app);
  app.addHook('onRequest', async (request, reply) => {
    const refusal = gate(request.headers);
    if (refusal !== null) return sendRefusal(reply, refusal);
  });

  app.setNotFoundHandler(async (_request, reply) =>
    reply.code(404).send(errorBody('NOT_FOUND', 'There is nothing here; GraphQL is at /graphql')),
  );
  app.setErrorHandler<FastifyError | ClaimgraphError>(async (error, request, reply) => {
    if (error instanceof ClaimgraphError && error.audience === 'client')
      return reply.code(errorCodes[error.code].status).send(bodyOf(error));
    if (statusOf(error) >= 500) activityOf(request).faults.report(error, 'a request failed');
    return sendError(request, reply, error);
  });
  return app;
}

/** Fastify's own messages about a request are fit to be shown; a failure of ours is not. */
function sendError(request: FastifyRequest, reply: FastifyReply, error: FastifyError): FastifyReply {
  const status = statusOf(error);
  return status < 500
    ? reply.code(status).send(errorBody('BAD_REQUEST', error.message))
    : reply.code(500).send(errorBody('INTERNAL_SERVER_ERROR', undefined, { requestId: request.id }));
}

function statusOf({ statusCode = 500 }: FastifyError): number {
  return statusCode;
}
