import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getIssues } from '@placemarkio/check-geojson';
import fc from 'fast-check';
import { openGrafeo } from '../../src/graph/store/grafeo/grafeo';
import { checkGraph } from '../../src/graph/rules/check-graph';
import { breachesOfRandom } from '../support/breaches';
import { present } from '../../src/model/lens';
import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph, Reader } from '../../src/graph/store/port';
import { runScript } from '../../src/graph/store/scripts/run-script';
import { readRows } from '../../src/graph/transfer/read-rows';
import { chosenIds, select, wholeGraph, type Scope } from '../../src/graph/transfer/selection';
import { exportCypher } from '../../src/io/cypher/export-cypher';
import { exportGeojson } from '../../src/io/geojson/export-geojson';
import { restoreJsonl } from '../../src/io/jsonl/restore-jsonl';
import { createSchema } from '../../src/resolvers/schema';
import { readFilterJson } from '../../src/resolvers/filter/read-filter-json';
import { createAsk, dataOf } from '../support/ask';
import { openDemonstration } from '../support/demonstration';
import { describeEachEngine, describeNeo4j } from '../support/engines';
import { exportedLines } from '../support/exported';
import { plant } from '../support/graph-queries';
import { hostileWorld } from '../support/hostile-world';
import { cypherShell } from '../support/neo4j/cypher-shell';
import { plantWorld } from '../support/oracle/plant-world';
import { randomWorld } from '../support/oracle/world.arbitrary';
import { moments, type World } from '../support/oracle/world';

const nothing: World = { nodes: [], edges: [] };

async function textOf(texts: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const text of texts) all += text;
  return all;
}

async function idsOf(reader: Reader, scope: Scope): Promise<string[]> {
  const all: string[] = [];
  for await (const ids of chosenIds(reader, scope)) all.push(...ids);
  return all;
}

const scriptOf = async (reader: Reader): Promise<string> =>
  textOf(exportCypher(readRows(reader, await select(reader, wholeGraph))));

async function openMigrated(): Promise<Graph> {
  const graph = await openGrafeo({ path: null });
  await migrate(graph);
  return graph;
}

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

describeEachEngine('exports of random graphs', (engine) => {
  let graph: Graph;
  let other: Graph;
  const numRuns = engine.name === 'grafeo' ? 20 : 3;
  beforeAll(async () => {
    graph = await engine.open();
    await migrate(graph);
    other = await openMigrated();
  });
  afterAll(() => other.close());

  test('give many nodes, and the many edges of one, in their order', async () => {
    await plantWorld(graph, nothing);
    const kept = "recordedAt: '2020-01-01T00:00:00.000Z', recordedBy: 'test', marking: 'CLEAR'";
    await plant(
      graph,
      `CREATE (:Entity:Document {id: 'document-hub', name: 'Hub', type: 'ARTICLE', version: 1, updatedAt: '2020-01-01T00:00:00.000Z', ${kept}})`,
      `UNWIND range(1, 6000) AS i CREATE (:Entity:Document {id: 'document-' + i, name: 'One', type: 'ARTICLE', version: 1, updatedAt: '2020-01-01T00:00:00.000Z', ${kept}})`,
      `UNWIND range(1, 6000) AS i MATCH (a:Entity {id: 'document-hub'}) MATCH (b:Entity {id: 'document-' + i}) CREATE (a)-[:CITES {id: 'document-hub~CITES~' + i, documentId: 'document-hub', stance: 'AFFIRMS', modality: 'ASSERTED', ${kept}}]->(b)`,
    );
    const ids = (await exportedLines(graph)).flatMap((line) => /"id":"([^"]+)"/.exec(line)?.[1] ?? []);
    const numbers = Array.from({ length: 6000 }, (_, i) => String(i + 1)).sort();
    expect(ids).toEqual([
      ...numbers.map((number) => `document-${number}`),
      'document-hub',
      ...numbers.map((number) => `document-hub~CITES~${number}`),
    ]);
  });

  test('as scripts, make the same graph, and change nothing when they are run again', async () => {
    await fc.assert(
      fc.asyncProperty(randomWorld, async (world) => {
        await plantWorld(other, world);
        const script = { name: 'export.cypher', text: await scriptOf(other) };
        await plantWorld(graph, nothing);
        await runScript(graph, script);
        await runScript(graph, script);
        expect(await exportedLines(graph)).toEqual(await exportedLines(other));
      }),
      { numRuns },
    );
  });

  test('of a part can be restored by themselves, and keep the storage model', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomWorld,
        fc.constantFrom('Event', 'Actor', 'Location', 'Document'),
        fc.option(fc.constantFrom(...moments)),
        async (world, kind, known) => {
          await plantWorld(graph, world);
          const filter = { is: 'property', property: 'name', comparison: 'contains', value: 'a' } as const;
          const scope: Scope = { kind, filter, lens: { ...present, known } };
          const lines = await exportedLines(graph, scope);
          for (const id of await idsOf(graph, scope)) expect(lines.join()).toContain(`"id":"${id}"`);
          await plantWorld(other, nothing);
          await restoreJsonl(other, 'export.jsonl', given(lines));
          expect(await breachesOfRandom(other)).toEqual([]);
          // What was asked for is there with all its edges: it answers as before.
          expect(await idsOf(other, scope)).toEqual(await idsOf(graph, scope));
        },
      ),
      { numRuns },
    );
  });

  test('as of an instant answer in the present as the graph answers as of it', async () => {
    const question = `query ($asOf: AsOf) { events(first: 50, asOf: $asOf) { totalCount nodes {
      id name type occurred claims { edges { node { id name } assertion { stance } } }
      participants { totalCount nodes { id name } } reports { edges { node { id name } assertion { id deathsLow } } } } } }`;
    await fc.assert(
      fc.asyncProperty(randomWorld, fc.constantFrom(...moments), async (world, known) => {
        await plantWorld(graph, world);
        await plantWorld(other, nothing);
        const lens = { ...present, known };
        await restoreJsonl(other, 'export.jsonl', given(await exportedLines(graph, { ...wholeGraph, lens })));
        const then = await dataOf(createAsk(graph), question, { asOf: { known } });
        expect(await dataOf(createAsk(other), question)).toEqual(then);
      }),
      { numRuns },
    );
  });
});

describeEachEngine('exports of hostile texts', (engine) => {
  let graph: Graph;
  let source: Graph;
  let expected: string[];
  beforeAll(async () => {
    graph = await engine.open();
    await migrate(graph);
    source = await openMigrated();
    await plantWorld(source, hostileWorld());
    expected = await exportedLines(source);
  });
  afterAll(() => source.close());
  beforeEach(() => plantWorld(graph, nothing));

  test('come back from lines of JSON', async () => {
    await restoreJsonl(graph, 'export.jsonl', given(expected));
    expect(await exportedLines(graph)).toEqual(expected);
    expect(await checkGraph(graph)).toEqual([]);
  });

  test('come back from a script', async () => {
    await runScript(graph, { name: 'export.cypher', text: await scriptOf(source) });
    expect(await exportedLines(graph)).toEqual(expected);
  });
});

describeNeo4j('a script of hostile texts', (engine) => {
  test('makes the same graph by way of cypher-shell', async () => {
    const graph = await engine.open();
    await migrate(graph);
    const source = await openMigrated();
    await plantWorld(source, hostileWorld());
    const directory = await mkdtemp(join(tmpdir(), 'claimgraph-export-'));
    try {
      await writeFile(join(directory, 'export.cypher'), await scriptOf(source));
      await cypherShell([join(directory, 'export.cypher')]);
      expect(await exportedLines(graph)).toEqual(await exportedLines(source));
    } finally {
      await rm(directory, { recursive: true });
      await source.close();
    }
  });
});

describeEachEngine('an export as GeoJSON', (engine) => {
  const scope: Scope = { kind: 'Event', filter: wholeGraph.filter, lens: present };
  const exported = async (graph: Graph): Promise<string> =>
    textOf(exportGeojson(graph, present, chosenIds(graph, scope)));

  test('has the events of the demonstration graph at their places', async () => {
    const graph = await openDemonstration(engine);
    const text = await exported(graph);
    expect(getIssues(text)).toEqual([]);
    const { type, features } = JSON.parse(text);
    expect(type).toBe('FeatureCollection');
    expect(features).toHaveLength(6);
    const taji = features.find(({ id }: { id: string }) => id === 'event-2020-07-27-camp-taji-rockets');
    expect(taji.geometry).toEqual({
      type: 'MultiPoint',
      coordinates: [
        [44.37, 33.32],
        [44.26, 33.52],
      ],
    });
    expect(taji.properties).toMatchObject({
      type: 'EXPLOSION',
      occurred: '2020-07-27',
      places: [
        { id: 'location-baghdad', relation: 'NEAR' },
        { id: 'location-camp-taji', relation: 'AT' },
      ],
      deaths: { low: null, best: null, high: null },
    });
  });

  test('keeps to RFC 7946 whatever the graph: a validator finds nothing, and positions lie on the Earth', async () => {
    const graph = await engine.open();
    await migrate(graph);
    await fc.assert(
      fc.asyncProperty(randomWorld, async (world) => {
        await plantWorld(graph, world);
        const text = await exported(graph);
        expect(getIssues(text)).toEqual([]);
        for (const { geometry } of JSON.parse(text).features) {
          const positions = geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates;
          for (const [longitude, latitude, ...others] of positions) {
            expect(others).toEqual([]);
            expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
            expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
          }
        }
      }),
      { numRuns: engine.name === 'grafeo' ? 20 : 3 },
    );
  });
});

describe('a filter as JSON', () => {
  const schema = createSchema();
  const read = (text: string): unknown => readFilterJson(schema, 'Event', text);

  test('is read as the API reads it', () => {
    expect(read('{"type":{"eq":"EXPLOSION"}}')).toEqual({
      is: 'property',
      property: 'type',
      comparison: 'eq',
      value: 'EXPLOSION',
    });
  });

  test.each([
    ['{"typ":{"eq":"EXPLOSION"}}', 'filter: Field "typ" is not defined by type "EventFilter".'],
    ['{"type":{"eq":"BANG"}}', 'filter.type.eq: Value "BANG" does not exist in "EventType" enum.'],
    ['{"occurred":{"from":"2020-02-30"}}', 'filter.occurred.from: '],
    ['{"type":', 'filter: it is no JSON'],
    ['[]', 'filter: '],
  ])('is refused where it is wrong: %s', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
