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
    // A connection of its own: stopping closes the idle ones, and the listener, in the same turn or soon after.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(fetch(`${server.url}/health/live`)).rejects.toThrow('fetch failed');
    leave();

    expect((await answer).body).toEqual({ data: { event: null } });
    // Well before the ten seconds after which it would cut connections off.
    const inTime = new Promise<string>((resolve) => setTimeout(resolve, 2000, 'still waiting').unref());
    expect(await Promise.race([stopped.then(() => 'stopped'), inTime])).toBe('stopped');
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
