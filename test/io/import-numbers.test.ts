import { BadInputError } from '../../src/errors';
import { checkGraph } from '../../src/graph/rules/check-graph';
import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph } from '../../src/graph/store/port';
import { assertEdges } from '../../src/graph/write/apply-batch';
import { acled } from '../../src/io/formats/acled/acled';
import { mappedFormat } from '../../src/io/formats/mapping/mapped-format';
import { createAsk, dataOf } from '../support/ask';
import { describeEachEngine } from '../support/engines';
import { plant } from '../support/graph-queries';
import { acledFile } from '../support/import/acled-file';
import { useImports } from '../support/import/run';

const files = useImports();
const greatest = 2_147_483_647;

describeEachEngine('numbers of files', (engine) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await engine.open();
    await migrate(graph);
  });

  const load = (fatalities: readonly string[]) =>
    files.run(
      graph,
      acled,
      'iraq.csv',
      acledFile(...fatalities.map((cell, at) => ({ event_id_cnty: `IRQ${at + 1}`, fatalities: cell }))),
      { edition: '2020-09-01' },
    );

  it('refuses a count that is none with its row and column, and takes the other rows', async () => {
    const summary = await load(['3000000000', '-1', 'Infinity', '', '1,200', '12.0', '2']);
    expect(summary.rows).toMatchObject({ read: 7, taken: 3, refused: 4 });
    const { stats } = await dataOf(
      createAsk(graph),
      '{ stats { total { events deaths { best bestMissing } } } }',
    );
    expect(stats.total).toEqual({ events: 3, deaths: { best: 14, bestMissing: 0 } });
  });

  it('answers sums of valid counts that are greater than an Int', async () => {
    await load([`${greatest}`, `${greatest}`, '5']);
    const { stats, timeline, event } = await dataOf(
      createAsk(graph),
      `{ stats(groupBy: [TYPE]) { total { deaths { best low high } } groups { deaths { best } } }
         timeline(interval: MONTH) { total { deaths { best } } buckets { deaths { best } } }
         event(id: "event-acled-irq1") { deaths { best } reports { edges { assertion { deathsBest } } } } }`,
    );
    const best = 2 * greatest + 5;
    expect(stats).toEqual({
      total: { deaths: { best, low: null, high: null } },
      groups: [{ deaths: { best } }],
    });
    expect(timeline).toEqual({ total: { deaths: { best } }, buckets: [{ deaths: { best } }] });
    expect(event.deaths).toEqual({ best: greatest });
    expect(event.reports.edges).toContainEqual({ assertion: { deathsBest: greatest } });
    await expect(checkGraph(graph)).resolves.toEqual([]);
  });

  it('refuses a count above the greatest by every door', async () => {
    await load(['1']);
    const above = greatest + 1;
    const edge = {
      type: 'REPORTS',
      fromId: 'document-acled-2020-09-01',
      toId: 'event-acled-irq1',
      properties: {
        documentId: 'document-acled-2020-09-01',
        stance: 'AFFIRMS',
        modality: 'ASSERTED',
        marking: 'CLEAR',
        deathsHigh: above,
      },
    } as const;
    const written = assertEdges(graph, [edge], { by: 'editor' });
    await expect(written).rejects.toThrow(BadInputError);
    await expect(written).rejects.toThrow(`deathsHigh is ${above}, which is outside 0 to ${greatest}`);

    await plant(
      graph,
      `MATCH (:Document)-[r:REPORTS]->() WHERE r.deathsBest = 1 SET r.deathsBest = ${above}`,
    );
    expect((await checkGraph(graph)).map(({ rule, message }) => [rule, message])).toEqual([
      ['value-bounds', `deathsBest is ${above}, which is outside 0 to ${greatest}`],
    ]);
  });

  it('keeps ids apart that one double would hold', async () => {
    const mapping = mappedFormat('jsonl', {
      document: { id: 'document-posts', name: 'Posts' },
      source: { id: 'source-posts', name: 'Posts', type: 'OTHER' },
      subject: 'post',
      entities: {
        post: { kind: 'Document', id: 'document-post-{id}', properties: { name: '{id}', type: 'POST' } },
      },
      edges: [{ type: 'MENTIONS', from: 'document', to: 'post', properties: { count: '{count}' } }],
    });
    const ids = ['12345678901234567890', '12345678901234567891'];
    const summary = await files.run(
      graph,
      mapping,
      'posts.jsonl',
      [
        ...ids.map((id) => `{"id": ${id}, "count": 1}`),
        '{"id": 3, "count": 12345678901234567890}',
        '{"id": 4, "count": 2147483648}',
      ].join('\n'),
    );
    expect(summary.rows).toMatchObject({ taken: 2, refused: 2 });
    const { documents } = await dataOf(
      createAsk(graph),
      '{ documents(filter: { type: { eq: POST } }) { nodes { id } } }',
    );
    expect(documents.nodes).toEqual(ids.map((id) => ({ id: `document-post-${id}` })));
  });
});
