import type { Graph } from './port';
import { openGrafeo, type GrafeoConfig, type StoreAccess } from './grafeo/grafeo';
import type * as neo4jBackend from './neo4j/neo4j';

/** Which store to open, and where it is. */
export type StoreConfig =
  ({ readonly engine: 'grafeo' } & GrafeoConfig) | ({ readonly engine: 'neo4j' } & neo4jBackend.Neo4jConfig);

/** Opens the store. The only place that chooses between the engines. */
export function openGraph(store: StoreConfig, access?: StoreAccess): Promise<Graph> {
  if (store.engine === 'grafeo') return openGrafeo(store, access);
  // The driver takes 0.2 s to load, so it is where it is wanted.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { openNeo4j } = require('./neo4j/neo4j') as typeof neo4jBackend;
  return openNeo4j(store);
}
