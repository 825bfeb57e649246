import { networkInterfaces } from 'node:os';
import { openDemonstration } from '../support/demonstration';
import { describeEachEngine } from '../support/engines';
import { ask, rawRequest, startTestServer, type TestServer } from '../server/harness';

const header = { 'x-claimgraph-explain': '1' };
const convoy = 'event-2020-08-10-border-convoy';

const page = `query ($from: Date) {
  events(first: 50, orderBy: [{ field: OCCURRED, direction: DESC }], filter: { type: { eq: EXPLOSION }, occurred: { from: $from } }) {
    totalCount
    nodes { id name claims(first: 5) { edges { node { id } assertion { document { title } } } } }
  }
}`;

interface Explained {
  readonly name: string;
  readonly text: string;
  readonly parameterNames: readonly string[];
  readonly rows: number | null;
  readonly milliseconds: number;
  readonly plan: readonly { depth: number; operator: string; detail: string | null; rows: number }[] | null;
}

describeEachEngine('A request with the header X-Claimgraph-Explain', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ graph: await openDemonstration(engine) });
  });
  afterAll(() => server.stop());

  const explained = async (query: string, variables = {}): Promise<Explained[]> =>
    (await ask(server, query, { variables, headers: header })).body.extensions?.['explain'] as Explained[];

  test('is told its statements, and its answer is the same', async () => {
    const variables = { from: '2020-07-01' };
    const plain = await ask(server, page, { variables });
    const { body } = await ask(server, page, { variables, headers: header });
    expect(plain.body).not.toHaveProperty('extensions');
    expect(body.data).toEqual(plain.body.data);
    const statements = body.extensions?.['explain'] as Explained[];
    expect(statements.map(({ name, rows }) => [name, rows]).sort()).toEqual([
      ['count of Event', 1],
      ['entities by id', 1],
      ['page of Event', (body.data as { events: { totalCount: number } }).events.totalCount],
    ]);
    for (const { text, parameterNames, milliseconds } of statements) {
      expect(text).toContain('MATCH');
      for (const name of parameterNames) expect(text).toContain(`$${name}`);
      expect(milliseconds).toBeGreaterThan(0);
    }
  });

  test('is told how the engine ran each, from the operator that gives the rows down', async () => {
    const [statement] = await explained(`{ event(id: "${convoy}") { name } }`);
    const plan = statement?.plan ?? [];
    expect(plan[0]).toMatchObject({ depth: 0, rows: 1 });
    for (const [index, { depth }] of plan.entries()) expect(depth).toBeLessThanOrEqual(index);
    const operators = plan.map(({ operator }) => operator).join(' ');
    // Neo4j scans an index where it has not counted yet what was written a moment ago.
    expect(operators).toMatch(engine.name === 'neo4j' ? /Index(Seek|Scan)/ : /Filter/);
  });

  test('is told the names of parameters and never a value', async () => {
    const told = JSON.stringify(
      await explained(
        `{ events(filter: { name: { contains: "vAlUe1" }, type: { in: [RIOT] } }) { totalCount nodes { id } }
           event(id: "vAlUe2", asOf: { valid: "1987-06-05" }) { name } }`,
      ),
    );
    expect(told).toContain('parameterNames');
    for (const value of ['vAlUe', '1987-06-05', 'RIOT']) expect(told).not.toContain(value);
  });

  test('is told nothing of a statement that was not run', async () => {
    expect(await explained('{ __typename }')).toEqual([]);
  });
});

describe('An explanation', () => {
  const keys = async (
    server: Pick<TestServer, 'url'>,
    headers: Record<string, string>,
  ): Promise<string[]> => {
    const post = {
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
    };
    const { body } = await rawRequest(server, post, JSON.stringify({ query: '{ __typename }' }));
    return Object.keys(JSON.parse(body) as object);
  };

  test('is given on loopback, for the value 1 alone', async () => {
    const server = await startTestServer();
    try {
      expect(await keys(server, header)).toEqual(['data', 'extensions']);
      expect(await keys(server, {})).toEqual(['data']);
      expect(await keys(server, { 'x-claimgraph-explain': '0' })).toEqual(['data']);
    } finally {
      await server.stop();
    }
  });

  test.each(['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'])(
    'is not given through a proxy that says so by %s',
    async (name) => {
      const server = await startTestServer();
      try {
        expect(await keys(server, { ...header, [name]: '203.0.113.7' })).toEqual(['data']);
      } finally {
        await server.stop();
      }
    },
  );

  test('is not given where there is a token, to whoever carries it', async () => {
    const token = 'a-token-for-these-tests';
    const server = await startTestServer({ config: { token } });
    try {
      expect(await keys(server, { ...header, authorization: `Bearer ${token}` })).toEqual(['data']);
    } finally {
      await server.stop();
    }
  });

  const address = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal)?.address;

  (address === undefined ? test.skip : test)('is not given off loopback', async () => {
    const server = await startTestServer({ config: { host: '0.0.0.0' } });
    const { port } = new URL(server.url);
    try {
      const local = { ...header, host: 'localhost' };
      expect(await keys({ url: `http://${address}:${port}` }, local)).toEqual(['data']);
    } finally {
      await server.stop();
    }
  });
});
