import { seedDemonstration } from '../../src/cli/seed';
import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph } from '../../src/graph/store/port';
import type { Engine } from './engines';

/** Opens an empty store and loads the demonstration graph, as `serve` does. */
export async function openDemonstration(engine: Engine): Promise<Graph> {
  const graph = await engine.open();
  await migrate(graph);
  await seedDemonstration(graph);
  return graph;
}
