import { seedDemonstration } from '../../src/cli/seed';
import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph } from '../../src/graph/store/port';
import { describeEachEngine } from '../support/engines';
import { plant } from '../support/graph-queries';
import { ask, startTestServer, type Answer, type TestServer } from './harness';

const convoy = 'event-2020-08-10-border-convoy';
const claimant = 'actor-ashab-al-kahf';
const attribution = `${convoy}~ATTRIBUTED_TO~by-a-test`;
const before = '2020-08-20T00:00:00.000Z';
const later = '2020-10-01T00:00:00.000Z';

const status = `{ event(id: "${convoy}") { responsibility { status } } }`;
const known = (instant: string): Record<string, string> => ({ 'x-claimgraph-known': instant });

describeEachEngine('a lens for a whole request', (engine) => {
  let graph: Graph;
  let server: TestServer;
  beforeAll(async () => {
    graph = await engine.open();
    await migrate(graph);
    await seedDemonstration(graph);
    await plant(
      graph,
      // A month later somebody else is blamed, and for a week alone.
      `MATCH (e:Entity {id: '${convoy}'}) MATCH (a:Entity {id: 'actor-isis'})
       CREATE (e)-[:ATTRIBUTED_TO {id: '${attribution}', documentId: 'document-south-front-2020-08', stance: 'AFFIRMS',
         modality: 'ASSERTED', certainty: 'STATED', marking: 'CLEAR', validFrom: '2020-08-01', validTo: '2020-08-31',
         recordedAt: '2020-09-20T00:00:00.000Z', recordedBy: 'x'}]->(a)`,
    );
    server = await startTestServer({ graph });
  });
  afterAll(() => server.stop());

  const dataOf = (answer: Answer): NonNullable<Answer['body']['data']> => {
    expect(answer.body.errors).toBeUndefined();
    return answer.body.data!;
  };
  const statusOf = (answer: Answer): unknown =>
    (dataOf(answer)['event'] as { responsibility: { status: string } }).responsibility.status;

  it('reads every root field through the lens of the headers', async () => {
    expect(statusOf(await ask(server, status))).toBe('CONTESTED');
    expect(statusOf(await ask(server, status, { headers: known(before) }))).toBe('CLAIMED');
    const query = `{
      node(id: "${convoy}") { ... on Event { attributions { totalCount } } }
      nodes(ids: ["${attribution}", "${claimant}"]) { id }
      assertion(id: "${attribution}") { id }
      events(filter: { attributions: { some: { id: { eq: "actor-isis" } } } }) { totalCount }
    }`;
    expect(dataOf(await ask(server, query))).toEqual({
      node: { attributions: { totalCount: 1 } },
      nodes: [{ id: attribution }, { id: claimant }],
      assertion: { id: attribution },
      events: { totalCount: 1 },
    });
    expect(dataOf(await ask(server, query, { headers: known(before) }))).toEqual({
      node: { attributions: { totalCount: 0 } },
      nodes: [null, { id: claimant }],
      assertion: null,
      events: { totalCount: 0 },
    });
  });

  it('reads it from the URL too, by POST and by GET', async () => {
    const at = (more: string, init?: RequestInit): Promise<Response> =>
      fetch(`${server.url}/graphql?known=${before}${more}`, init);
    const posted = await at('', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: status }),
    });
    const gotten = await at(`&query=${encodeURIComponent(status)}`);
    for (const response of [posted, gotten])
      expect(await response.json()).toEqual({ data: { event: { responsibility: { status: 'CLAIMED' } } } });
  });

  it('filters by valid time where that is asked, alone or with the other clock', async () => {
    const valid = (day: string): Record<string, string> => ({ 'x-claimgraph-valid': day });
    expect(statusOf(await ask(server, status, { headers: valid('2020-08-15') }))).toBe('CONTESTED');
    expect(statusOf(await ask(server, status, { headers: valid('2020-09-15') }))).not.toBe('CONTESTED');
    const both = { ...valid('2020-08-15'), ...known(before) };
    expect(statusOf(await ask(server, status, { headers: both }))).toBe('CLAIMED');
  });

  it('lets asOf override it clock by clock, with null for no limit', async () => {
    const query = `query Overridden($later: DateTime) {
      request: event(id: "${convoy}") { attributions { totalCount } }
      later: event(id: "${convoy}", asOf: { known: $later }) { attributions { totalCount } }
      now: event(id: "${convoy}", asOf: { known: null }) { attributions { totalCount } }
      inSeptember: event(id: "${convoy}", asOf: { known: null, valid: "2020-09-15" }) { attributions { totalCount } }
      empty: event(id: "${convoy}", asOf: {}) { attributions { totalCount } }
    }`;
    const headers = { ...known(before), 'x-claimgraph-valid': '2020-08-15' };
    const data = dataOf(await ask(server, query, { headers, variables: { later } }));
    const counts = Object.entries(data).map(([name, event]) => [
      name,
      (event as { attributions: { totalCount: number } }).attributions.totalCount,
    ]);
    expect(Object.fromEntries(counts)).toEqual({ request: 0, later: 1, now: 1, inSeptember: 0, empty: 0 });
  });

  it('says of every answer that it depends on the lens and is not to be kept', async () => {
    for (const headers of [{}, known(before)]) {
      const answer = await ask(server, status, { headers });
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const vary = answer.headers.get('vary')?.toLowerCase().split(', ');
      expect(vary).toEqual(
        expect.arrayContaining([
          'x-claimgraph-known',
          'x-claimgraph-valid',
          'authorization',
          'origin',
          'accept',
        ]),
      );
    }
  });

  it.each([
    ['x-claimgraph-known', 'yesterday', 'X-Claimgraph-Known'],
    ['x-claimgraph-known', '2020-02-30T00:00:00Z', 'X-Claimgraph-Known'],
    ['x-claimgraph-known', '', 'X-Claimgraph-Known'],
    ['x-claimgraph-valid', before, 'X-Claimgraph-Valid'],
    ['x-claimgraph-valid', '2020-08-15, 2020-08-16', 'X-Claimgraph-Valid'],
  ])('refuses %s: %s, and names it', async (name, value, path) => {
    const { status: code, body } = await ask(server, status, { headers: { [name]: value } });
    expect(code).toBe(400);
    expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', faults: [{ path }] } }]);
  });

  it.each(['known=x', 'valid=2020', 'known=', `known=${before}&known=${later}`])(
    'refuses a URL with %s, and names it',
    async (parameters) => {
      const response = await fetch(`${server.url}/graphql?${parameters}&query=${encodeURIComponent(status)}`);
      const { errors } = (await response.json()) as Answer['body'];
      expect(response.status).toBe(400);
      const path = parameters.split('=', 1)[0];
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', faults: [{ path }] } }]);
    },
  );

  it('refuses a clock that is given in the header and in the URL', async () => {
    const url = `${server.url}/graphql?known=${before}&query=${encodeURIComponent(status)}`;
    const response = await fetch(url, { headers: known(before) });
    expect(response.status).toBe(400);
    expect(((await response.json()) as Answer['body']).errors?.[0]?.message).toContain('give it once');
  });

  it.each(['mutation', 'subscription'])('refuses a %s under a lens', async (operation) => {
    const { status: code, body } = await ask(server, `${operation} { x }`, { headers: known(before) });
    expect(code).toBe(400);
    expect(body.errors).toMatchObject([
      { message: expect.stringContaining('is about the present'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});
