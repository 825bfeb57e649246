import { groupBy } from '../../collections';
import { cypher, name, type Fragment } from '../cypher/fragment';
import { Entity } from '../cypher/pattern';
import { command } from '../cypher/statement';
import type { Transaction, Value } from '../store/port';
import type { GraphRow } from './row';

/** Writes rows, none of which is there yet: a statement for each kind and each type of edge. */
export async function createRows(transaction: Transaction, rows: readonly GraphRow[]): Promise<void> {
  const create = async (of: string, each: Fragment, all: readonly Value[]): Promise<void> => {
    if (all.length === 0) return;
    await transaction.run(command(`creation of ${of}`, cypher`UNWIND ${all} AS row ${each}`));
  };
  const nodes = rows.filter((row) => row.is === 'node');
  for (const [kind, some] of groupBy(nodes, (node) => node.kind))
    await create(
      `${kind} nodes`,
      cypher`CREATE (n:${Entity}:${name(kind)} {id: row.id}) SET n += row`,
      some.map(({ properties }) => properties),
    );
  await create(
    'versions',
    cypher`MATCH (n:${Entity} {id: row.entityId}) CREATE (n)-[:WAS]->(v:Version {entityId: row.entityId}) SET v += row`,
    rows.filter((row) => row.is === 'version').map(({ properties }) => properties),
  );
  const edges = rows.filter((row) => row.is === 'edge');
  for (const [type, some] of groupBy(edges, (edge) => edge.type))
    await create(
      `${type} edges`,
      cypher`MATCH (a:${Entity} {id: row.from}) MATCH (b:${Entity} {id: row.to}) CREATE (a)-[r:${name(type)} {id: row.properties.id}]->(b) SET r += row.properties`,
      some.map(({ from, to, properties }) => ({ from, to, properties })),
    );
}
