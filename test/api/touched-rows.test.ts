import { createAsk, dataOf, type Ask } from '../support/ask';
import { describeEachEngine } from '../support/engines';
import { plant } from '../support/graph-queries';
import { migrate } from '../../src/graph/store/migrations/migrate';

const met = (depth: number): string =>
  depth === 0 ? '{ id: { ne: "x" } }' : `{ reports: { some: ${met(depth - 1)} } }`;

/** What an engine that can't end a statement is asked is bounded beforehand, by counts and degrees. */
describeEachEngine('A statement', (engine) => {
  let ask: Ask;
  beforeAll(async () => {
    const graph = await engine.open();
    await migrate(graph);
    const node = "marking: 'CLEAR', recordedAt: $at, recordedBy: 'x', updatedAt: $at, version: 1".replaceAll(
      '$at',
      "'2020-01-01T00:00:00.000Z'",
    );
    await plant(
      graph,
      `UNWIND range(1, 3000) AS i
       CREATE (d:Entity:Document {id: 'document-' + i, name: 'd', ${node}})
       CREATE (e:Entity:Event {id: 'event-' + i, name: 'e', type: 'OTHER', occurredFrom: '2020-08-10',
         occurredTo: '2020-08-10', ${node}})
       CREATE (d)-[:REPORTS {id: 'document-' + i + '~REPORTS~1', documentId: 'document-' + i,
         stance: 'AFFIRMS', modality: 'ASSERTED', marking: 'CLEAR', recordedAt: '2020-01-01T00:00:00.000Z',
         recordedBy: 'x'}]->(e)`,
      `MATCH (d:Document {id: 'document-1'}) MATCH (e:Event) WHERE e.id <> 'event-1'
       CREATE (d)-[:REPORTS {id: 'document-1~REPORTS~' + e.id, documentId: 'document-1', stance: 'AFFIRMS',
         modality: 'ASSERTED', marking: 'CLEAR', recordedAt: '2020-01-01T00:00:00.000Z', recordedBy: 'x'}]->(e)`,
    );
    ask = createAsk(graph);
  });

  test('that may touch few rows is run, however many conditions lie within each other', async () => {
    const data = await dataOf(ask, `{ documents(filter: ${met(6)}) { totalCount } }`);
    expect(data).toEqual({ documents: { totalCount: 3000 } });
  });

  test('that may touch more than the engine can be stopped from is refused, and asks the store nothing', async () => {
    const list = (alias: string): string =>
      `${alias}: reports(filter: { reports: { some: { id: { ne: "x" } } } }) { totalCount }`;
    const { data, errors, statements } = await ask(
      `{ document(id: "document-2") { ${list('a')} }
         many: documents(first: 500) { nodes { ${['a', 'b', 'c', 'd'].map(list).join(' ')} } } }`,
    );
    if (engine.name === 'neo4j') return expect(errors).toEqual([]);
    expect(data).toEqual({ document: { a: { totalCount: 1 } }, many: null });
    expect(statements).toEqual(['entities by id']);
    expect(errors).toEqual([
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining(
          'limit touchedRows: 10000000 rows that one statement may touch on the embedded engine at most, ',
        ),
      }),
    ]);
  });
});
