import { connect } from 'node:net';
import { defaultLimits, type ServerLimits } from '../../src/config';
import { ask, rawRequest, startTestServer, type TestServer } from './harness';

/** A store whose statements wait until they are let go, and that counts them. */
function holding(): {
  beforeRead: () => Promise<void>;
  letGo: () => void;
  atOnce: () => number;
  all: () => number;
} {
  let [now, most, all] = [0, 0, 0];
  let letGo = (): void => undefined;
  const released = new Promise<void>((resolve) => (letGo = resolve));
  const beforeRead = async (): Promise<void> => {
    all += 1;
    most = Math.max(most, (now += 1));
    await released;
    // Those that wait begin only now.
    await new Promise((resolve) => setImmediate(resolve));
    now -= 1;
  };
  return { beforeRead, letGo: () => letGo(), atOnce: () => most, all: () => all };
}

const some = '{ event(id: "x") { id } }';
const fields = (count: number): string =>
  `{ ${Array.from({ length: count }, (_, index) => `e${index}: events(first: ${index + 1}) { nodes { id } }`).join(' ')} }`;
const untilBegun = async (all: () => number, count: number): Promise<void> => {
  while (all() < count) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('A server', () => {
  let server: TestServer | undefined;
  afterEach(() => server?.stop());

  const start = async (
    limits: Partial<ServerLimits>,
    setup: Parameters<typeof startTestServer>[0] = {},
  ): Promise<TestServer> =>
    (server = await startTestServer({
      ...setup,
      config: { ...setup.config, limits: { ...defaultLimits, ...limits } },
    }));

  it('has so many requests of one client under way, and those of others beside them', async () => {
    const held = holding();
    const { url } = await start({ requestsAtOnce: 2 }, { beforeRead: held.beforeRead });
    const first = [ask({ url }, some), ask({ url }, some)];
    await untilBegun(held.all, 2);
    const third = await ask({ url }, some);
    expect(third.status).toBe(429);
    expect(third.headers.get('retry-after')).toBe('1');
    expect(third.body.errors).toEqual([
      {
        message: 'limit requestsAtOnce: 2 requests of one client at once',
        extensions: { code: 'TOO_MANY_REQUESTS' },
      },
    ]);
    const path = '/graphql?query=%7B__typename%7D';
    expect((await rawRequest({ url }, { path, localAddress: '127.0.0.2' })).status).toBe(200);
    held.letGo();
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await ask({ url }, some)).status).toBe(200);
  });

  it('no longer counts what was sent on a connection that is gone, answered or waiting behind another', async () => {
    const held = holding();
    const { url } = await start({ requestsAtOnce: 3 }, { beforeRead: held.beforeRead });
    const body = JSON.stringify({ query: some });
    const post = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(post.repeat(3));
    await untilBegun(held.all, 3);
    expect((await ask({ url }, some)).status).toBe(429);
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    held.letGo();
    const answers = await Promise.all([ask({ url }, some), ask({ url }, some), ask({ url }, some)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    // It does not wait its ten seconds for them either.
    const stopped = server!.stop().then(() => 'stopped');
    const inTime = new Promise<string>((resolve) => setTimeout(resolve, 2000, 'still waiting').unref());
    expect(await Promise.race([stopped, inTime])).toBe('stopped');
    server = undefined;
  });

  it('that is full says so at once, and tells its health all the same', async () => {
    const held = holding();
    const { url } = await start({ requestsInAll: 1 }, { beforeRead: held.beforeRead });
    const first = ask({ url }, some);
    await untilBegun(held.all, 1);
    const second = await ask({ url }, some);
    expect(second.status).toBe(503);
    expect(second.headers.get('retry-after')).toBe('1');
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    held.letGo();
    expect((await first).status).toBe(200);
  });

  it('counts the requests of a client in a minute, but for those of its own machine', async () => {
    const { url } = await start({ requestsPerMinute: 2 });
    const statuses = async (headers: Record<string, string>): Promise<number[]> => {
      const all: number[] = [];
      for (let time = 0; time < 3; time += 1) all.push((await ask({ url }, some, { headers })).status);
      return all;
    };
    expect(await statuses({})).toEqual([200, 200, 200]);
    expect(await statuses({ 'x-forwarded-for': '10.0.0.1' })).toEqual([200, 200, 429]);
    // Without a proxy that is trusted, what it says of others is no address.
    const limited = await ask({ url }, some, { headers: { 'x-forwarded-for': '10.0.0.2' } });
    expect(limited.status).toBe(429);
    expect(limited.body.errors?.[0]?.extensions).toEqual({ code: 'TOO_MANY_REQUESTS' });
    expect(limited.headers.get('retry-after')).not.toBeNull();
  });

  it('takes the addresses that a trusted proxy forwards', async () => {
    const { url } = await start({ requestsPerMinute: 1 }, { config: { trustProxy: ['127.0.0.0/8'] } });
    const statuses: number[] = [];
    for (const address of ['10.0.0.1', '10.0.0.1', '10.0.0.2'])
      statuses.push((await ask({ url }, some, { headers: { 'x-forwarded-for': address } })).status);
    expect(statuses).toEqual([200, 429, 200]);
  });

  it('runs so many statements of one request at once', async () => {
    const held = holding();
    const { url } = await start({ statementsAtOnce: 3 }, { beforeRead: held.beforeRead });
    const answer = ask({ url }, fields(8));
    await untilBegun(held.all, 3);
    held.letGo();
    expect((await answer).body.errors).toBeUndefined();
    expect([held.atOnce(), held.all()]).toEqual([3, 8]);
  });

  it('leaves room beside the statements of dear requests', async () => {
    const held = holding();
    const { url } = await start({}, { beforeRead: held.beforeRead });
    const dear = [ask({ url }, fields(9)), ask({ url }, fields(9))];
    await untilBegun(held.all, 2);
    const cheap = ask({ url }, some);
    await untilBegun(held.all, 3);
    expect(held.atOnce()).toBe(3);
    held.letGo();
    expect((await cheap).status).toBe(200);
    await Promise.all(dear);
    expect(held.all()).toBe(19);
  });

  it('shows no more of itself than it is told to', async () => {
    const shows = { introspection: false, suggestions: false, graphiql: false };
    const { url } = await start({}, { config: { shows } });
    const schema = await ask({ url }, '{ __schema { types { name } } }');
    expect(schema.status).toBe(400);
    expect(schema.body.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const variables = { filter: { tpe: 1 } };
    for (const answer of [
      await ask({ url }, '{ evnt(id: "x") { id } }'),
      await ask({ url }, 'query ($filter: EventFilter) { events(filter: $filter) { totalCount } }', {
        variables,
      }),
    ]) {
      expect(answer.status).toBe(400);
      expect(JSON.stringify(answer.body)).not.toContain('Did you mean');
    }
    expect((await fetch(`${url}/`)).status).toBe(404);
  });
});
