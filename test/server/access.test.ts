import { ask, rawRequest, startTestServer, type Answer, type TestServer } from './harness';

const token = 'a-token-for-these-tests';
const paths = [
  '/',
  '/graphql',
  '/assets/index.js',
  '/health/live',
  '/health/ready',
  '/nowhere',
  '/%zz',
  '/a/../graphql',
];

describe('A server with a token', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ config: { token } });
  });
  afterAll(() => server.stop());

  it.each(paths)('refuses %s without it', async (path) => {
    const { status, headers, body } = await rawRequest(server, { path });
    expect(status).toBe(401);
    expect(headers['www-authenticate']).toBe('Bearer realm="claimgraph"');
    expect((JSON.parse(body) as Answer['body']).errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it.each(['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD'])(
    'refuses %s without it',
    async (method) => {
      const { status } = await rawRequest(server, { path: '/graphql', method });
      expect(status).toBe(401);
    },
  );

  it.each([
    ['another token', 'Bearer another-token-entirely'],
    ['the beginning of it', `Bearer ${token.slice(0, -1)}`],
    ['more than it', `Bearer ${token}x`],
    ['another scheme', `Basic ${token}`],
    ['no scheme', token],
    ['nothing after the scheme', 'Bearer '],
  ])('refuses %s', async (_what, authorization) => {
    const { status } = await ask(server, '{ __typename }', { headers: { authorization } });
    expect(status).toBe(401);
  });

  it('answers whoever carries it, under any host name', async () => {
    const headers = { authorization: `Bearer ${token}` };
    expect((await ask(server, '{ __typename }', { headers })).body.data).toEqual({ __typename: 'Query' });
    const named = await rawRequest(server, {
      path: '/health/live',
      headers: { ...headers, host: 'graph.example.org' },
    });
    expect(named.status).toBe(200);
  });

  it('never logs it', async () => {
    await ask(server, '{ __typename }', { headers: { authorization: `Bearer ${token}` } });
    expect(JSON.stringify(server.log)).not.toContain(token);
  });
});

describe('A server without a token', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  it.each([
    'localhost',
    'localhost:4000',
    'LOCALHOST',
    '127.0.0.1',
    '127.0.0.1:80',
    '127.8.9.1',
    '[::1]',
    '[::1]:4000',
  ])('answers to the host name %s', async (host) => {
    expect((await rawRequest(server, { path: '/health/live', headers: { host } })).status).toBe(200);
  });

  it.each([
    'evil.example',
    'evil.example:4000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '192.168.0.1',
    '[::2]',
    '::1',
    'user@localhost',
    ' ',
  ])(
    'refuses the host name "%s", which a page elsewhere may have made resolve to this machine',
    async (host) => {
      const { status, body } = await rawRequest(server, {
        path: '/graphql?query={__typename}',
        headers: { host },
      });
      expect(status).toBe(421);
      expect((JSON.parse(body) as Answer['body']).errors?.[0]?.extensions.code).toBe('MISDIRECTED_REQUEST');
    },
  );

  it('lets no other origin read an answer', async () => {
    const preflight = await rawRequest(server, {
      method: 'OPTIONS',
      path: '/graphql',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    const { headers } = await ask(server, '{ __typename }', { headers: { origin: 'https://evil.example' } });
    for (const name of [...Object.keys(preflight.headers), ...headers.keys()])
      expect(name).not.toMatch(/^access-control-/);
  });

  it('tells browsers on every path not to frame, guess or share', async () => {
    for (const path of ['/', '/graphql', '/health/live', '/nowhere']) {
      const { headers } = await rawRequest(server, { path });
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    }
  });
});
