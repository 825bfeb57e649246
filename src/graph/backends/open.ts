import type { Graph } from '../port';
import { openGrafeo, type GrafeoConfig } from './grafeo';
import { openNeo4j, type Neo4jConfig } from './neo4j';

/** Which store to open, and where it is. */
export type StoreConfig =
  ({ readonly engine: 'grafeo' } & GrafeoConfig) | ({ readonly engine: 'neo4j' } & Neo4jConfig);

/** Opens the store. The only place that chooses between the engines. */
export function openGraph(store: StoreConfig): Promise<Graph> {
  return store.engine === 'grafeo' ? openGrafeo(store) : openNeo4j(store);
}
