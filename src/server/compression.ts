import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Answers shorter than this gain nothing by being compressed, in bytes. */
const SHORTEST = 1024;

/**
 * Compresses answers for clients that accept it. Bodies of requests are never inflated: a small one could
 * become one that fills the memory.
 */
export async function compressAnswers(app: FastifyInstance): Promise<void> {
  await app.register(compress, {
    threshold: SHORTEST,
    globalDecompression: false,
    zlibOptions: { level: 4 },
  });
}
