import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import { errorCodes, type ErrorCode } from '../errors';
import { errorBody } from './errors';

/** Why a request is turned away, whatever it asks for. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Judges a request by its headers alone, before its path, method or body are looked at. */
export type Gate = (headers: IncomingHttpHeaders) => Refusal | null;

export function sendRefusal(reply: FastifyReply, { code, message, headers }: Refusal): FastifyReply {
  return reply.code(errorCodes[code].status).headers(headers).send(errorBody(code, message));
}
