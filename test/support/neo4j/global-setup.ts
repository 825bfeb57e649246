import 'reflect-metadata';
import { openNeo4j, type Neo4jConfig } from '../../../src/graph/store/neo4j/neo4j';
import { publishNeo4j } from './connection';
import { classPath, missingTools } from './jars';
import { startServer, type RunningServer } from './server';
import { countNodes } from './wipe';

declare global {
  var claimgraphTestServers: readonly RunningServer[] | undefined;
}

/**
 * Gives a run of jest its Neo4j: the one that NEO4J_URI names, else one for each worker, started for the run.
 * jest calls this once, however many of its projects name it.
 */
export default async function setUp({ maxWorkers }: { readonly maxWorkers: number }): Promise<void> {
  const given = givenConnection();
  if (given !== null) {
    await refuseForeignData(given);
    return publishNeo4j({ connections: [given] });
  }
  const missing = await missingTools();
  if (missing !== null) {
    // Elsewhere the suites are shown as skipped; where nobody looks, that must not pass for success.
    if (process.env.CI === 'true') throw new Error(`the tests on Neo4j can't run: ${missing}`);
    return publishNeo4j({ missing });
  }
  // Before there are several that want them.
  await classPath('server');
  await classPath('cypher-shell');
  const servers = await Promise.all(Array.from({ length: maxWorkers }, () => startServer()));
  globalThis.claimgraphTestServers = servers;
  publishNeo4j({ connections: servers.map(({ connection }) => connection) });
}

function givenConnection(): Neo4jConfig | null {
  const { NEO4J_URI, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE = 'neo4j' } = process.env;
  if (NEO4J_URI === undefined || NEO4J_URI === '') return null;
  return { uri: NEO4J_URI, username: NEO4J_USERNAME, password: NEO4J_PASSWORD, database: NEO4J_DATABASE };
}

/** The suites wipe the database, so one that holds anything has to be offered for that by name. */
async function refuseForeignData(connection: Neo4jConfig): Promise<void> {
  const graph = await openNeo4j(connection);
  try {
    const nodes = await countNodes(graph);
    if (nodes > 0 && process.env.CLAIMGRAPH_TEST_NEO4J_WIPE !== '1')
      throw new Error(
        `the database at ${connection.uri} holds ${nodes} nodes, and the tests would delete them: ` +
          'name an empty one, or set CLAIMGRAPH_TEST_NEO4J_WIPE=1',
      );
  } finally {
    await graph.close();
  }
}
