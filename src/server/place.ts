import { untilAborted } from '../graph/store/until-aborted';
import type { Turns } from '../graph/store/turns';

/**
 * The place of one request among those that hold much in memory. It is taken once the request's cost is known,
 * and left when its answer is made.
 */
export class Place {
  /** Gives the place to the next; it may be called whether or not the place was taken. */
  leave: () => void = () => undefined;
  readonly #left = new Promise<void>((resolve) => (this.leave = resolve));

  constructor(
    private readonly places: Turns,
    private readonly signal: AbortSignal,
  ) {}

  /** Resolves at the request's turn; rejects with the signal's reason where the request is over before. */
  take(): Promise<void> {
    const entered = (): Promise<void> =>
      new Promise((resolve) => {
        void this.places.run(() => {
          resolve();
          return this.#left;
        });
      });
    return untilAborted(entered, this.signal);
  }
}
