import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openNeo4j, type Neo4jConfig } from '../../src/graph/store/neo4j/neo4j';
import { decodeInteger } from '../../src/graph/store/decode';
import { decodeRow } from '../../src/graph/store/decode-row';
import { readMigrationFiles } from '../../src/graph/store/migrations/migration-files';
import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph, Query } from '../../src/graph/store/port';
import { migrationsDirectory } from '../../src/package-root';
import { startServer } from '../support/neo4j/server';
import { importGraph } from './graph/import-graph';
import { sizeOf } from './graph/synthetic-graph';

const cache = resolve(__dirname, '../../.cache/bench');

/** Raised where the generator makes another graph. */
const edition = 2;

/** A graph of another make, or with other indexes, is never taken for one of this: the folder says which. */
async function homeOf(events: number): Promise<string> {
  const migrations = await readMigrationFiles(migrationsDirectory, 'neo4j');
  const hash = createHash('sha256').update(migrations.map(({ checksum }) => checksum).join());
  return join(cache, `${events}-${edition}-${hash.digest('hex').slice(0, 8)}`);
}

export interface BenchStore {
  readonly connection: Neo4jConfig;
  readonly graph: Graph;
  /** The process of the server. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** A migrated Neo4j with so many synthetic events. It is filled the first time and kept for the next. */
export async function openBenchStore(events: number): Promise<BenchStore> {
  const home = await homeOf(events);
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
    pid: (await graph.read(processOfServer, {}))[0]!.pid,
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

/** The server is started by another process, and knows best which one it is. */
const processOfServer: Query<{ pid: number }> = {
  name: 'process of the server',
  text: "CALL dbms.queryJmx('java.lang:type=Runtime') YIELD attributes RETURN attributes.Pid.value AS pid",
  parameters: [],
  ...decodeRow({ pid: decodeInteger }),
};
