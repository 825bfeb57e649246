import { introspectionFromSchema } from 'graphql';
import { checkGraph } from '../../../src/graph/rules/check-graph';
import { openGrafeo } from '../../../src/graph/store/grafeo/grafeo';
import { migrate } from '../../../src/graph/store/migrations/migrate';
import type { Graph } from '../../../src/graph/store/port';
import { applyBatch } from '../../../src/graph/write/apply-batch';
import type { Batch, EdgeInput, EntityInput } from '../../../src/graph/write/batch';
import { RefusedBatchError } from '../../../src/graph/write/refused-batch';
import { tablesOf } from '../../../src/io/csv/columns';
import { mappingSchema } from '../../../src/io/formats/mapping/mapping-schema';
import { restoreJsonl } from '../../../src/io/jsonl/restore-jsonl';
import { createSchema } from '../../../src/resolvers/schema';
import { createAsk } from '../ask';
import { exportedLines } from '../exported';
import { plant } from '../graph-queries';

/*
 * Run in a copy of the product whose registry has the edge type FUNDED (see `new-edge-type.test.ts`). It uses
 * the type everywhere, and prints what came of it as JSON. Here, where the registry has no such type, its name
 * goes by another's.
 */

const type = 'FUNDED' as 'ATTRIBUTED_TO';

const entities: EntityInput[] = [
  { kind: 'Document', id: 'document-one', properties: { name: 'One', marking: 'CLEAR', type: 'ARTICLE' } },
  { kind: 'Actor', id: 'actor-rich', properties: { name: 'Rich', marking: 'CLEAR', type: 'STATE' } },
  { kind: 'Source', id: 'source-poor', properties: { name: 'Poor', marking: 'CLEAR', type: 'NGO' } },
  { kind: 'Event', id: 'event-one', properties: { name: 'One', marking: 'CLEAR', type: 'PROTEST' } },
  { kind: 'Event', id: 'event-two', properties: { name: 'Two', marking: 'CLEAR', type: 'PROTEST' } },
];

const funded = (fromId: string, toId: string, own: object): EdgeInput => ({
  type,
  fromId,
  toId,
  properties: { documentId: 'document-one', stance: 'AFFIRMS', modality: 'ASSERTED', ...own },
});

const edges = [
  funded('actor-rich', 'event-one', { dollars: 900, way: 'CALL' }),
  funded('actor-rich', 'event-two', { dollars: 100 }),
  funded('source-poor', 'event-one', { dollars: 5 }),
];

const question = `{
  actor(id: "actor-rich") {
    funded(orderBy: [{ field: NAME, direction: DESC }]) {
      totalCount
      edges { node { name } assertion { __typename id type dollars way document { id } } }
    }
    assertions(types: [FUNDED]) { nodes { __typename ... on FundedAssertion { dollars } } }
  }
  event(id: "event-one") { funders(orderBy: [{ field: NAME }]) { nodes { __typename name } } }
  events(filter: { funders: { some: { assertion: { funded: { dollars: { gte: 500 }, way: { eq: CALL } } } } } }) { nodes { id } }
  actors(filter: { funded: { none: {} } }) { totalCount }
}`;

async function main(): Promise<void> {
  const graph = await openStore();
  await applyBatch(graph, { entities, edges }, { by: 'editor' });
  const lines = await exportedLines(graph);
  const copy = await openStore();
  await restoreJsonl(copy, 'the export', ofLines(lines));

  const answer = await createAsk(graph)(question);
  const refused = await faultsOf(graph, {
    edges: [
      funded('actor-rich', 'document-one', { dollars: 1, locator: 'a' }),
      funded('actor-rich', 'event-one', { dollars: -1, locator: 'b' }),
      funded('actor-rich', 'event-one', { dollars: 1, way: 'SMOKE', locator: 'c' }),
      funded('actor-rich', 'event-one', { locator: 'd' }),
      funded('actor-rich', 'event-one', { dollars: 1, colour: 'red', locator: 'e' }),
    ],
  });
  const breachesBefore = await checkGraph(graph);
  await plant(
    graph,
    `MATCH (:Entity {id: 'actor-rich'})-[r:FUNDED]->(:Entity {id: 'event-one'}) SET r.dollars = 'much'`,
  );
  const breachesAfter = await checkGraph(graph);

  const { __schema } = introspectionFromSchema(createSchema());
  const described = __schema.types
    .filter(({ name }) => name.startsWith('Funded'))
    .map(({ name }) => name)
    .sort();
  console.log(
    JSON.stringify({
      answer,
      refused,
      breachesBefore,
      breachesAfter,
      described,
      exported: lines.filter((line) => line.includes('FUNDED')).length,
      restored: (await exportedLines(copy)).join() === lines.join(),
      columns: tablesOf({ is: 'edge', type, from: '', to: '', properties: {} })[0]!.header,
      mapped: mappingSchema.$defs.edge.allOf.find((each) => each.if.properties.type.const === type),
    }),
  );
  await graph.close();
  await copy.close();
}

async function openStore(): Promise<Graph> {
  const graph = await openGrafeo({ path: null });
  await migrate(graph);
  return graph;
}

async function* ofLines(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function faultsOf(graph: Graph, batch: Partial<Batch>): Promise<string[]> {
  try {
    await applyBatch(graph, batch, { by: 'editor' });
    return [];
  } catch (error) {
    if (!(error instanceof RefusedBatchError)) throw error;
    return error.faults.map(({ path, rule }) => `${path} ${rule}`);
  }
}

void main();
