import { BadInputError, type InputFault } from '../errors';

/** Faults of one request that are told, and those that are counted. */
export const maxTold = 20;
const maxCounted = 1000;

/** Characters of a value, and of a message in all, that a client is shown. */
const maxValueLength = 60;
const maxMessageLength = 400;

/** Gathers what is wrong with an input: the first faults in full, then their count, then no more. */
export class FoundFaults {
  readonly #told: InputFault[] = [];
  #count = 0;

  constructor(private readonly what: string) {}

  /** Adds a fault; `value` is what its message may print. Throws once there are too many to go on counting. */
  add(path: readonly (string | number)[], message: string, value?: unknown): void {
    this.#count += 1;
    if (this.#told.length < maxTold)
      this.#told.push({ path: shortened(path.join('.')), message: shortened(message, value) });
    if (this.#count === maxCounted) this.throwIfAny();
  }

  throwIfAny(): void {
    const [first] = this.#told;
    if (first === undefined) return;
    const more = this.#count === maxCounted ? 'or more ' : '';
    throw new BadInputError(
      this.#count === 1 ? `${first.path}: ${first.message}` : `${this.#count} ${more}${this.what} are wrong`,
      this.#told,
    );
  }
}

/** A message with the value that it prints cut short, and cut itself where it is still too long. */
export function shortened(message: string, value?: unknown): string {
  const text = typeof value === 'string' && value.length > maxValueLength ? withCut(message, value) : message;
  return cut(text, maxMessageLength);
}

function withCut(message: string, value: string): string {
  const short = cut(value, maxValueLength);
  return message.replace(JSON.stringify(value), () => JSON.stringify(short)).replace(value, () => short);
}

const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length)}…`;
