import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import Fastify, { type FastifyInstance } from 'fastify';
import { defaultLimits, type ServerLimits } from '../../src/config';
import { AnswersUnderWay } from '../../src/server/answers-under-way';
import { rawRequest, startTestServer, type TestServer } from './harness';

/** A connection of its own, with what the server has sent on it. */
async function open({ url }: Pick<TestServer, 'url'>): Promise<{ socket: Socket; received: () => string }> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let received = '';
  socket.setEncoding('utf8').on('data', (text: string) => (received += text));
  // A connection that the server ends may be reset.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return { socket, received: () => received };
}

const closed = (socket: Socket): Promise<unknown> =>
  socket.closed ? Promise.resolve() : once(socket, 'close');

const live = 'GET /health/live HTTP/1.1\r\nHost: localhost\r\n';
const body = JSON.stringify({ query: '{ __typename }' });
const post = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;

describe('A client that is slow', () => {
  let server: TestServer | undefined;
  afterEach(() => server?.stop());

  const start = async (limits: Partial<ServerLimits>): Promise<TestServer> =>
    (server = await startTestServer({ config: { limits: { ...defaultLimits, ...limits } } }));

  it.each([
    ['with its headers', live],
    ['with its body', post + body.slice(0, 5)],
  ])('%s is told so, and its connection ends', async (_what, begun) => {
    const { socket, received } = await open(await start({ arrivalSeconds: 1 }));
    socket.write(begun);
    await closed(socket);
    expect(received()).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('and sends on a little at a time has no more time by that', async () => {
    const { socket, received } = await open(await start({ arrivalSeconds: 1 }));
    socket.write(post);
    const drops = setInterval(() => socket.write(' '), 100);
    await closed(socket);
    clearInterval(drops);
    expect(received()).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('to take its answer is cut off', async () => {
    const app = Fastify({ connectionTimeout: 300 });
    // More than the buffers of the operating system hold.
    app.get('/', async () => 'x'.repeat(32 * 1024 * 1024));
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    try {
      const { socket } = await open({ url });
      socket.pause();
      socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
      const [request] = (await once(app.server, 'request')) as [{ socket: Socket }];
      await closed(request.socket);
      socket.destroy();
    } finally {
      await app.close();
    }
  });
});

describe('Connections', () => {
  it('beyond the greatest number are refused, and free again when others end', async () => {
    const server = await startTestServer({ config: { limits: { ...defaultLimits, connections: 2 } } });
    try {
      const first = await open(server);
      const second = await open(server);
      const third = await open(server);
      await closed(third.socket);
      expect(third.received()).toBe('');
      first.socket.destroy();
      await new Promise((resolve) => setTimeout(resolve, 50));
      const fourth = await open(server);
      fourth.socket.write(`${live}Connection: close\r\n\r\n`);
      await closed(fourth.socket);
      expect(fourth.received()).toMatch(/^HTTP\/1\.1 200 /);
      second.socket.destroy();
    } finally {
      await server.stop();
    }
  });
});

describe('Answers that wait for their clients', () => {
  const size = 16 * 1024 * 1024;
  let app: FastifyInstance;
  let url: string;
  afterEach(() => app.close());

  const serve = async (answers: AnswersUnderWay): Promise<void> => {
    app = Fastify();
    app.get('/', async (request, reply) => {
      if (request.headers['x-leaves'] !== undefined) await once(reply.raw, 'close');
      return answers.send(reply, 'x'.repeat(size));
    });
    url = await app.listen({ port: 0, host: '127.0.0.1' });
  };
  /** A client that asks and takes nothing. */
  const takeNothing = async (): Promise<Socket> => {
    const { socket } = await open({ url });
    socket.pause();
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(app.server, 'request');
    return socket;
  };
  const askFrom = (localAddress: string): Promise<{ status: number; body: string }> =>
    rawRequest({ url }, { path: '/', localAddress });

  it('are bounded for each client, and in all; what is beyond is refused for now', async () => {
    await serve(new AnswersUnderWay(60, { all: size * 1.5, client: size * 1.2 }));
    const socket = await takeNothing();
    const again = await fetch(url);
    expect([again.status, again.headers.get('retry-after'), await again.json()]).toEqual([
      429,
      '1',
      {
        errors: [
          {
            message: `limit answersUnderWay: ${size * 1.2} bytes of answers that one client has not taken`,
            extensions: { code: 'TOO_MANY_REQUESTS' },
          },
        ],
      },
    ]);
    expect((await askFrom('127.0.0.2')).status).toBe(503);
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await askFrom('127.0.0.2')).body.length).toBe(size);
  });

  it('are not counted for a client that has left', async () => {
    await serve(new AnswersUnderWay(60, { all: size, client: size }));
    const client = new AbortController();
    const gone = fetch(url, { headers: { 'x-leaves': '1' }, signal: client.signal });
    await once(app.server, 'request');
    client.abort();
    await expect(gone).rejects.toThrow('aborted');
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (let time = 0; time < 2; time += 1) expect((await (await fetch(url)).text()).length).toBe(size);
  });

  it('are cut off where they are not taken in time, a little at a time or not at all', async () => {
    await serve(new AnswersUnderWay(1, { all: size, client: size }));
    const socket = await takeNothing();
    const sips = setInterval(() => socket.read(1), 50);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    clearInterval(sips);
    expect((await (await fetch(url)).text()).length).toBe(size);
    socket.destroy();
  });

  it('keep characters of two units whole', async () => {
    app = Fastify();
    const text = `x${'\u{1F54A}'.repeat(300_000)}`;
    const answers = new AnswersUnderWay(60);
    app.get('/', async (_request, reply) => answers.send(reply, text));
    expect((await app.inject('/')).body === text).toBe(true);
  });
});
