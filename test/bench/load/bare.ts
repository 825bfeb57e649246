import type { GrafeoDB } from '@grafeo-db/js';
import neo4j from 'neo4j-driver';
import type { Neo4jConfig } from '../../../src/graph/store/neo4j/neo4j';
import type { EdgeInput, EntityInput } from '../../../src/graph/write/batch';
import { derivedProperties } from '../../../src/graph/write/derived-properties';
import { firstIdOf } from '../../../src/graph/write/edge-key';
import { setProperties } from '../../../src/graph/write/given-properties';
import type { Items } from './rows';

/** Statements and their rows, as a script that knows its data to be right and new would send them. */
export interface Load {
  readonly text: string;
  readonly rows: readonly unknown[];
}

const batchSize = 10_000;
const at = new Date().toISOString();

/** All that a file becomes in the store, ready to be sent; the making of it is not measured. */
export function bareLoads({ entities, edges }: Items): Load[] {
  return [
    ...loads(
      entities,
      ({ kind }) => `UNWIND $rows AS row CREATE (n:Entity:${kind} {id: row.id}) SET n += row`,
      storedNode,
    ),
    ...loads(
      edges,
      ({ type }) =>
        `UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) CREATE (a)-[r:${type} {id: row.properties.id}]->(b) SET r += row.properties`,
      ({ fromId, toId, ...edge }) => ({
        from: fromId,
        to: toId,
        properties: storedEdge({ fromId, toId, ...edge }),
      }),
    ),
  ];
}

function loads<T>(items: readonly T[], textOf: (item: T) => string, rowOf: (item: T) => unknown): Load[] {
  const byText = new Map<string, unknown[]>();
  for (const item of items) {
    const rows = byText.get(textOf(item));
    if (rows === undefined) byText.set(textOf(item), [rowOf(item)]);
    else rows.push(rowOf(item));
  }
  return [...byText].flatMap(([text, rows]) =>
    Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, n) => ({
      text,
      rows: rows.slice(n * batchSize, (n + 1) * batchSize),
    })),
  );
}

const storedNode = ({ kind, id, properties }: EntityInput): unknown => ({
  id,
  ...properties,
  ...derivedProperties(kind, setProperties(properties)),
  recordedAt: at,
  recordedBy: 'bench',
  updatedAt: at,
  version: 1,
});

const storedEdge = (edge: EdgeInput): unknown => ({
  id: firstIdOf(edge, setProperties(edge.properties)),
  ...edge.properties,
  marking: 'CLEAR',
  recordedAt: at,
  recordedBy: 'bench',
});

/** Sends them over one connection. */
export async function sendToNeo4j(
  { uri, username, password, database }: Neo4jConfig,
  all: readonly Load[],
): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const session = driver.session({ database });
  for (const { text, rows } of all)
    await session.executeWrite((transaction) => transaction.run(text, { rows }));
  await session.close();
  await driver.close();
}

export async function sendToGrafeo(db: GrafeoDB, all: readonly Load[]): Promise<void> {
  for (const { text, rows } of all) {
    const transaction = db.beginTransaction();
    await transaction.executeCypher(text, { rows });
    transaction.commit();
  }
}
