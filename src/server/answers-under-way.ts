import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { turnAway } from './crowd';

/** Bytes of answers that wait, in all, until their clients have taken them. */
const MOST_WAITING = 128 * 1024 * 1024;

/** Answers below this many characters go out as they are. */
const LONG = 256 * 1024;

/** Characters that are written before others have their turn. */
const SLICE = 64 * 1024;

/**
 * Sends answers, and bounds the memory of those that are made and not yet taken: clients that read slowly, or not
 * at all, can't fill it. An answer that would pass the bound becomes 503.
 */
export class AnswersUnderWay {
  #bytes = 0;

  constructor(private readonly most = MOST_WAITING) {}

  send(reply: FastifyReply, text: string): FastifyReply {
    if (text.length < LONG) return reply.send(text);
    const size = Buffer.byteLength(text);
    if (this.#bytes + size > this.most)
      return turnAway(reply, 'UNAVAILABLE', 'The server is full; try again later');
    this.#bytes += size;
    reply.raw.once('close', () => (this.#bytes -= size));
    // A stream waits for its client, so that a part at a time is copied for it.
    return reply.header('content-length', size).send(Readable.from(slicesOf(text)));
  }
}

function* slicesOf(text: string): Generator<Buffer> {
  let from = 0;
  while (from < text.length) {
    let to = from + SLICE;
    // Two units that are one character stay together.
    if (isHighSurrogate(text.charCodeAt(to - 1))) to += 1;
    yield Buffer.from(text.slice(from, to));
    from = to;
  }
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
