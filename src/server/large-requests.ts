import { Turns } from '../graph/store/turns';
import { untilAborted } from '../graph/store/until-aborted';

/** Large requests that are executed at once, of all clients and of one: each may hold an answer of the greatest size. */
const atOnce = { all: 2, client: 1 };

/** The place of one request among those that are large. */
export interface Place {
  /** Resolves at the request's turn; rejects with its signal's reason where it is over before. */
  take(): Promise<void>;
  /** Gives the place to the next; it may be called whether or not the place was taken. */
  leave(): void;
}

/**
 * Bounds the memory of requests that are large: few are executed at once, and fewer of one client, so that
 * nobody takes all the places. The others wait in the order in which they came.
 */
export class LargeRequests {
  readonly #all = new Turns(atOnce.all);
  /** Kept while a client has a request that has a place or waits for one. */
  readonly #clients = new Map<string, { readonly turns: Turns; requests: number }>();

  placeFor(client: string, signal: AbortSignal): Place {
    let leave = (): void => undefined;
    const left = new Promise<void>((resolve) => (leave = resolve));
    const take = (): Promise<void> =>
      new Promise((entered) => {
        void this.#inTurn(client, () => {
          entered();
          return left;
        });
      });
    return { take: () => untilAborted(take, signal), leave };
  }

  async #inTurn(client: string, work: () => Promise<void>): Promise<void> {
    const own = this.#clients.get(client) ?? { turns: new Turns(atOnce.client), requests: 0 };
    this.#clients.set(client, own);
    own.requests += 1;
    await own.turns.run(() => this.#all.run(work));
    own.requests -= 1;
    if (own.requests === 0) this.#clients.delete(client);
  }
}
