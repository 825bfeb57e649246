import { openGrafeo } from '../../src/graph/store/grafeo/grafeo';
import { openNeo4j } from '../../src/graph/store/neo4j/neo4j';
import type { Graph } from '../../src/graph/store/port';
import { neo4jConnection, neo4jOfThisRun } from './neo4j/connection';
import { wipe } from './neo4j/wipe';

/** A real store to test with. */
export interface Engine {
  readonly name: Graph['dialect'];
  /**
   * Opens an empty store: no data, no constraint, no index. The one opened before is closed, since on
   * Neo4j both would be the same database. What is still open after the last test is closed then.
   */
  readonly open: () => Promise<Graph>;
}

/** Describes the same tests for each engine, as `title on grafeo` and `title on neo4j`. */
export function describeEachEngine(title: string, body: (engine: Engine) => void): void {
  describe(`${title} on grafeo`, () => body(manage('grafeo', () => openGrafeo({ path: null }))));
  describeNeo4j(title, body);
}

/** Describes tests for Neo4j alone. Where this run has none they are skipped, and their title says why. */
export function describeNeo4j(title: string, body: (engine: Engine) => void): void {
  const neo4j = neo4jOfThisRun();
  const tests = (): void => body(manage('neo4j', openEmptyNeo4j));
  if ('missing' in neo4j) describe.skip(`${title} on neo4j (did not run: ${neo4j.missing})`, tests);
  else describe(`${title} on neo4j`, tests);
}

async function openEmptyNeo4j(): Promise<Graph> {
  const graph = await openNeo4j(neo4jConnection());
  await wipe(graph);
  return graph;
}

function manage(name: Engine['name'], openEmpty: () => Promise<Graph>): Engine {
  let current: Graph | undefined;
  afterAll(() => current?.close());
  return {
    name,
    open: async () => {
      await current?.close();
      return (current = await openEmpty());
    },
  };
}
