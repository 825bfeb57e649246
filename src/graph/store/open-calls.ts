import { UnavailableError } from '../../errors';

/**
 * The calls that a store has under way. Closing refuses new ones, waits for these and only then ends
 * the store, so that no call is cut off in the middle and none finds half a store.
 */
export class OpenCalls {
  readonly #underWay = new Set<Promise<unknown>>();
  #closed: Promise<void> | undefined;

  constructor(private readonly store: string) {}

  /** Runs a call; rejects with UnavailableError once the store is closed. */
  async run<T>(call: () => Promise<T>): Promise<T> {
    if (this.#closed !== undefined) throw new UnavailableError(`${this.store} is closed`);
    const result = call();
    this.#underWay.add(result);
    try {
      return await result;
    } finally {
      this.#underWay.delete(result);
    }
  }

  /** Closes once, however often it is asked. */
  close(end: () => Promise<void> | void): Promise<void> {
    this.#closed ??= Promise.allSettled([...this.#underWay]).then(end);
    return this.#closed;
  }
}
