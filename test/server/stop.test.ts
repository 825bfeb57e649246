import { BadInputError } from '../../src/errors';
import { ask, startTestServer } from './harness';

describe('A server', () => {
  it('that stops lets the query under way end, takes no other, and may be stopped twice', async () => {
    let entered = (): void => undefined;
    let leave = (): void => undefined;
    const underWay = new Promise<void>((resolve) => (entered = resolve));
    const released = new Promise<void>((resolve) => (leave = resolve));
    const server = await startTestServer({
      beforeRead: () => {
        entered();
        return released;
      },
    });

    const answer = ask(server, '{ event(id: "event-that-is-not") { name } }');
    await underWay;
    const stopped = server.stop();
    const ready = await fetch(`${server.url}/health/ready`);
    expect([ready.status, ready.headers.get('connection')]).toEqual([503, 'close']);
    expect(await ready.json()).toEqual({ status: 'stopping' });
    const refused = await ask(server, '{ __typename }');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    leave();

    expect((await answer).body).toEqual({ data: { event: null } });
    // Well before the ten seconds after which it would cut connections off.
    const inTime = new Promise<string>((resolve) => setTimeout(resolve, 2000, 'still waiting').unref());
    expect(await Promise.race([stopped.then(() => 'stopped'), inTime])).toBe('stopped');
    await expect(fetch(`${server.url}/health/live`)).rejects.toThrow('fetch failed');
    await expect(fetch(`${server.url}/health/live`)).rejects.toThrow('fetch failed');
    await server.stop();
  });

  it('that finds its port in use says so by the name of the setting', async () => {
    const first = await startTestServer();
    try {
      const port = Number(new URL(first.url).port);
      const second = startTestServer({ config: { port } });
      await expect(second).rejects.toThrow(BadInputError);
      await expect(second).rejects.toThrow(`PORT can't listen on 127.0.0.1:${port}: the port is in use`);
    } finally {
      await first.stop();
    }
  });
});
