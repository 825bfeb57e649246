import { FileFault } from '../../src/io/input/file-fault';
import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph } from '../../src/graph/store/port';
import { mappedFormat } from '../../src/io/formats/mapping/mapped-format';
import type { Mapping } from '../../src/io/formats/mapping/mapping';
import { createAsk, dataOf } from '../support/ask';
import { describeEachEngine } from '../support/engines';
import { contentOf } from '../support/import/content';
import { useImports } from '../support/import/run';

const files = useImports();

const mapping: Mapping = {
  document: { id: 'document-log', name: 'Log' },
  source: { id: 'source-log', name: 'Log', type: 'OTHER' },
  subject: 'event',
  entities: {
    event: {
      kind: 'Event',
      id: 'event-log-{id}',
      properties: { type: 'OTHER', name: '{name}', aliases: '{aliases}', summary: '{notes}' },
    },
  },
  edges: [{ type: 'REPORTS', from: 'document', to: 'event' }],
  missing: ['NA'],
};

describeEachEngine('files of mappings', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await migrate(graph);
  });

  it.each([false, true])('are refused before anything is written, dry run: %s', async (dryRun) => {
    const before = await contentOf(graph);
    const text = 'id,name,alias,note\n1,One,,text\n';
    const run = files.run(graph, mappedFormat('csv', mapping), 'typo.csv', text, { dryRun });
    await expect(run).rejects.toThrow(FileFault);
    await expect(run).rejects.toThrow(
      'typo.csv:1: there is no column aliases (did you mean alias?), notes (did you mean note?); there are id, name, alias, note',
    );
    const lines = '{"id": 1, "name": "One"}\n{"id": 2, "name": "Two", "aliases": []}\n';
    await expect(
      files.run(graph, mappedFormat('jsonl', mapping), 'typo.jsonl', lines, { dryRun }),
    ).rejects.toThrow('typo.jsonl: there is no column notes');
    expect(await contentOf(graph)).toEqual(before);
  });

  it('fill lists, leave out what is missing, and say what nothing read', async () => {
    const lines = [
      '{"id": "e1", "name": "Alpha", "aliases": ["Beta", "Gamma; Delta", "NA"], "notes": "NA", "tags": ["x"]}',
      '{"id": "e2", "name": "Omega", "place": {"name": "Town", "at": [33.9, 35.5]}}',
    ].join('\n');
    const summary = await files.run(graph, mappedFormat('jsonl', mapping), 'log.jsonl', lines);
    expect(summary.unread).toEqual(['tags', 'place.name', 'place.at']);
    const { events } = await dataOf(createAsk(graph), '{ events { nodes { id aliases summary } } }');
    expect(events.nodes).toEqual([
      { id: 'event-log-e2', aliases: null, summary: null },
      { id: 'event-log-e1', aliases: ['Beta', 'Gamma; Delta'], summary: null },
    ]);
  });

  it('make one entity of a name that is seen alike, which eq finds however it is written', async () => {
    const actors = mappedFormat('csv', {
      ...{ document: mapping.document, source: mapping.source },
      entities: {
        actor: { kind: 'Actor', id: 'actor-log-{name|slug}', properties: { type: 'OTHER', name: '{name}' } },
      },
    });
    const spellings = ['Cafe\u0301 Fr\u200eont', 'Café\u00a0Front', 'Café Front', '\ufeffCafé Front'];
    await files.run(graph, actors, 'actors.csv', ['name', ...spellings].join('\n'));
    const ask = createAsk(graph);
    for (const spelling of spellings) {
      const found = await dataOf(
        ask,
        `query ($name: String!) {
          eq: actors(filter: { name: { eq: $name } }) { nodes { id name aliases } }
          in: actors(filter: { name: { in: [$name] } }) { totalCount }
          ne: actors(filter: { name: { ne: $name } }) { totalCount }
          contains: actors(filter: { name: { contains: $name } }) { totalCount } }`,
        { name: spelling },
      );
      expect(found).toEqual({
        eq: {
          nodes: [{ id: 'actor-log-cafe-front', name: 'Café Front', aliases: ['Cafe\u0301 Fr\u200eont'] }],
        },
        ...{ in: { totalCount: 1 }, ne: { totalCount: 0 }, contains: { totalCount: 1 } },
      });
    }
  });
});
