import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGraph } from '../../src/graph/store/open';
import { checkGraph } from '../../src/graph/rules/check-graph';
import { startClaimgraph } from '../support/claimgraph';
import { rowsOf } from '../support/graph-queries';

const files = 400;
const nodesPerFile = 40;
const recorded = '2020-09-01T00:00:00.000Z';
const node = `marking: 'CLEAR', recordedAt: '${recorded}', recordedBy: 'editor', updatedAt: '${recorded}', version: 1`;
const envelope = `documentId: 'document-' + file, stance: 'AFFIRMS', modality: 'ASSERTED', recordedAt: '${recorded}', recordedBy: 'editor', marking: 'CLEAR'`;

/** A script of nodes and edges of its own; each of its statements alone would break the storage model. */
function scriptOf(file: number): string {
  return `
    UNWIND range(1, ${nodesPerFile}) AS i
      CREATE (:Entity:Event {id: 'event-${file}-' + toString(i), summary: '${file}', type: 'OTHER', occurredFrom: '0001-01-01', occurredTo: '9999-12-31', ${node}});
    MATCH (n:Entity) WHERE n.summary = '${file}' SET n.name = n.id;
    WITH '${file}' AS file UNWIND range(2, ${nodesPerFile}) AS i
      MATCH (a:Entity {id: 'event-' + file + '-1'}), (b:Entity {id: 'event-' + file + '-' + toString(i)})
      CREATE (b)-[:PART_OF {id: b.id + '~PART_OF~1', ${envelope}}]->(a);
    CREATE (:Entity:Document {id: 'document-${file}', name: 'Document', summary: '${file}', type: 'REPORT', ${node}});
  `;
}

describe('kill -9 of a seed', () => {
  let directory: string;
  let scripts: string[];

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'claimgraph-kill-'));
    scripts = Array.from({ length: files }, (_, i) => join(directory, `${i}.cypher`));
    await Promise.all(scripts.map((script, i) => writeFile(script, scriptOf(i))));
  });

  afterAll(() => rm(directory, { recursive: true }));

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'keeps all that was acknowledged and nothing by half, time %i',
    async (time) => {
      const path = join(directory, `graph-${time}`);
      const seeding = startClaimgraph(['seed', ...scripts], { CLAIMGRAPH_DATA: path });
      // Somewhere else each time: after a number of files, and a moment into the next ones.
      await seeding.until((written) => acknowledgedIn(written.stdout) > time * 6);
      await new Promise((resolve) => setTimeout(resolve, time));
      seeding.process.kill('SIGKILL');
      const { signal, stdout } = await seeding.ended;
      expect(signal).toBe('SIGKILL');
      const acknowledged = acknowledgedIn(stdout);
      expect(acknowledged).toBeLessThan(files);

      const graph = await openGraph({ engine: 'grafeo', path });
      try {
        await expect(checkGraph(graph)).resolves.toEqual([]);
        const nodes = await rowsOf(graph, 'MATCH (n:Entity) RETURN n.summary AS file, count(n) AS nodes');
        const edges = await rowsOf(
          graph,
          'MATCH (a:Entity)-[r:PART_OF]->() RETURN a.summary AS file, count(r) AS edges',
        );
        const there = new Set(nodes.map(([file]) => Number(file)));
        // Files are run in order, so what is there is a beginning: what was acknowledged, and at most
        // the one file that was committed and not yet named.
        expect([...there].sort((a, b) => a - b)).toEqual(Array.from({ length: there.size }, (_, i) => i));
        expect(there.size - acknowledged === 0 || there.size - acknowledged === 1).toBe(true);
        expect(nodes.every(([, count]) => count === nodesPerFile + 1)).toBe(true);
        expect(edges.map(([, count]) => count)).toEqual(Array.from(there, () => nodesPerFile - 1));
      } finally {
        await graph.close();
      }
    },
  );
});

function acknowledgedIn(stdout: string): number {
  return stdout.split('\n').filter((line) => line.startsWith('seeded ')).length;
}
