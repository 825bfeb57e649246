import { TimeoutError } from '../../src/errors';
import { Turns } from '../../src/graph/store/turns';
import { Place } from '../../src/server/place';

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('Places', () => {
  it('are so many, and one that is left goes to the next', async () => {
    const places = new Turns(1);
    const { signal } = new AbortController();
    const [first, second] = [new Place(places, signal), new Place(places, signal)];
    await first.take();
    let entered = false;
    const waiting = second.take().then(() => (entered = true));
    await soon();
    expect(entered).toBe(false);
    first.leave();
    await waiting;
    second.leave();
  });

  it('are not kept for a request that is over while it waits', async () => {
    const places = new Turns(1);
    const over = new AbortController();
    const [first, second, third] = [
      new Place(places, new AbortController().signal),
      new Place(places, over.signal),
      new Place(places, new AbortController().signal),
    ];
    await first.take();
    const waiting = second.take();
    over.abort(new TimeoutError('the request is over'));
    await expect(waiting).rejects.toThrow('the request is over');
    second.leave();
    first.leave();
    await third.take();
    third.leave();
  });
});
