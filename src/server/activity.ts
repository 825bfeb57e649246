import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { FaultLog } from './fault-log';

/** What one request did: gathered on its way, and written as one line at its end. */
export interface Activity {
  readonly requestId: string;
  readonly faults: FaultLog;
  /** The operation that was asked for; null where it has no name, undefined where it is not GraphQL. */
  operation?: string | null;
  /** Rows that the request may bring; undefined where it was not measured. */
  cost?: number;
  /** Whether it brings a document to be read. */
  wellFormed?: boolean;
  /** Whether its statements wait behind those of others that are dear. */
  dear?: boolean;
  statements: number;
  errors: number;
}

/** Gives every request its activity and answers its id in `x-request-id`. Runs before every other hook. */
export function trackActivity(app: FastifyInstance, logger: Logger): void {
  app.decorateRequest('activity', null);
  app.addHook('onRequest', async (request, reply) => {
    const faults = new FaultLog(logger, request.id);
    const activity: Activity = { requestId: request.id, faults, statements: 0, errors: 0 };
    request.setDecorator('activity', activity);
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request) => activityOf(request).faults.answered());
}

export function activityOf(request: FastifyRequest): Activity {
  return request.getDecorator<Activity>('activity');
}

/** Ids are always our own: one from a header could be anything, and would end up in the log. */
export const newRequestId = (): string => randomUUID();
