import { getHeapStatistics } from 'node:v8';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { RETRY_SECONDS, turnAway } from './crowd';

/** The event loop is this late, on the average of a second, where a server sheds load: a start on a busy machine takes some. */
const LATEST_MILLISECONDS = 10_000;

/** The part of the heap that may be in use; beyond it the process would soon end. */
const FULLEST_HEAP = 0.85;

const fullestHeapBytes = (): number => getHeapStatistics().heap_size_limit * FULLEST_HEAP;

/** Refuses requests while the process is near its end: 503, at once. Health is asked at any time. */
export async function shedLoad(app: FastifyInstance, maxHeapUsedBytes = fullestHeapBytes()): Promise<void> {
  await app.register(underPressure, {
    maxEventLoopDelay: LATEST_MILLISECONDS,
    maxHeapUsedBytes,
    retryAfter: RETRY_SECONDS,
    pressureHandler: (request, reply, _type, value) => {
      // Before its first sample the plugin takes the delay for infinite.
      if (value === Infinity || request.url.startsWith('/health/')) return;
      void turnAway(reply, 'UNAVAILABLE', 'The server is too busy; try again later');
    },
  });
}
