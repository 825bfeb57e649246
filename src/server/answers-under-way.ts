import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { maxAnswerBytes } from '../execution/encode-answer';
import { clientOf, turnAway } from './crowd';
import { whenOver } from './when-over';

/** Bytes of answers that are made and not yet taken: of all clients, and of one. */
const most = { all: 2 * maxAnswerBytes, client: maxAnswerBytes };

/** Answers below this many characters go out as they are. */
const LONG = 256 * 1024;

/** Characters that are written before others have their turn. */
const SLICE = 64 * 1024;

/**
 * Bounds the memory of answers that are made and not yet taken, and the time in which they are taken: clients
 * that read slowly, or not at all, can't fill it.
 */
export class AnswersUnderWay {
  #bytes = 0;
  readonly #ofClients = new Map<string, number>();

  constructor(
    /** In which an answer is taken; then its connection ends. */
    private readonly seconds: number,
    private readonly bounds = most,
  ) {}

  /**
   * Sends an answer. A long one goes as a stream, which waits for its client: a part at a time is copied for
   * it. One for which there is no room is refused, and may be asked for again later.
   */
  send(reply: FastifyReply, text: string): FastifyReply {
    if (text.length < LONG) return reply.send(text);
    const client = clientOf(reply.request);
    const size = Buffer.byteLength(text);
    if ((this.#ofClients.get(client) ?? 0) + size > this.bounds.client)
      return turnAway(
        reply,
        'TOO_MANY_REQUESTS',
        `limit answersUnderWay: ${this.bounds.client} bytes of answers that one client has not taken`,
      );
    if (this.#bytes + size > this.bounds.all)
      return turnAway(reply, 'UNAVAILABLE', 'The server is full; try again later');
    this.#count(client, size);
    const timer = setTimeout(() => reply.raw.destroy(), this.seconds * 1000);
    whenOver(reply, () => {
      clearTimeout(timer);
      this.#count(client, -size);
    });
    return reply.header('content-length', size).send(Readable.from(slicesOf(text)));
  }

  #count(client: string, size: number): void {
    this.#bytes += size;
    const own = (this.#ofClients.get(client) ?? 0) + size;
    if (own === 0) this.#ofClients.delete(client);
    else this.#ofClients.set(client, own);
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
