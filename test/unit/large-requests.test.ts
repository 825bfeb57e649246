import { TimeoutError } from '../../src/errors';
import { LargeRequests } from '../../src/server/large-requests';

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const { signal } = new AbortController();

describe('Large requests', () => {
  it('run one of a client at once, and two of all', async () => {
    const requests = new LargeRequests();
    const entered: string[] = [];
    const enter = (client: string): { leave(): void } => {
      const place = requests.placeFor(client, signal);
      void place.take().then(() => entered.push(client));
      return place;
    };
    const places = ['a', 'a', 'b', 'c'].map(enter);
    await soon();
    expect(entered).toEqual(['a', 'b']);
    places[2]!.leave();
    await soon();
    expect(entered).toEqual(['a', 'b', 'c']);
    places[0]!.leave();
    await soon();
    expect(entered).toEqual(['a', 'b', 'c', 'a']);
  });

  it('lose their place where they are over while they wait', async () => {
    const requests = new LargeRequests();
    const over = new AbortController();
    const first = requests.placeFor('a', signal);
    const second = requests.placeFor('a', over.signal);
    const third = requests.placeFor('a', signal);
    await first.take();
    const waiting = second.take();
    const next = third.take();
    over.abort(new TimeoutError('the request is over'));
    await expect(waiting).rejects.toThrow('the request is over');
    second.leave();
    first.leave();
    await next;
  });
});
