import type { Neo4jConfig } from '../../../src/graph/store/neo4j/neo4j';

/*
 * The global setup runs once, before all tests and outside their modules; what it found out reaches
 * them through the environment.
 */
const VARIABLE = 'CLAIMGRAPH_TEST_NEO4J';

type Outcome = { readonly connections: readonly Neo4jConfig[] } | { readonly missing: string };

/** Tells the tests which Neo4j to use, or why there is none. */
export function publishNeo4j(outcome: Outcome): void {
  process.env[VARIABLE] = JSON.stringify(outcome);
}

/** The Neo4j of this test run, or the reason why there is none. */
export function neo4jOfThisRun(): Outcome {
  const text = process.env[VARIABLE];
  if (text === undefined) throw new Error('this jest project has no Neo4j: add the global setup to it');
  return JSON.parse(text) as Outcome;
}

/** The Neo4j of this worker of the test run, for a test that only makes sense with it. */
export function neo4jConnection(): Neo4jConfig {
  const outcome = neo4jOfThisRun();
  if ('missing' in outcome) throw new Error(outcome.missing);
  // jest numbers its workers from 1.
  const { [Number(process.env.JEST_WORKER_ID) - 1]: connection } = outcome.connections;
  if (connection === undefined) throw new Error('this worker has no Neo4j');
  return connection;
}
