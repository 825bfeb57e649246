import { ask, rawRequest, startTestServer, type Answer, type TestServer } from './harness';

const asJson = { 'content-type': 'application/json' };

describe('GraphQL over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const post = (body: string, headers: Record<string, string> = asJson): Promise<Response> =>
    fetch(`${server.url}/graphql`, { method: 'POST', headers, body });

  it.each([
    ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
    ['application/json', 'application/json; charset=utf-8'],
    ['*/*', 'application/json; charset=utf-8'],
  ])('answers a client that accepts %s with %s', async (accept, contentType) => {
    const { status, headers, body } = await ask(server, '{ __typename }', { headers: { accept } });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(contentType);
    expect(body).toEqual({ data: { __typename: 'Query' } });
  });

  it('answers 406 to a client that accepts neither', async () => {
    expect((await ask(server, '{ __typename }', { headers: { accept: 'text/html' } })).status).toBe(406);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'refuses a body of %s, which a form elsewhere could send',
    async (contentType) => {
      const response = await post('{"query": "{ __typename }"}', { 'content-type': contentType });
      expect(response.status).toBe(415);
    },
  );

  it.each([
    ['no JSON', '{"query": '],
    ['no object', '"{ __typename }"'],
    ['no query', '{"operationName": "A"}'],
    ['a query that is no text', '{"query": 1}'],
    ['variables that are no object', '{"query": "{ __typename }", "variables": [1]}'],
    ['several requests in one', '[{"query": "{ __typename }"}]'],
  ])('answers 400 to a body with %s', async (_what, body) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(((await response.json()) as Answer['body']).errors).toHaveLength(1);
  });

  it('answers 413 to a body of more than a mebibyte', async () => {
    const response = await post(JSON.stringify({ query: `{ __typename } # ${'x'.repeat(1024 * 1024)}` }));
    expect(response.status).toBe(413);
    expect(((await response.json()) as Answer['body']).errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('answers 405 to the method %s', async (method) => {
    const { status, headers } = await rawRequest(server, { method, path: '/graphql', headers: asJson });
    expect([status, headers.allow]).toEqual([405, 'GET, POST']);
  });

  it('tells what it knows when asked (introspection)', async () => {
    const { body } = await ask(server, '{ __schema { queryType { name } } }');
    expect(body.data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });

  it('gives every request an id of its own, whatever id a client sends', async () => {
    const ids = await Promise.all(
      ['/', '/graphql', '/health/live', '/nowhere'].map(async (path) => {
        const { headers } = await rawRequest(server, { path, headers: { 'x-request-id': 'forged' } });
        return headers['x-request-id'];
      }),
    );
    for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(ids).size).toBe(4);
  });
});
