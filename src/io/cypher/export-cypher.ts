import type { Value } from '../../graph/store/port';
import { batchesOf, groupBy } from '../../collections';
import type { EdgeRow, NodeRow, GraphRow, VersionRow } from '../../graph/transfer/row';
import { literal } from './literal';

/** Rows in one statement: a longer one is slow to parse. */
const batchSize = 200;

/**
 * Rows as a Cypher script that cypher-shell and `claimgraph seed` take. It makes what is not there yet and
 * changes nothing that is, so it can be run again where it was interrupted.
 */
export async function* exportCypher(pages: AsyncIterable<readonly GraphRow[]>): AsyncGenerator<string> {
  yield '// An export of Claimgraph. Migrate the store first: without its indexes this takes very long.\n';
  for await (const rows of pages)
    for (const { clauses, maps } of statementsOf(rows))
      for (const batch of batchesOf(maps, batchSize))
        yield `UNWIND [\n${batch.map(literal).join(',\n')}\n] AS row\n${clauses};\n`;
}

interface Statement {
  readonly clauses: string;
  readonly maps: readonly Value[];
}

function statementsOf(rows: readonly GraphRow[]): Statement[] {
  const nodes = rows.filter((row) => row.is === 'node');
  const versions = rows.filter((row) => row.is === 'version');
  const edges = rows.filter((row) => row.is === 'edge');
  return [
    ...Array.from(
      groupBy(nodes, ({ kind }) => kind),
      nodeStatement,
    ),
    ...(versions.length > 0 ? [versionStatement(versions)] : []),
    ...Array.from(
      groupBy(edges, ({ type }) => type),
      edgeStatement,
    ),
  ];
}

const nodeStatement = ([kind, nodes]: readonly [string, readonly NodeRow[]]): Statement => ({
  clauses: `MERGE (n:Entity {id: row.id}) ON CREATE SET n:${kind}, n += row`,
  maps: nodes.map(({ properties }) => properties),
});

const versionStatement = (versions: readonly VersionRow[]): Statement => ({
  clauses:
    'MATCH (n:Entity {id: row.entityId}) MERGE (n)-[:WAS]->(v:Version {entityId: row.entityId, from: row.from}) ON CREATE SET v += row',
  maps: versions.map(({ properties }) => properties),
});

const edgeStatement = ([type, edges]: readonly [string, readonly EdgeRow[]]): Statement => ({
  clauses: `MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:${type} {id: row.properties.id}]->(b) ON CREATE SET r += row.properties`,
  maps: edges.map(({ from, to, properties }) => ({ from, to, properties })),
});
