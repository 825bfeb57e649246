import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Refusal } from './gate';
import { isLocal } from './loopback';

/**
 * Lets pages of these origins ask and read answers (CORS). They bring a bearer token where one is needed,
 * never cookies. Preflights carry no token, so this stands before the gate.
 */
export async function allowOrigins(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const allowed = new Set(origins);
  await app.register(cors, {
    origin: async (origin: string | undefined) => origin !== undefined && allowed.has(origin),
    methods: ['GET', 'POST'],
    credentials: false,
    exposedHeaders: ['x-request-id', 'retry-after'],
    maxAge: 600,
  });
}

/**
 * Judges a query by GET, which a browser may send for a page of any origin without asking first: the page
 * can't read the answer, but could make the server work. So a browser's GET must come from this server's
 * own origin or an allowed one, and any other must carry a token or come from this machine.
 */
export function judgeGet(request: FastifyRequest, origins: readonly string[]): Refusal | null {
  const { host, origin, authorization, 'sec-fetch-site': site } = request.headers;
  const foreign =
    (origin !== undefined && !isOwnOrigin(origin, host)) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none');
  const admitted = foreign
    ? origin !== undefined && origins.includes(origin)
    : origin !== undefined || site !== undefined || authorization !== undefined || isLocal(request);
  if (admitted) return null;
  return {
    code: 'FORBIDDEN',
    message: foreign
      ? 'This origin may not send queries by GET; CLAIMGRAPH_ORIGINS lists those that may'
      : 'A query by GET needs an Authorization header here; or send it by POST',
    headers: {},
  };
}

/** Whether an origin is that of the server itself, by the name that the request calls it. */
function isOwnOrigin(origin: string, host = ''): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, host: named } = new URL(origin);
  return URL.canParse(`${protocol}//${host}`) && new URL(`${protocol}//${host}`).host === named;
}
