import neo4j, { Neo4jError } from 'neo4j-driver';
import { translateGrafeoError } from '../../src/graph/store/grafeo/grafeo-errors';
import { openGrafeo } from '../../src/graph/store/grafeo/grafeo';
import { migrate } from '../../src/graph/store/migrations/migrate';
import { translateNeo4jError } from '../../src/graph/store/neo4j/neo4j-errors';
import { openNeo4j } from '../../src/graph/store/neo4j/neo4j';
import type { Graph, Query } from '../../src/graph/store/port';
import { createReader } from '../../src/graph/store/statement';
import { describeEachEngine, describeNeo4j } from '../support/engines';
import { neo4jConnection } from '../support/neo4j/connection';
import { openProxy, type Proxy } from '../support/neo4j/proxy';
import { ask, startTestServer, type LogLine, type TestServer } from './harness';

/** Requests that read the store in every way that there is. */
const queries = [
  '{ event(id: "event-1") { name claims { nodes { name } } } }',
  '{ events(first: 5) { totalCount nodes { name } } }',
  '{ search(text: "word") { totalCount } }',
  '{ stats(groupBy: [COUNTRY]) { groups { events } } }',
  '{ a: actor(id: "a") { name } b: events(first: 1) { nodes { id } } c: sources(first: 1) { nodes { id } } }',
];

/** What only a store, its driver or our own machine could have said. */
const internal =
  /bolt|neo4j(?!s)|Neo\.|grafeo|GRAFEO|gqlStatus|\b(MATCH|UNWIND|RETURN|WHERE|CALL)\b|127\.0\.0\.1|localhost|\.ts\b|\.js\b|node_modules|\/work|\/tmp|stack|password|pool|driver|secret|sample/i;

/** The store, but that its statements are run by another function. */
function reading(graph: Graph, read: Graph['read']): Graph {
  return {
    ...createReader(graph.dialect, read, graph.figures),
    write: (work) => graph.write(work),
    preview: (work) => graph.preview(work),
    profile: (query, parameters) => graph.profile(query, parameters),
    ready: () => graph.ready(),
    close: () => graph.close(),
  };
}

/** The store, but that each statement is changed before it runs. */
function changing(graph: Graph, change: (query: Query<unknown>) => Partial<Query<unknown>>): Graph {
  return reading(graph, (query, parameters, signal) =>
    graph.read({ ...query, ...change(query) } as typeof query, parameters, signal),
  );
}

/** The store, but that every statement fails with what its driver is said to have thrown. */
function failing(graph: Graph, error: Error): Graph {
  return reading(graph, () => Promise.reject(error));
}

/** Asks everything of a server whose store fails, and finds nothing of the store in any answer. */
async function expectNothingInside(
  graph: Graph,
  code: string,
  logged: RegExp,
  headers: Record<string, string> = {},
): Promise<void> {
  const server = await startTestServer({ graph });
  try {
    for (const query of queries) {
      const answer = await ask(server, query, { headers });
      const requestId = answer.headers.get('x-request-id');
      expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
      expect(answer.body.errors?.length).toBeGreaterThan(0);
      for (const { extensions } of answer.body.errors ?? []) expect(extensions).toEqual({ code, requestId });
      expect([...answer.headers].join('\n')).not.toMatch(internal);
      expect(JSON.stringify(answer.body)).not.toMatch(internal);

      const lines = await linesOf(server, requestId);
      expect(lines.filter(({ level }) => level === 50).map((line) => JSON.stringify(line))).toContainEqual(
        expect.stringMatching(logged),
      );
    }
    const ready = await fetch(`${server.url}/health/ready`);
    expect(JSON.stringify([[...ready.headers], await ready.text()])).not.toMatch(internal);
  } finally {
    await server.stop();
  }
}

/** The lines of a request, once the last of them is written. */
async function linesOf({ log }: TestServer, requestId: string | null): Promise<LogLine[]> {
  const lines = (): LogLine[] => log.filter((line) => line['requestId'] === requestId);
  for (let waited = 0; waited < 2000 && !lines().some(({ msg }) => msg === 'request'); waited += 5)
    await new Promise((done) => setTimeout(done, 5));
  return lines();
}

describeEachEngine('What a store says of a failure stays in the log', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await migrate(graph);
  });

  it.each([
    ["can't be parsed", 'MATCH (secret WHERE', /secret WHERE|RParen|syntax/i],
    ['names what is not', 'MATCH (n) RETURN samplefn(n)', /samplefn/],
    ['fails as it runs', 'UNWIND [1] AS secret RETURN secret / 0', /by zero/],
    ['writes', 'CREATE (secret:Sample) RETURN secret', /write|Writing/i],
  ])('where a statement %s', async (_what, text, logged) => {
    const broken = changing(graph, () => ({ text }));
    await expectNothingInside(broken, 'INTERNAL_SERVER_ERROR', logged);
  });

  it('where rows do not decode', async () => {
    const other = changing(graph, ({ columns }) => ({
      columns: [...columns, 'secret'],
      text: 'RETURN 1 AS one',
    }));
    await expectNothingInside(other, 'INTERNAL_SERVER_ERROR', /expected the columns/);
  });

  it('where the request is to be explained', async () => {
    const broken = changing(graph, () => ({ text: 'MATCH (secret WHERE' }));
    const server = await startTestServer({ graph: broken });
    try {
      const { body } = await ask(server, queries[0]!, { headers: { 'x-claimgraph-explain': '1' } });
      expect(JSON.stringify(body.errors)).not.toMatch(internal);
      expect(JSON.stringify(body.extensions?.['explain'])).not.toMatch(
        /syntax|Invalid input|RParen|at line/i,
      );
    } finally {
      await server.stop();
    }
  });

  it('where it is closed', async () => {
    const closed = await engine.open();
    await closed.close();
    await expectNothingInside(closed, 'UNAVAILABLE', /is closed/);
    graph = await engine.open();
  });
});

describe('What the embedded engine says where it runs out', () => {
  it.each([
    ['of time', 'Query error: GRAFEO-Q004: timeout error: Query exceeded timeout', 'TIMEOUT'],
    ['of disk', 'Storage error: No space left on device (os error 28): /tmp/secret.grafeo', 'UNAVAILABLE'],
    ['of luck', 'Internal error: GRAFEO-X001: secret', 'INTERNAL_SERVER_ERROR'],
  ])('%s stays in the log', async (_what, message, code) => {
    const graph = await openGrafeo({ path: null });
    try {
      const error = translateGrafeoError(new Error(message)) as Error;
      await expectNothingInside(failing(graph, error), code, /exceeded|space|secret/);
    } finally {
      await graph.close();
    }
  });
});

describeNeo4j('What Neo4j says', (engine) => {
  let graph: Graph;
  let proxy: Proxy;
  beforeAll(async () => {
    graph = await engine.open();
    await migrate(graph);
  });
  beforeEach(async () => {
    proxy = await openProxy(neo4jConnection().uri);
  });
  afterEach(() => proxy.close());

  it('where it is gone', async () => {
    const away = await openNeo4j({ ...neo4jConnection(), uri: proxy.uri }, { retryMilliseconds: 100 });
    await proxy.close();
    await expectNothingInside(away, 'UNAVAILABLE', /ECONNREFUSED|Failed to connect/);
    await away.close();
  });

  it('where the password is no longer right', async () => {
    const user = `sample${Date.now()}`;
    const { uri, username, password } = neo4jConnection();
    const admin = neo4j.driver(uri, neo4j.auth.basic(username, password));
    const run = (text: string): Promise<unknown> => admin.executeQuery(text, {}, { database: 'system' });
    await run(`CREATE USER ${user} SET PASSWORD 'secret-of-sample' CHANGE NOT REQUIRED`);
    try {
      const mine = { ...neo4jConnection(), uri: proxy.uri, username: user, password: 'secret-of-sample' };
      const shut = await openNeo4j(mine, { retryMilliseconds: 100 });
      await run(`ALTER USER ${user} SET PASSWORD 'another-secret'`);
      proxy.cut();
      await expectNothingInside(shut, 'UNAVAILABLE', /Unauthorized|unauthorized|authentication/);
      await shut.close();
    } finally {
      await run(`DROP USER ${user}`);
      await admin.close();
    }
  });

  it('where its pool of connections is full', async () => {
    const tiny = { connections: 1, acquisitionMilliseconds: 50 };
    const busy = await openNeo4j(neo4jConnection(), tiny);
    let leave = (): void => undefined;
    const left = new Promise<void>((done) => (leave = done));
    const holding = busy.write(async (transaction) => {
      await transaction.run({ name: 'hold', text: 'RETURN 1', parameters: [], columns: [], decode: () => 1 });
      await left;
    });
    await expectNothingInside(busy, 'TIMEOUT', /acquisition timed out/);
    leave();
    await holding;
    await busy.close();
  });

  it('where a statement takes too long', async () => {
    const hasty = await openNeo4j(neo4jConnection(), { readMilliseconds: 1 });
    const text =
      'UNWIND range(1, 3000000) AS a UNWIND range(1, 3000000) AS b WITH a, b WHERE a = -b RETURN a';
    const slow = changing(hasty, () => ({ text }));
    await expectNothingInside(slow, 'TIMEOUT', /terminated|timeout/i);
    await hasty.close();
  });

  it.each([
    [
      'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
      'The transaction has been terminated: secret',
      'TIMEOUT',
    ],
    ['Neo.TransientError.Transaction.LockClientStopped', 'The transaction was stopped: secret', 'TIMEOUT'],
    ['Neo.ClientError.Transaction.LockClientStopped', 'The transaction was stopped: secret', 'TIMEOUT'],
    ['Neo.DatabaseError.Transaction.TransactionLogError', 'No space left on device: secret', 'UNAVAILABLE'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'The pool limit secret', 'UNAVAILABLE'],
    ['Neo.DatabaseError.General.UnknownError', 'secret', 'INTERNAL_SERVER_ERROR'],
  ])('under the code %s', async (neo4jCode, message, code) => {
    const thrown = new Neo4jError(message, neo4jCode, '50N42', 'secret', {} as never);
    const error = translateNeo4jError(thrown, neo4jConnection().uri) as Error;
    await expectNothingInside(failing(graph, error), code, /secret/);
  });
});
