/**
 * What was seen lately, by key: at least as many as the limit and at most twice that, so that memory stays
 * flat whatever the length of a file. What has fallen out is only done again, to no other effect.
 */
export class Recent<T> {
  readonly #limit: number;
  #young = new Map<string, T>();
  #old: ReadonlyMap<string, T> = new Map();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): T | undefined {
    const value = this.#young.get(key);
    if (value !== undefined) return value;
    const older = this.#old.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: string, value: T): void {
    this.#young.set(key, value);
    if (this.#young.size < this.#limit) return;
    this.#old = this.#young;
    this.#young = new Map();
  }
}

/** How many results a memoized function remembers at least. */
const limit = 10_000;

/**
 * The same function, which remembers its latest results: texts of a data set repeat. What it throws is not
 * remembered, and it must not return undefined.
 */
export function memoize<T>(compute: (text: string) => T): (text: string) => T;
export function memoize<A, T>(
  compute: (argument: A) => T,
  keyOf: (argument: A) => string,
): (argument: A) => T;
export function memoize<A, T>(
  compute: (argument: A) => T,
  keyOf: (argument: A) => string = String,
): (argument: A) => T {
  const known = new Recent<T>(limit);
  return (argument) => {
    const key = keyOf(argument);
    const value = known.get(key);
    if (value !== undefined) return value;
    const computed = compute(argument);
    known.set(key, computed);
    return computed;
  };
}
