import type { FastifyReply } from 'fastify';

/**
 * Runs once, as soon as a request is over: its answer is complete, or its client has left; at once where that
 * was before. An answer that waits behind another on its connection is not told when the connection goes, so
 * both are listened to.
 */
export function whenOver({ raw, request }: FastifyReply, done: () => void): void {
  const { socket } = request.raw;
  if (raw.destroyed || socket.destroyed) return done();
  let over = false;
  const end = (): void => {
    raw.off('close', end);
    socket.off('close', end);
    // Where the one close comes of the other, the listener that is taken off is called all the same.
    if (over) return;
    over = true;
    done();
  };
  raw.once('close', end);
  // A connection may have many requests under way, each with its own listeners.
  socket.setMaxListeners(0).once('close', end);
}
