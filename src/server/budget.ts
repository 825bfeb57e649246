import { setMaxListeners } from 'node:events';
import type { FastifyReply } from 'fastify';
import { TimeoutError } from '../errors';
import { whenOver } from './when-over';

const forClient = { audience: 'client' } as const;

/**
 * The time that a request has. The signal is aborted when it is over, when the client has left, and when the
 * answer is complete: what still runs then, for a field whose neighbour failed, is nobody's any more.
 */
export function requestSignal(reply: FastifyReply, seconds: number): AbortSignal {
  const controller = new AbortController();
  // Every statement that waits listens to it.
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(
    () => controller.abort(new TimeoutError(`the request took longer than ${seconds} seconds`, forClient)),
    seconds * 1000,
  );
  whenOver(reply, () => {
    clearTimeout(timer);
    controller.abort(new TimeoutError('the request is over', forClient));
  });
  return controller.signal;
}
