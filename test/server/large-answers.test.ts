import { getIntrospectionQuery } from 'graphql';
import { migrate } from '../../src/graph/store/migrations/migrate';
import { openGraph } from '../../src/graph/store/open';
import type { Graph } from '../../src/graph/store/port';
import { ask, startTestServer, type TestServer } from '../server/harness';
import { plant } from '../support/graph-queries';

const repeated = (times: number, of: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => of(index)).join(' ');

describe('An answer', () => {
  let graph: Graph;
  let server: TestServer;
  beforeAll(async () => {
    graph = await openGraph({ engine: 'grafeo', path: null });
    await migrate(graph);
    const at = "'2020-01-01T00:00:00.000Z'";
    await plant(
      graph,
      `CREATE (:Entity:Event {id: 'long', name: 'x', type: 'OTHER', summary: '${'long '.repeat(2_000)}',
         occurredFrom: '2020-08-10', occurredTo: '2020-08-10', marking: 'CLEAR', recordedAt: ${at},
         recordedBy: 'x', updatedAt: ${at}, version: 1})`,
    );
    server = await startTestServer({ graph });
  });
  afterAll(async () => {
    await server.stop();
    await graph.close();
  });

  it.each([
    ['at once', 7],
    ['in slices', 40],
  ])('of more than 32 MiB is refused when it is encoded %s', async (_how, aliases) => {
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Event { ${repeated(aliases, (i) => `a${i}: summary`)} } } }`;
    const { body } = await ask(server, query, {
      variables: { ids: Array.from({ length: 500 }, () => 'long') },
    });
    expect(body).toEqual({
      errors: [
        {
          message: 'limit answer: 33554432 bytes in an answer at most; ask for smaller pages or fewer fields',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
  });

  it('that is dear has the same rows, handed out in slices', async () => {
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Event { claims(first: 100) { nodes { id name } } } } }`;
    const ids = Array.from({ length: 500 }, () => 'long');
    const { body, headers } = await ask(server, query, {
      variables: { ids },
      headers: { 'x-claimgraph-cost': '1' },
    });
    expect(headers.get('x-request-id')).toBeTruthy();
    expect(body.extensions?.['cost']).toBeGreaterThan(100_000);
    expect(body.data?.['nodes']).toEqual(ids.map((id) => ({ id, claims: { nodes: [] } })));
  });

  it('about the schema is the same each time, and may be asked for a few times in a request', async () => {
    const first = await ask(server, getIntrospectionQuery());
    expect(first.body.data).toHaveProperty('__schema.types');
    expect((await ask(server, getIntrospectionQuery())).body).toEqual(first.body);
    const { status, body } = await ask(
      server,
      `{ ${repeated(6, (i) => `a${i}: __schema { types { name } }`)} }`,
    );
    expect(status).toBe(400);
    expect(body.errors?.[0]?.message).toMatch(/^query: limit introspection: 5 .* at most, 6 asked for$/);
  });
});
