import { ask, startTestServer, type TestServer } from './harness';

const someEvent = 'query SomeEvent { event(id: "event-that-is-not") { name } }';

describe('An error', () => {
  let server: TestServer;
  let defect: Error | null = null;
  beforeAll(async () => {
    server = await startTestServer({
      beforeRead: async () => {
        if (defect !== null) throw defect;
      },
    });
  });
  afterEach(() => {
    defect = null;
  });
  afterAll(() => server.stop());

  it.each([
    ['a query that does not parse', '{ event(', 'GRAPHQL_PARSE_FAILED'],
    ['a field that is not', '{ evnets { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an operation that is not',
      'query A { __typename } query B { __typename }',
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ])('is told by its code and with no stack: %s', async (_what, query, code) => {
    const { status, body } = await ask(server, query);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toEqual({ code });
  });

  it('in a variable is bad input', async () => {
    const { status, body } = await ask(server, 'query ($id: ID!) { event(id: $id) { name } }', {
      variables: {},
    });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each([
    [
      'an unknown enum value',
      '{ events(filter: { and: [{ type: { eq: EXPLOSION } }, { not: { type: { eq: NOISE } } }] }) { totalCount } }',
      'events.filter.and.1.not.type.eq',
    ],
    [
      'an unknown field',
      '{ mine: events(filter: { colour: { eq: "red" } }) { totalCount } }',
      'mine.filter.colour',
    ],
    [
      'a text for a number',
      '{ event(id: "e") { claims(first: "ten") { totalCount } } }',
      'event.claims.first',
    ],
    ['no date', '{ events(asOf: { valid: "2020-02-31" }) { totalCount } }', 'events.asOf.valid'],
  ])('in a literal names the place: %s', async (_what, query, path) => {
    const { status, body } = await ask(server, query);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      faults: [{ path, message: body.errors?.[0]?.message }],
    });
  });

  it.each([
    ['an unknown enum value', { and: [{}, { type: { eq: 'NOISE' } }] }, 'filter.and.1.type.eq'],
    ['an unknown field', { claims: { some: { colour: 1 } } }, 'filter.claims.some'],
    ['no object', 'at "filter.claims"; ', 'filter'],
  ])('in a variable names the place: %s', async (_what, filter, path) => {
    const query = 'query ($filter: EventFilter) { events(filter: $filter) { totalCount } }';
    const { status, body } = await ask(server, query, { variables: { filter } });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', faults: [{ path }] });
  });

  it('of the argument itself names each fault with its path', async () => {
    const { body } = await ask(server, '{ events(first: -1) { totalCount } }');
    const [error] = body.errors ?? [];
    expect(error?.extensions.code).toBe('BAD_USER_INPUT');
    expect(error?.extensions['faults']).toEqual([{ path: 'events.first', message: expect.any(String) }]);
  });

  it('of our own making tells the place in the answer and nothing else, and is logged with its stack', async () => {
    defect = new TypeError('secret: MATCH (n) at /srv/claimgraph/private.ts');
    const { body, headers } = await ask(server, someEvent);
    expect(body.errors).toEqual([
      expect.objectContaining({
        message: 'Internal server error',
        path: ['event'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: headers.get('x-request-id') },
      }),
    ]);
    expect(JSON.stringify(body)).not.toMatch(/secret|private|MATCH|stack/);
    const logged = server.log.find(({ msg }) => msg === 'a query failed');
    expect(logged).toMatchObject({
      level: 50,
      requestId: headers.get('x-request-id'),
      path: ['event'],
      err: {
        type: 'TypeError',
        message: defect.message,
        stack: expect.stringContaining('server/errors.test'),
      },
    });
  });

  it('of the store is UNAVAILABLE and logged', async () => {
    const closing = await startTestServer();
    try {
      await closing.graph.close();
      const { body, headers } = await ask(closing, someEvent);
      const requestId = headers.get('x-request-id');
      expect(body.errors).toEqual([
        expect.objectContaining({
          message: 'The store is not available; try again later',
          extensions: { code: 'UNAVAILABLE', requestId },
        }),
      ]);
      expect(closing.log).toContainEqual(
        expect.objectContaining({
          msg: 'a query failed',
          level: 50,
          requestId,
          err: expect.objectContaining({ message: 'the store in memory is closed' }),
        }),
      );
    } finally {
      await closing.stop();
    }
  });

  it('of a client is not logged as a failure', async () => {
    const before = server.log.length;
    await ask(server, '{ evnets { totalCount } }');
    await ask(server, '{ events(first: -1) { totalCount } }');
    expect(server.log.slice(before).map(({ msg }) => msg)).not.toContain('a query failed');
  });

  it.each([
    ['application/graphql-response+json', 400],
    ['application/json', 200],
    ['*/*', 200],
  ])('for an operation that the schema has no type for says so: %s gets %i', async (accept, status) => {
    for (const kind of ['mutation', 'subscription']) {
      const answer = await ask(server, `${kind} { x }`, { headers: { accept } });
      expect([answer.status, answer.body]).toEqual([
        status,
        {
          errors: [
            {
              message: `This schema has no ${kind}s: it answers queries`,
              locations: [{ line: 1, column: 1 }],
              extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
            },
          ],
        },
      ]);
    }
  });

  it('of a path that is not there is JSON of the same shape', async () => {
    const response = await fetch(`${server.url}/nowhere`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      errors: [
        { message: 'There is nothing here; GraphQL is at /graphql', extensions: { code: 'NOT_FOUND' } },
      ],
    });
  });
});
