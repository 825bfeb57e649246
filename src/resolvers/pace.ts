/**
 * Hands out the rows of a large request a slice at a time, so that other requests have their turn between
 * them: GraphQL completes all that it has at hand without a pause.
 */
export class Pace {
  readonly #waiting: (() => void)[] = [];
  #left: number;

  constructor(
    /** Rows in a slice. */
    private readonly slice: number,
  ) {
    this.#left = slice;
  }

  /** The rows of a list: at once where the slice has room for all of them, else each when it has its turn. */
  hand<T>(rows: readonly T[]): readonly (T | Promise<T>)[] {
    if (this.#waiting.length === 0 && this.#left >= rows.length) {
      this.#left -= rows.length;
      return rows;
    }
    if (this.#waiting.length === 0) setImmediate(() => this.#next());
    return rows.map((row) => new Promise<T>((resolve) => this.#waiting.push(() => resolve(row))));
  }

  #next(): void {
    const now = this.#waiting.splice(0, this.slice);
    this.#left = this.slice - now.length;
    for (const go of now) go();
    if (this.#waiting.length > 0) setImmediate(() => this.#next());
  }
}
