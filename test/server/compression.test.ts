import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { getIntrospectionQuery } from 'graphql';
import { startTestServer, type TestServer } from './harness';

describe('Compression of answers', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  /** Below fetch, which inflates by itself. */
  const post = async (
    body: string | Buffer,
    headers: Record<string, string>,
  ): Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }> => {
    const message = await new Promise<IncomingMessage>((resolve, reject) => {
      httpRequest(
        `${server.url}/graphql`,
        { method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
        resolve,
      )
        .on('error', reject)
        .end(body);
    });
    return { status: message.statusCode ?? 0, headers: message.headers, body: await buffer(message) };
  };
  const long = JSON.stringify({ query: getIntrospectionQuery() });

  it.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ] as const)('is %s where a client accepts that, and a tenth of the size', async (encoding, inflate) => {
    const plain = await post(long, {});
    const packed = await post(long, { 'accept-encoding': encoding });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['content-encoding']).toBe(encoding);
    expect(packed.headers.vary?.toLowerCase()).toContain('accept-encoding');
    expect(inflate(packed.body).equals(plain.body)).toBe(true);
    expect(packed.body.length * 10).toBeLessThan(plain.body.length);
  });

  it('leaves short answers and those to others as they are', async () => {
    const short = '{"query": "{ __typename }"}';
    for (const [body, accepted] of [
      [short, 'gzip, br'],
      [long, 'identity'],
      [long, 'unheard-of'],
      [long, 'gzip;q=0'],
    ] as const) {
      const answer = await post(body, { 'accept-encoding': accepted });
      expect(answer.headers['content-encoding']).toBeUndefined();
      expect(JSON.parse(answer.body.toString())).toHaveProperty('data');
    }
  });

  it('inflates no body of a request, which could grow without bound', async () => {
    const { status } = await post(gzipSync(' '.repeat(1_000_000)), { 'content-encoding': 'gzip' });
    expect(status).toBe(400);
  });
});
