import { readFile } from 'node:fs/promises';
import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph } from '../../src/graph/store/port';
import { upsertEntities } from '../../src/graph/write/apply-batch';
import { ucdp } from '../../src/io/formats/ucdp/ucdp';
import { describeEachEngine } from '../support/engines';
import { rowsOf } from '../support/graph-queries';
import { useImports } from '../support/import/run';
import { ucdpFile } from '../support/import/ucdp-file';

const files = useImports();
const file = 'ged191.csv';
const rejects = (): string => files.path(`${file}.rejects.jsonl`);
/** While the run is under way, and after it. */
const rejected = (): Promise<string> =>
  readFile(`${rejects()}.partial`, 'utf8')
    .catch(() => readFile(rejects(), 'utf8'))
    .catch(() => 'not there');

/** The store, with something that happens just before each of its transactions. */
const before = (graph: Graph, happens: () => Promise<unknown>): Graph => ({
  ...graph,
  profile: (query, parameters) => graph.profile(query, parameters),
  preview: (work) => graph.preview(work),
  ready: () => graph.ready(),
  close: () => graph.close(),
  write: async (work) => {
    await happens();
    return graph.write(work);
  },
});

describeEachEngine('The transaction of a batch that is imported', (engine) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await engine.open();
    await migrate(graph);
  });

  it('leaves an entity as it is that somebody else made just before it', async () => {
    const ours = {
      kind: 'Location',
      id: 'location-iraq',
      properties: { name: 'Al-Iraq', type: 'COUNTRY', marking: 'CLEAR' },
    };
    let done = false;
    const raced = before(graph, async () => {
      if (done) return;
      done = true;
      await upsertEntities(graph, [ours as never], { by: 'editor' });
    });
    await files.run(raced, ucdp, file, ucdpFile([{ id: 1 }]));
    expect(await rowsOf(graph, "MATCH (n:Entity {id: 'location-iraq'}) RETURN n.name, n.version")).toEqual([
      ['Al-Iraq', 1],
    ]);
  });

  it('writes nothing outside the store: what is refused is in its file before', async () => {
    const seen: string[] = [];
    const watched: Graph = {
      ...before(graph, async () => undefined),
      write: async (work) => {
        const atFirst = await rejected();
        return graph.write(async (transaction) => {
          const result = await work(transaction);
          expect(await rejected()).toBe(atFirst);
          seen.push(atFirst);
          return result;
        });
      },
    };
    const rows = Array.from({ length: 6 }, (_, i) => ({ id: i + 1, ...(i % 2 === 1 && { best: 'many' }) }));
    await files.run(watched, ucdp, file, ucdpFile(rows));
    // The head of the table, and three rows.
    expect(seen[0]!.trim().split('\n')).toHaveLength(4);
    expect(await rejected()).toBe(seen[0]);
  });
});
