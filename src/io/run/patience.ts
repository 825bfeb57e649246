import { setTimeout as delay } from 'node:timers/promises';
import { DiskFullError, UnavailableError } from '../../errors';

export interface Patience {
  /** For how long a store may be away, in milliseconds. */
  readonly wait: number;
  /** Told before each pause, with its length in milliseconds. */
  readonly onPause: (error: UnavailableError, pause: number) => void;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
}

const firstPause = 500;
const longestPause = 15_000;

/** Does what needs the store, again and again while the store is away, until it is back or time is up. */
export async function withPatience<T>(patience: Patience, work: () => Promise<T>): Promise<T> {
  const began = Date.now();
  for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
    try {
      return await work();
    } catch (error) {
      const left = began + patience.wait - Date.now();
      const isAway = error instanceof UnavailableError && !(error instanceof DiskFullError);
      if (!isAway || left <= 0 || patience.signal.aborted) throw error;
      const length = Math.min(pause, left);
      patience.onPause(error, length);
      await delay(length, undefined, { signal: patience.signal }).catch(() => {
        throw error;
      });
    }
  }
}
