import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openNeo4j, type Neo4jConfig } from '../../src/graph/backends/neo4j';
import { migrate } from '../../src/graph/migrations/migrate';
import type { Graph, Query } from '../../src/graph/port';
import { startServer } from '../support/neo4j/server';
import { importGraph } from './graph/import-graph';
import { sizeOf } from './graph/synthetic-graph';

const cache = resolve(__dirname, '../../.cache/bench');

/** Named in the folder of a graph, so that a graph of another make is never taken for one of this. */
const edition = 1;

export interface BenchStore {
  readonly connection: Neo4jConfig;
  readonly graph: Graph;
  stop(): Promise<void>;
}

/** A migrated Neo4j with so many synthetic events. It is filled the first time and kept for the next. */
export async function openBenchStore(events: number): Promise<BenchStore> {
  const home = join(cache, `${events}-${edition}`);
  const whole = join(home, 'complete');
  const filled = existsSync(whole);
  if (!filled) {
    await rm(home, { recursive: true, force: true });
    await importGraph(home, sizeOf(events));
  }
  const server = await startServer({ home, heap: '2g', pageCache: '2g' });
  const graph = await openNeo4j(server.connection, { readMilliseconds: 600_000 });
  await migrate(graph);
  await graph.read(indexesOnline, {});
  if (!filled) await writeFile(whole, '');
  return {
    connection: server.connection,
    graph,
    stop: async () => {
      await graph.close();
      await server.stop();
    },
  };
}

const indexesOnline: Query<undefined> = {
  name: 'wait for indexes',
  text: 'CALL db.awaitIndexes(3600)',
  parameters: [],
  columns: [],
  decode: () => undefined,
};
