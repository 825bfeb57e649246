/**
 * Hands out the pages of a dear request a slice at a time, so that other requests have their turn between
 * them: GraphQL completes all that it has at hand without a pause.
 */
export class Pace {
  readonly #waiting: { readonly rows: number; readonly go: () => void }[] = [];
  #left: number;

  constructor(
    /** Rows in a slice. */
    private readonly slice: number,
  ) {
    this.#left = slice;
  }

  /** The page at once where the slice has room for its rows, else when it has its turn. */
  hand<T>(page: T, rows: number): T | Promise<T> {
    if (this.#waiting.length === 0 && this.#left > 0) {
      this.#left -= rows;
      return page;
    }
    return new Promise((resolve) => {
      this.#waiting.push({ rows, go: () => resolve(page) });
      if (this.#waiting.length === 1) setImmediate(() => this.#next());
    });
  }

  #next(): void {
    this.#left = this.slice;
    while (this.#left > 0) {
      const first = this.#waiting.shift();
      if (first === undefined) return;
      this.#left -= first.rows;
      first.go();
    }
    if (this.#waiting.length > 0) setImmediate(() => this.#next());
  }
}
