import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph } from '../../src/graph/store/port';
import { createAsk, type Ask } from './ask';
import { world } from './build-world';
import type { Engine } from './engines';
import { plantWorld } from './oracle/plant-world';
import type { WorldEdge, WorldNode } from './oracle/world';

export type AskWorld = (...parts: readonly (WorldNode | WorldEdge)[]) => Promise<Ask>;

/** Plants graphs into one store, each in the place of the one before, and asks them. */
export function worldsOf(engine: Engine): AskWorld {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await migrate(graph);
  });
  return async (...parts) => {
    await plantWorld(graph, world(...parts));
    return createAsk(graph);
  };
}
