import { ask, rawRequest, startTestServer, type Answer, type TestServer } from './harness';

const allowed = 'https://app.example';
const foreign = 'https://evil.example';
const token = 'a-token-for-these-tests';
const query = '/graphql?query=%7B__typename%7D';

const statusOf = async (server: TestServer, headers: Record<string, string>, path = query): Promise<number> =>
  (await rawRequest(server, { path, headers })).status;

describe('Queries by GET', () => {
  let server: TestServer;
  let own: string;
  beforeAll(async () => {
    server = await startTestServer({ config: { origins: [allowed] } });
    own = server.url;
  });
  afterAll(() => server.stop());

  it('are answered to a program on this machine', async () => {
    const response = await fetch(`${server.url}${query}`);
    expect([response.status, await response.json()]).toEqual([200, { data: { __typename: 'Query' } }]);
  });

  it.each<[string, (own: string) => Record<string, string>]>([
    ["the server's own page", (own) => ({ origin: own })],
    ['its own page, as browsers send it', () => ({ 'sec-fetch-site': 'same-origin' })],
    ['the address bar', () => ({ 'sec-fetch-site': 'none' })],
    ['an allowed origin', () => ({ origin: allowed })],
    ['an allowed origin, as browsers send it', () => ({ origin: allowed, 'sec-fetch-site': 'cross-site' })],
  ])('are answered to %s', async (_what, headers) => {
    expect(await statusOf(server, headers(own))).toBe(200);
  });

  it.each<[string, Record<string, string>]>([
    ['another origin', { origin: foreign }],
    ['a page without an origin', { origin: 'null' }],
    ['an image on another site', { 'sec-fetch-site': 'cross-site' }],
    ['an image on a site beside', { 'sec-fetch-site': 'same-site' }],
    ['another origin that says it is the same', { origin: foreign, 'sec-fetch-site': 'same-origin' }],
    ['two sites', { 'sec-fetch-site': 'same-origin, cross-site' }],
    ['an origin that begins like an allowed one', { origin: `${allowed}.evil.example` }],
    ['an allowed host by another scheme', { origin: allowed.replace('https', 'http') }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a token from another origin', { origin: foreign, authorization: `Bearer ${token}` }],
    ['whoever a proxy forwards for', { 'x-forwarded-for': '192.0.2.1' }],
  ])('are refused to %s', async (_what, headers) => {
    const { status, body } = await rawRequest(server, { path: query, headers });
    expect(status).toBe(403);
    expect((JSON.parse(body) as Answer['body']).errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
  });

  it('never change anything', async () => {
    const { status, headers } = await rawRequest(server, { path: '/graphql?query=mutation%7Bx%7D' });
    expect([status, headers.allow]).toEqual([405, 'POST']);
  });

  it('need a token where nothing says where they come from, and that is not this machine', async () => {
    const forwarded = { 'x-forwarded-for': '192.0.2.1', authorization: 'Bearer whatever' };
    expect(await statusOf(server, forwarded)).toBe(200);
  });

  it('can be switched off', async () => {
    const strict = await startTestServer({ config: { get: false, origins: [allowed] } });
    try {
      for (const headers of [{}, { origin: allowed }, { 'sec-fetch-site': 'same-origin' }]) {
        const answer = await rawRequest(strict, { path: query, headers });
        expect([answer.status, answer.headers.allow]).toEqual([405, 'POST']);
      }
      expect((await ask(strict, '{ __typename }')).status).toBe(200);
    } finally {
      await strict.stop();
    }
  });
});

describe('Requests by POST, which a browser sends for another origin without asking', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const body = '{"query": "{ __typename }"}';

  it.each([
    'text/plain',
    'text/plain; application/json',
    'application/x-www-form-urlencoded; application/json',
    'application/jsonx',
    'application/json, text/plain',
    'multipart/form-data; boundary=application/json',
    ' ',
  ])('are refused as %s', async (contentType) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': contentType },
      body,
    });
    expect(response.status).toBe(415);
  });

  it('are refused with no type, and with a query in the URL alone', async () => {
    const untyped = await fetch(`${server.url}/graphql`, { method: 'POST', body: new Blob([body]) });
    expect(untyped.status).toBe(415);
    const bare = await fetch(`${server.url}${query}`, { method: 'POST' });
    expect(bare.status).toBe(400);
  });
});

describe('Answers to other origins (CORS)', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ config: { token, origins: [allowed, 'http://localhost:5173'] } });
  });
  afterAll(() => server.stop());

  const preflight = {
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type,x-claimgraph-known',
  };
  const preflightOf = (origin: string): ReturnType<typeof rawRequest> =>
    rawRequest(server, { method: 'OPTIONS', path: '/graphql', headers: { origin, ...preflight } });
  const corsHeaders = (headers: object): string[] =>
    Object.keys(headers).filter((name) => name.startsWith('access-control-'));

  it.each([allowed, 'http://localhost:5173'])('grants a preflight of %s, without a token', async (origin) => {
    const { status, headers } = await preflightOf(origin);
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': preflight['access-control-request-headers'],
    });
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    expect(headers.vary).toContain('Origin');
  });

  it.each([foreign, 'null', `${allowed}:444`, `${allowed}.evil.example`])(
    'grants %s nothing',
    async (origin) => {
      const refused = await preflightOf(origin);
      expect([refused.status, corsHeaders(refused.headers)]).toEqual([401, []]);
      const { headers } = await ask(server, '{ __typename }', {
        headers: { origin, authorization: `Bearer ${token}` },
      });
      expect(corsHeaders(Object.fromEntries(headers))).toEqual([]);
    },
  );

  it('lets an allowed origin read answers, and why it is refused', async () => {
    const read = async (authorization: string): Promise<Answer> =>
      ask(server, '{ __typename }', { headers: { origin: allowed, authorization } });
    for (const [authorization, status] of [
      [`Bearer ${token}`, 200],
      ['Bearer wrong', 401],
    ] as const) {
      const answer = await read(authorization);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('access-control-allow-origin')).toBe(allowed);
      expect(answer.headers.get('access-control-expose-headers')).toContain('x-request-id');
    }
  });
});
