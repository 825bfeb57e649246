import { migrate } from '../../src/graph/store/migrations/migrate';
import { describeEachEngine } from '../support/engines';
import { plant } from '../support/graph-queries';
import { ask, startTestServer, type TestServer } from '../server/harness';

interface Explained {
  readonly name: string;
  readonly plan: readonly { readonly rows: number }[] | null;
}

const size = 300;
/** Each event, its document, a source for all; an edge to each event from its document, and one from the release. */
const parts = { nodes: 2 * size + 2, edges: 3 * size + 1 };

const stated =
  "stance: 'AFFIRMS', modality: 'ASSERTED', marking: 'CLEAR', recordedAt: '2020-01-01T00:00:00.000Z', recordedBy: 'x'";
const kept =
  "marking: 'CLEAR', recordedAt: '2020-01-01T00:00:00.000Z', updatedAt: '2020-01-01T00:00:00.000Z', recordedBy: 'x', version: 1";

/** Conditions within conditions cost what their parts have, and not the product of it: shown by rows, not by time. */
describeEachEngine('A condition inside of another', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    const graph = await engine.open();
    await migrate(graph);
    await plant(
      graph,
      `CREATE (s:Entity:Source {id: 'source-one', name: 'One', type: 'NEWS_MEDIA', ${kept}})
       CREATE (h:Entity:Document {id: 'document-release', name: 'Release', type: 'DATASET_RELEASE', ${kept}})
       CREATE (h)-[:PUBLISHED_BY {id: 'document-release~PUBLISHED_BY~1', documentId: 'document-release', ${stated}}]->(s)`,
      `MATCH (s:Source {id: 'source-one'}) MATCH (h:Document {id: 'document-release'})
       UNWIND range(1, ${size}) AS i
       CREATE (d:Entity:Document {id: 'document-' + toString(i), name: 'Article', type: 'ARTICLE', ${kept}})
       CREATE (e:Entity:Event {id: 'event-' + toString(i), name: 'Event', type: 'OTHER', occurredFrom: '2020-08-10', occurredTo: '2020-08-10', ${kept}})
       CREATE (d)-[:REPORTS {id: 'document-' + toString(i) + '~REPORTS~1', documentId: 'document-' + toString(i), ${stated}}]->(e)
       CREATE (h)-[:REPORTS {id: 'document-release~REPORTS~' + toString(i), documentId: 'document-release', ${stated}}]->(e)
       CREATE (d)-[:PUBLISHED_BY {id: 'document-' + toString(i) + '~PUBLISHED_BY~1', documentId: 'document-' + toString(i), ${stated}}]->(s)`,
    );
    server = await startTestServer({ graph });
  });
  afterAll(() => server.stop());

  it.each([
    [
      'an id two edges away',
      '{ events(filter: { reports: { some: { publishedBy: { some: { id: { eq: "source-one" } } } } } }) { totalCount } }',
      { events: { totalCount: size } },
    ],
    [
      'a text two edges away',
      '{ events(filter: { reports: { some: { publishedBy: { none: { name: { contains: "n" } } } } } }) { totalCount } }',
      { events: { totalCount: 0 } },
    ],
    [
      'every one of what is reached',
      '{ events(filter: { reports: { every: { publishedBy: { some: { name: { eq: "One" } } } } } }) { totalCount } }',
      { events: { totalCount: size } },
    ],
    [
      'three edges that meet at a hub',
      '{ documents(filter: { reports: { some: { reports: { some: { reports: { some: { type: { eq: OTHER } } } } } } } }) { totalCount } }',
      { documents: { totalCount: size + 1 } },
    ],
    [
      'the source of an assertion',
      '{ events(filter: { reports: { some: { assertion: { source: "source-one" } } } }) { totalCount } }',
      { events: { totalCount: size } },
    ],
    [
      'a list below a page',
      '{ events(first: 50) { nodes { reports(first: 1, filter: { publishedBy: { some: { id: { eq: "source-one" } } } }) { totalCount } } } }',
      { events: { nodes: Array.from({ length: 50 }, () => ({ reports: { totalCount: 2 } })) } },
    ],
  ])('reads its parts a few times: %s', async (_what, query, data) => {
    const { body } = await ask(server, query, { headers: { 'x-claimgraph-explain': '1' } });
    expect(body.errors).toBeUndefined();
    expect(body.data).toEqual(data);
    const statements = body.extensions?.['explain'] as Explained[];
    const rows = statements
      .flatMap(({ plan }) => plan ?? [])
      .reduce((sum, operator) => sum + operator.rows, 0);
    expect(rows).toBeGreaterThan(0);
    expect(rows).toBeLessThan(20 * (parts.nodes + parts.edges));
  });
});
