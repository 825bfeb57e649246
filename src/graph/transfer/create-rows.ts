import { ENTITY } from '../../model/registry/kinds';
import type { Transaction, Value } from '../store/port';
import { groupBy } from '../../collections';
import { writingQuery } from '../write/writing';
import type { Row } from './row';

/** Writes rows, none of which is there yet: a statement for each kind and each type of edge. */
export async function createRows(transaction: Transaction, rows: readonly Row[]): Promise<void> {
  const create = async (of: string, text: string, all: readonly Value[]): Promise<void> => {
    const query = writingQuery(`creation of ${of}`, `UNWIND $rows AS row ${text}`, ['rows']);
    if (all.length > 0) await transaction.run(query, { rows: all });
  };
  const nodes = rows.filter((row) => row.is === 'node');
  for (const [kind, some] of groupBy(nodes, (node) => node.kind))
    await create(
      `${kind} nodes`,
      `CREATE (n:${ENTITY}:${kind} {id: row.id}) SET n += row`,
      some.map(({ properties }) => properties),
    );
  await create(
    'versions',
    `MATCH (n:${ENTITY} {id: row.entityId}) CREATE (n)-[:WAS]->(v:Version {entityId: row.entityId}) SET v += row`,
    rows.filter((row) => row.is === 'version').map(({ properties }) => properties),
  );
  const edges = rows.filter((row) => row.is === 'edge');
  for (const [type, some] of groupBy(edges, (edge) => edge.type))
    await create(
      `${type} edges`,
      `MATCH (a:${ENTITY} {id: row.from}) MATCH (b:${ENTITY} {id: row.to}) CREATE (a)-[r:${type} {id: row.properties.id}]->(b) SET r += row.properties`,
      some.map(({ from, to, properties }) => ({ from, to, properties })),
    );
}
