import { openGrafeo } from '../../src/graph/store/grafeo/grafeo';
import { checkGraph } from '../../src/graph/rules/check-graph';
import { migrate } from '../../src/graph/store/migrations/migrate';
import { sizeOf, syntheticEdges, syntheticNodes } from '../bench/graph/synthetic-graph';
import { plantWorld } from '../support/oracle/plant-world';

const size = sizeOf(200);
const world = { nodes: [...syntheticNodes(size)], edges: [...syntheticEdges(size)] };

test("the benchmark's graph keeps the storage model", async () => {
  const graph = await openGrafeo({ path: null });
  try {
    await migrate(graph);
    await plantWorld(graph, world);
    expect(await checkGraph(graph)).toEqual([]);
  } finally {
    await graph.close();
  }
});

test('it is the same graph each time, with a past, and no two edges of one type join the same nodes', () => {
  expect([...syntheticEdges(size)]).toEqual(world.edges);
  expect(world.nodes.some(({ versions }) => versions.length > 0)).toBe(true);
  expect(world.edges.some(({ properties }) => properties['retractedAt'] !== undefined)).toBe(true);
  const pairs = world.edges.map(({ type, from, to }) => `${from} ${type} ${to}`);
  expect(new Set(pairs).size).toBe(pairs.length);
});
