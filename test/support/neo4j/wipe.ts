import type { Graph, Query } from '../../../src/graph/store/port';
import { decodeInteger, decodeText } from '../../../src/graph/store/decode';
import { decodeRow } from '../../../src/graph/store/decode-row';

/** Rows of one transaction: Neo4j keeps a transaction in memory until it ends. */
const BATCH = 10_000;

/** Removes everything from a database: data, constraints and indexes. */
export async function wipe(graph: Graph): Promise<void> {
  await deleteAll(graph, 'MATCH ()-[x]->()');
  await deleteAll(graph, 'MATCH (x)');
  // A constraint takes its index with it, so constraints go first.
  await dropAll(graph, 'CONSTRAINT', 'SHOW CONSTRAINTS YIELD name');
  await dropAll(graph, 'INDEX', "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name");
}

/** How many nodes a database has. */
export async function countNodes(graph: Graph): Promise<number> {
  const [row] = await graph.read(countQuery('MATCH (x) RETURN count(x) AS count'), {});
  return row?.count ?? 0;
}

async function deleteAll(graph: Graph, match: string): Promise<void> {
  const query = countQuery(`${match} WITH x LIMIT ${BATCH} DELETE x RETURN count(*) AS count`);
  for (;;) {
    const [row] = await graph.write((transaction) => transaction.run(query, {}));
    if ((row?.count ?? 0) < BATCH) return;
  }
}

async function dropAll(graph: Graph, what: 'CONSTRAINT' | 'INDEX', text: string): Promise<void> {
  const names = await graph.read(
    { name: what, text, parameters: [], ...decodeRow({ name: decodeText }) },
    {},
  );
  await graph.write(async (transaction) => {
    for (const { name } of names) await transaction.run(dropQuery(what, name), {});
  });
}

function countQuery(text: string): Query<{ count: number }> {
  return { name: 'count', text, parameters: [], ...decodeRow({ count: decodeInteger }) };
}

function dropQuery(what: string, name: string): Query<undefined> {
  return {
    name: 'drop',
    text: `DROP ${what} \`${name.replaceAll('`', '``')}\` IF EXISTS`,
    parameters: [],
    columns: [],
    decode: () => undefined,
  };
}
