import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph } from '../../src/graph/store/port';
import { createAsk, type Ask } from './ask';
import { edge, node, world } from './build-world';
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

/** The same, where something is asserted of every event: what nothing is asserted of is not counted. */
export function assertedWorldsOf(engine: Engine): AskWorld {
  const askWorld = worldsOf(engine);
  return (...parts) => {
    const { nodes, edges } = world(...parts);
    const bare = nodes.filter(
      ({ kind, properties: { id } }) =>
        kind === 'Event' && !edges.some(({ from, to }) => from === id || to === id),
    );
    if (bare.length === 0) return askWorld(...parts);
    const mention = bare.map(({ properties: { id } }) => edge('doc-of-mentions', 'MENTIONS', id));
    return askWorld(node('Document', 'doc-of-mentions'), ...parts, ...mention);
  };
}
