import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import Fastify from 'fastify';
import { defaultLimits, type ServerLimits } from '../../src/config';
import { AnswersUnderWay, sendAnswer } from '../../src/server/answers-under-way';
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

  it('are bounded for each client, and in all', async () => {
    const app = Fastify();
    const answers = new AnswersUnderWay({ all: size * 2.5, client: size * 1.5 });
    const over = new AbortController();
    app.get('/', async (request, reply) => {
      await answers.makeRoom(request, reply, 'x'.repeat(size), over.signal);
      return sendAnswer(reply, 'x'.repeat(size));
    });
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    try {
      const { socket } = await open({ url });
      socket.pause();
      socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
      await once(app.server, 'request');
      let taken = false;
      const waiting = fetch(url).then(async (response) => {
        taken = true;
        return (await response.text()).length;
      });
      const ofAnother = await rawRequest({ url }, { path: '/', localAddress: '127.0.0.2' });
      expect(ofAnother.body.length).toBe(size);
      expect(taken).toBe(false);
      socket.destroy();
      expect(await waiting).toBe(size);
    } finally {
      await app.close();
    }
  });

  it('are not counted for a client that has left', async () => {
    const app = Fastify();
    const answers = new AnswersUnderWay({ all: size, client: size });
    let left = (): void => undefined;
    const hasLeft = new Promise<void>((resolve) => (left = resolve));
    app.get('/', async (request, reply) => {
      if (request.headers['x-leaves'] !== undefined) {
        await once(reply.raw, 'close');
        left();
      }
      await answers.makeRoom(request, reply, 'x'.repeat(size), new AbortController().signal);
      return sendAnswer(reply, 'x'.repeat(size));
    });
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    try {
      const client = new AbortController();
      const gone = fetch(url, { headers: { 'x-leaves': '1' }, signal: client.signal });
      await once(app.server, 'request');
      client.abort();
      await expect(gone).rejects.toThrow('aborted');
      await hasLeft;
      for (let time = 0; time < 2; time += 1) expect((await (await fetch(url)).text()).length).toBe(size);
    } finally {
      await app.close();
    }
  });

  it('do not wait longer than their request may take', async () => {
    const app = Fastify();
    const answers = new AnswersUnderWay({ all: 0, client: 0 });
    const over = new AbortController();
    app.get('/', async (request, reply) => {
      await answers.makeRoom(request, reply, 'x'.repeat(1024 * 1024), over.signal);
      return 'sent';
    });
    const answer = app.inject('/');
    await new Promise((resolve) => setImmediate(resolve));
    over.abort(new Error('over'));
    expect((await answer).statusCode).toBe(500);
    await app.close();
  });

  it('keep characters of two units whole', async () => {
    const app = Fastify();
    const text = `x${'\u{1F54A}'.repeat(300_000)}`;
    app.get('/', async (_request, reply) => sendAnswer(reply, text));
    expect((await app.inject('/')).body === text).toBe(true);
    await app.close();
  });
});
