import { BadInputError } from '../errors';
import { nextTurn } from '../next-turn';

/** Bytes of an answer at most. */
export const maxAnswerBytes = 32 * 1024 * 1024;

/** Characters that are encoded before others have their turn. */
const SLICE = 64 * 1024;

/** Characters, reckoned roughly, of a value that is encoded in one go. */
const PIECE = 16 * 1024;

/**
 * Encodes an answer as JSON. Its size is measured as it is made, so that one too large never is whole, and
 * other requests have their turn between its slices. Throws a BadInputError beyond the greatest size.
 */
export async function encodeAnswer(answer: object): Promise<string> {
  const parts = new Parts();
  for (const written of write(answer, parts)) {
    if (written < SLICE) continue;
    parts.nextSlice();
    await nextTurn();
  }
  return parts.text();
}

/** Throws where a text that is made already is too large. */
export function holdAnswer(text: string): string {
  // A character has at most three bytes, so that most answers need not be measured.
  if (text.length * 3 > maxAnswerBytes && Buffer.byteLength(text) > maxAnswerBytes) throw tooLarge();
  return text;
}

const tooLarge = (): BadInputError =>
  new BadInputError(
    `limit answer: ${maxAnswerBytes} bytes in an answer at most; ask for smaller pages or fewer fields`,
  );

class Parts {
  readonly #parts: string[] = [];
  #bytes = 0;
  /** Characters in this slice. */
  slice = 0;

  add(text: string): void {
    this.#parts.push(text);
    this.slice += text.length;
    this.#bytes += Buffer.byteLength(text);
    if (this.#bytes > maxAnswerBytes) throw tooLarge();
  }

  nextSlice(): void {
    this.slice = 0;
  }

  text(): string {
    return this.#parts.join('');
  }
}

/** Writes a value, and yields how much has been written of the slice wherever it may be interrupted. */
function* write(value: unknown, parts: Parts): Generator<number> {
  if (!isObject(value) || roomLeft(value, PIECE) > 0) {
    parts.add(JSON.stringify(value) ?? 'null');
  } else if (Array.isArray(value)) {
    parts.add('[');
    for (const [index, item] of value.entries()) {
      if (index > 0) parts.add(',');
      yield* write(item, parts);
    }
    parts.add(']');
  } else {
    let begin = '{';
    for (const [key, item] of Object.entries(value)) {
      if (item === undefined) continue;
      parts.add(`${begin}${JSON.stringify(key)}:`);
      begin = ',';
      yield* write(item, parts);
    }
    parts.add(begin === '{' ? '{}' : '}');
  }
  yield parts.slice;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Characters of a short value and its key. */
const SHORT = 16;

/** What a value leaves of so much room; it is looked at no further than the room goes. */
function roomLeft(value: unknown, room: number): number {
  let left = room - (typeof value === 'string' ? value.length : SHORT);
  if (isObject(value))
    for (const key in value) {
      if (left <= 0) return left;
      left = roomLeft((value as Record<string, unknown>)[key], left);
    }
  return left;
}
