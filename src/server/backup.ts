import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config';
import { errorCodes } from '../errors';
import type { Reader } from '../graph/store/port';
import { activityOf } from './activity';
import { errorBody } from './errors';
import { isLocal } from './loopback';

/** The lines of a backup of a graph. */
export type BackupLines = (reader: Reader) => AsyncIterable<string>;

/**
 * `GET /backup`: the whole graph as lines of JSON, without the budgets of a request. It is for the
 * administrator: who has the server's token, or where there is none, asks from this machine. It is no
 * address for a browser.
 */
export function serveBackup(
  app: FastifyInstance,
  reader: Reader,
  config: Pick<Config, 'token'>,
  lines: BackupLines,
): void {
  app.get('/backup', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (!isAdministrator(request, config))
      return reply
        .code(errorCodes.UNAUTHENTICATED.status)
        .send(errorBody('UNAUTHENTICATED', 'A backup takes the token, or a request from the machine itself'));
    // Neither its lines nor its client are held to a time: a large graph takes long, and so may its disk.
    request.raw.socket.setTimeout(0);
    const stream = Readable.from(lines(reader));
    stream.on('error', (error) => activityOf(request).faults.report(error, 'a backup failed'));
    return reply.type('application/jsonl; charset=utf-8').send(stream);
  });
}

function isAdministrator(request: FastifyRequest, { token }: Pick<Config, 'token'>): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (origin !== undefined || site !== undefined) return false;
  // Where there is a token, the gate has asked for it.
  return token !== null || isLocal(request);
}
