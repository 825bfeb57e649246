import { startTestServer } from './harness';

describe('Health', () => {
  it('is live and ready while the store answers, and only live when it does not', async () => {
    const server = await startTestServer();
    try {
      const live = await fetch(`${server.url}/health/live`);
      expect([live.status, await live.json()]).toEqual([200, { status: 'live' }]);
      const ready = await fetch(`${server.url}/health/ready`);
      expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);

      await server.graph.close();

      const unready = await fetch(`${server.url}/health/ready`);
      expect([unready.status, await unready.json()]).toEqual([
        503,
        { status: 'unavailable', message: 'The store does not answer' },
      ]);
      expect(server.log.some(({ msg }) => msg === 'the store does not answer')).toBe(true);
      expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    } finally {
      await server.stop();
    }
  });
});
