import fc from 'fast-check';
import { breachesOfRandom } from '../support/breaches';
import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph } from '../../src/graph/store/port';
import { applyBatch } from '../../src/graph/write/apply-batch';
import { contentsOf } from '../support/contents';
import { describeEachEngine } from '../support/engines';
import { plantWorld } from '../support/oracle/plant-world';
import { randomWorld } from '../support/oracle/world.arbitrary';
import { batchesOf, writer, writtenWorld } from '../support/write/write-world';

/*
 * The oracle's random graphs, written moment by moment. What is stored has to be, byte for byte, what the
 * oracle holds its questions as of the past against; then those are answered from written graphs too.
 */
const graphs = 15;

describeEachEngine(`${graphs} random graphs`, (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await migrate(graph);
  });

  it('are stored by the write path as the storage model has them', async () => {
    const property = fc.asyncProperty(randomWorld, async (world) => {
      await plantWorld(graph, { nodes: [], edges: [] });
      const stamps: string[] = [];
      for (const batch of batchesOf(world)) {
        const { stamp } = await applyBatch(graph, batch, { by: writer });
        stamps.push(stamp);
        const again = batch.entities.filter(({ id }) => !batch.withdrawals.some((other) => other.id === id));
        const { entities } = await applyBatch(graph, { entities: again }, { by: 'another' });
        expect(entities.filter(({ outcome }) => outcome !== 'equal')).toEqual([]);
      }
      expect(await breachesOfRandom(graph)).toEqual([]);
      const written = await contentsOf(graph);
      await plantWorld(graph, writtenWorld(world, stamps));
      expect(written).toEqual(await contentsOf(graph));
    });
    await fc.assert(property, { numRuns: graphs });
  }, 600_000);
});
