import type { Query, Transaction, Value } from '../port';
import { byType } from './existing';
import type { EdgeRow, NodeRow, Row, VersionRow } from './row';

/** Writes rows, none of which is there yet: a statement for each kind and each type of edge. */
export async function createRows(transaction: Transaction, rows: readonly Row[]): Promise<void> {
  const nodes = rows.filter((row) => row.is === 'node');
  for (const kind of new Set(nodes.map((node) => node.kind)))
    await run(
      transaction,
      nodeCreation(
        kind,
        nodes.filter((node) => node.kind === kind),
      ),
    );
  const versions = rows.filter((row) => row.is === 'version');
  if (versions.length > 0) await run(transaction, versionCreation(versions));
  for (const [type, edges] of byType(rows.filter((row) => row.is === 'edge')))
    await run(transaction, edgeCreation(type, edges));
}

interface Creation {
  readonly of: string;
  readonly text: string;
  readonly rows: readonly Value[];
}

const nodeCreation = (kind: NodeRow['kind'], nodes: readonly NodeRow[]): Creation => ({
  of: `${kind} nodes`,
  text: `CREATE (n:Entity:${kind} {id: row.id}) SET n += row`,
  rows: nodes.map(({ properties }) => properties),
});

const versionCreation = (versions: readonly VersionRow[]): Creation => ({
  of: 'versions',
  text: 'MATCH (n:Entity {id: row.entityId}) CREATE (n)-[:WAS]->(v:Version {entityId: row.entityId}) SET v += row',
  rows: versions.map(({ properties }) => properties),
});

const edgeCreation = (type: EdgeRow['type'], edges: readonly EdgeRow[]): Creation => ({
  of: `${type} edges`,
  text: `MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) CREATE (a)-[r:${type} {id: row.properties.id}]->(b) SET r += row.properties`,
  rows: edges.map(({ from, to, properties }) => ({ from, to, properties })),
});

async function run(transaction: Transaction, { of, text, rows }: Creation): Promise<void> {
  const query: Query<undefined> = {
    name: `creation of ${of}`,
    text: `UNWIND $rows AS row ${text}`,
    parameters: ['rows'],
    columns: [],
    decode: () => undefined,
  };
  await transaction.run(query, { rows });
}
