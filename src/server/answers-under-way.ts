import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { untilAborted } from '../graph/store/until-aborted';
import { maxAnswerBytes } from '../execution/encode-answer';
import { clientOf } from './crowd';
import { whenOver } from './when-over';

/** Bytes of answers that are made and not yet taken: of all clients, and of one. */
const most = { all: 2 * maxAnswerBytes, client: maxAnswerBytes };

/** Answers below this many characters go out as they are. */
const LONG = 256 * 1024;

/** Characters that are written before others have their turn. */
const SLICE = 64 * 1024;

/**
 * Bounds the memory of answers that are made and not yet taken: clients that read slowly, or not at all, can't
 * fill it. An answer beyond the bound waits until others have been taken.
 */
export class AnswersUnderWay {
  #bytes = 0;
  readonly #ofClients = new Map<string, number>();
  #waiting: (() => void)[] = [];

  constructor(private readonly bounds = most) {}

  /** Resolves when there is room for the answer. Rejects with the signal's reason where the request is over before. */
  async makeRoom(
    request: FastifyRequest,
    reply: FastifyReply,
    text: string,
    signal: AbortSignal,
  ): Promise<void> {
    if (text.length < LONG) return;
    const client = clientOf(request);
    const size = Buffer.byteLength(text);
    while (!this.#hasRoom(client, size))
      await untilAborted(() => new Promise<void>((resolve) => this.#waiting.push(resolve)), signal);
    this.#count(client, size);
    whenOver(reply, () => {
      this.#count(client, -size);
      for (const look of this.#waiting.splice(0)) look();
    });
  }

  #hasRoom(client: string, size: number): boolean {
    const own = this.#ofClients.get(client) ?? 0;
    return this.#bytes + size <= this.bounds.all && own + size <= this.bounds.client;
  }

  #count(client: string, size: number): void {
    this.#bytes += size;
    const own = (this.#ofClients.get(client) ?? 0) + size;
    if (own === 0) this.#ofClients.delete(client);
    else this.#ofClients.set(client, own);
  }
}

/** Sends an answer. A long one goes as a stream, which waits for its client: a part at a time is copied for it. */
export function sendAnswer(reply: FastifyReply, text: string): FastifyReply {
  if (text.length < LONG) return reply.send(text);
  return reply.header('content-length', Buffer.byteLength(text)).send(Readable.from(slicesOf(text)));
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
