import { execFile, execFileSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { seedDemonstration } from '../../src/cli/seed';
import { openGraph } from '../../src/graph/store/open';
import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph } from '../../src/graph/store/port';
import { packageRoot } from '../../src/package-root';
import { ask, startTestServer, type TestServer } from '../server/harness';
import { plant } from '../support/graph-queries';

const run = promisify(execFile);
/** Compilers take their time on a busy machine. */
const SLOW = 300_000;

const bin = (name: string): string => join(__dirname, 'node_modules', '.bin', name);

/** The Python that has the client gql, if one is at hand. */
const python = process.env['CLAIMGRAPH_TEST_PYTHON'] ?? 'python3';
const hasPythonClient = ((): boolean => {
  try {
    execFileSync(python, ['-c', 'import gql, requests'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe('Clients, set up as their documentation says', () => {
  let graph: Graph;
  let server: TestServer;
  let endpoint: string;
  let events: string[];
  let parts: string[];
  let assertions: string[];

  beforeAll(async () => {
    graph = await openGraph({ engine: 'grafeo', path: null });
    await migrate(graph);
    await seedDemonstration(graph);
    await plant(
      graph,
      // A month later somebody else is blamed: CONTESTED now, and CLAIMED before.
      `MATCH (e:Entity {id: 'event-2020-08-10-border-convoy'}) MATCH (a:Entity {id: 'actor-isis'})
       CREATE (e)-[:ATTRIBUTED_TO {id: e.id + '~ATTRIBUTED_TO~by-a-test', documentId: 'document-south-front-2020-08',
         stance: 'AFFIRMS', modality: 'ASSERTED', certainty: 'STATED', marking: 'CLEAR',
         recordedAt: '2020-09-20T00:00:00.000Z', recordedBy: 'x'}]->(a)`,
    );
    server = await startTestServer({ graph });
    endpoint = `${server.url}/graphql`;
    const { body } = await ask(
      server,
      `{ events { nodes { id } }
         location(id: "location-iraq") { parts { nodes { id } } }
         event(id: "event-2020-08-10-border-convoy") { assertions(first: 100) { nodes { id } } } }`,
    );
    const idsOf = (connection: { nodes: { id: string }[] }): string[] => connection.nodes.map(({ id }) => id);
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    const data = body.data as any;
    events = idsOf(data.events);
    parts = idsOf(data.location.parts);
    assertions = idsOf(data.event.assertions);
  }, SLOW);
  afterAll(async () => {
    await server.stop();
    await graph.close();
  });

  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  const printed = async (program: string, file: string): Promise<any> => {
    const { stdout } = await run(program, [join(__dirname, file), endpoint], { timeout: SLOW });
    return JSON.parse(stdout) as unknown;
  };

  test('the lists that the clients page through have several pages', () => {
    expect([events.length, parts.length > 4, assertions.length > 10]).toEqual([6, true, true]);
  });

  test(
    'Apollo Client: two lenses, relayStylePagination at the root and below, possible types',
    async () => {
      expect(await printed(process.execPath, 'apollo.mjs')).toEqual({
        statuses: { now: 'CONTESTED', then: 'CLAIMED', nowAgain: 'CONTESTED' },
        pages: 3,
        events,
        parts,
        node: 'Event',
        name: expect.stringContaining('onvoy'),
      });
    },
    SLOW,
  );

  test(
    'urql with Graphcache: its default of GET, two lenses, relayPagination at the root and below',
    async () => {
      const before = server.log.length;
      expect(await printed(process.execPath, 'urql.mjs')).toEqual({
        statuses: { now: 'CONTESTED', then: 'CLAIMED', nowAgain: 'CONTESTED' },
        events,
        parts,
      });
      const methods = server.log
        .slice(before)
        .filter(({ msg }) => msg === 'request')
        .map(({ method }) => method);
      expect(methods.length).toBeGreaterThan(8);
      expect(new Set(methods)).toEqual(new Set(['GET']));
    },
    SLOW,
  );

  test(
    'graphql-request: asOf within a request, a lens for all, a fault that names its place',
    async () => {
      expect(await printed(process.execPath, 'graphql-request.mjs')).toEqual({
        now: 'CONTESTED',
        then: 'CLAIMED',
        lens: 'CLAIMED',
        refused: 'events.first',
      });
    },
    SLOW,
  );

  test(
    "graphql-codegen's client preset on the live schema, under tsc --strict",
    async () => {
      const codegen = join(__dirname, 'codegen');
      await rm(join(codegen, 'generated'), { recursive: true, force: true });
      await run(bin('graphql-codegen'), ['--config', join(codegen, 'codegen.cjs')], {
        // Presets are looked for from here; and in the environment of a test it says nothing of its errors.
        cwd: __dirname,
        env: { ...process.env, NODE_ENV: 'development', CLAIMGRAPH_URL: endpoint },
        timeout: SLOW,
      });
      const tsc = join(packageRoot, 'node_modules', 'typescript', 'bin', 'tsc');
      const { stdout } = await run(process.execPath, [tsc, '-p', codegen], { timeout: SLOW });
      expect(stdout).toBe('');
    },
    SLOW,
  );

  test(
    'Relay: compiled, then in jsdom pages at the root and below a node both ways, refetches, assertions',
    async () => {
      const relay = join(__dirname, 'relay');
      await rm(join(relay, 'generated'), { recursive: true, force: true });
      await mkdir(join(relay, 'generated'));
      await run(bin('relay-compiler'), [join(relay, 'relay.config.json')], { cwd: relay, timeout: SLOW });
      await run(process.execPath, [join(relay, 'compile.cjs')], { timeout: SLOW });
      const { now, then, assertion } = await printed(process.execPath, 'relay/compiled.cjs');
      const lists = {
        events: events,
        eventsBackwards: events,
        parts: parts,
        partsBackwards: parts,
      };
      expect(now).toEqual({ status: 'CONTESTED', refetched: 'CONTESTED', ...lists, assertions });
      expect(then).toMatchObject({ status: 'CLAIMED', refetched: 'CLAIMED', ...lists });
      expect(then.assertions).toHaveLength(assertions.length - 1);
      expect(assertion).toMatchObject({ __typename: 'ClaimedAssertion', medium: expect.any(String) });
    },
    SLOW,
  );

  const describePython = hasPythonClient ? describe : describe.skip;
  describePython(hasPythonClient ? 'Python' : `Python (not run: ${python} has no gql)`, () => {
    test(
      'gql: its schema fetched, two lenses',
      async () => {
        expect(await printed(python, 'python-gql.py')).toEqual({ now: 'CONTESTED', then: 'CLAIMED' });
      },
      SLOW,
    );
  });
});
