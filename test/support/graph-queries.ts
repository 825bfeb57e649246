import type { Graph, Query } from '../../src/graph/store/port';

/** A statement of a test, whose rows are given as they come. */
function statement(text: string, columns: readonly string[]): Query<readonly unknown[]> {
  return { name: 'statement of a test', text, parameters: [], columns, decode: (row) => row };
}

/** Runs statements that write, in one transaction, past every rule of the storage model. */
export async function plant(graph: Graph, ...statements: readonly string[]): Promise<void> {
  await graph.write(async (transaction) => {
    for (const text of statements) await transaction.run(statement(text, []), {});
  });
}

/** Statements that remove all entities with their states and edges. The clock and the migrations stay. */
export const clearing: readonly string[] = [
  'MATCH (:Entity)-[r]->() DELETE r',
  'MATCH (n:Version) DELETE n',
  'MATCH (n:Entity) DELETE n',
];

/** The rows of a statement that reads. */
export function rowsOf(graph: Graph, text: string): Promise<(readonly unknown[])[]> {
  return graph.read(statement(text, []), {});
}
