import fc from 'fast-check';
import { checkGraph } from '../../src/graph/check/check-graph';
import { openGrafeo } from '../../src/graph/backends/grafeo';
import { migrate } from '../../src/graph/migrations/migrate';
import type { Graph } from '../../src/graph/port';
import { fingerprint } from '../../src/io/fingerprint';
import { restoreJsonl } from '../../src/io/jsonl/restore-jsonl';
import { describeEachEngine } from '../support/engines';
import { exportedLines } from '../support/exported';
import { plantWorld } from '../support/oracle/plant-world';
import { randomWorld } from '../support/oracle/world.arbitrary';

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

describeEachEngine('an export as lines of JSON', (engine) => {
  let graph: Graph;
  let other: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await migrate(graph);
    other = await openGrafeo({ path: null });
    await migrate(other);
  });
  afterAll(() => other.close());

  test('restores random graphs from engine to engine, to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(randomWorld, async (world) => {
        await plantWorld(graph, world);
        await plantWorld(other, { nodes: [], edges: [] });
        const lines = await exportedLines(graph);
        await restoreJsonl(other, given(lines));
        expect(await exportedLines(other)).toEqual(lines);
        expect(await fingerprint(other)).toEqual(await fingerprint(graph));
        // And back again.
        await plantWorld(graph, { nodes: [], edges: [] });
        await restoreJsonl(graph, given(lines));
        expect(await exportedLines(graph)).toEqual(lines);
        expect(await checkGraph(graph)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});
