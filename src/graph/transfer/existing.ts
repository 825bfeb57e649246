import { decodeNode } from '../rules/stored';
import { decodeInteger, decodeProperties } from '../store/decode';
import type { Query, Transaction } from '../store/port';
import { findWholeEdges, type EdgeAddress } from '../write/edge-seek';
import type { StoredEntity } from '../write/stored-entities';
import { canonical, rowProperties, textOf, type EdgeRow, type Row, type VersionRow } from './row';

/** Nodes that are in the store already, by their ids. */
export type ExistingNodes = ReadonlyMap<string, StoredEntity>;
type Properties = StoredEntity['properties'];

/** An edge is sought from the end that it leaves, unless that has more edges than this. */
const walked = 5000;

const nodes: Query<StoredEntity> = {
  name: 'nodes that are there already',
  text: 'UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN id(n) AS key, labels(n) AS labels, properties(n) AS properties, COUNT { (n)-->() } AS leaving, COUNT { (n)<--() } AS arriving',
  parameters: ['ids'],
  columns: ['key', 'labels', 'properties', 'leaving', 'arriving'],
  decode: ([key, labels, properties, leaving, arriving]) => ({
    ...decodeNode(key, labels, properties),
    leaving: decodeInteger(leaving),
    arriving: decodeInteger(arriving),
  }),
};

const versions: Query<Properties> = {
  name: 'versions that are there already',
  text: 'UNWIND $ids AS id MATCH (n:Entity {id: id})-[:WAS]->(v:Version) RETURN properties(v) AS properties',
  parameters: ['ids'],
  columns: ['properties'],
  decode: ([properties]) => decodeProperties(properties),
};

/** The nodes of these ids, by their ids. */
export async function existingNodes(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ExistingNodes> {
  const found = await transaction.run(nodes, { ids });
  return new Map(found.map((node) => [String(node.properties['id']), node]));
}

/** Of rows, those that are there already, and whether they are the same there. */
export async function compareExisting(
  transaction: Transaction,
  rows: readonly Row[],
  ends: ExistingNodes,
): Promise<Map<Row, boolean>> {
  const formerStates = await existingVersions(
    transaction,
    rows.filter((row) => row.is === 'version'),
  );
  const edges = await findWholeEdges(
    transaction,
    rows.filter((row) => row.is === 'edge').flatMap((row) => addressOf(row, ends)),
  );
  const compared = new Map<Row, boolean>();
  for (const row of rows) {
    const edge = row.is === 'edge' ? edges.get(textOf(row, 'id')) : undefined;
    const node = row.is === 'node' ? ends.get(textOf(row, 'id')) : undefined;
    const there =
      row.is === 'version' ? formerStates.get(versionKey(row.properties)) : (edge ?? node)?.properties;
    if (there === undefined) continue;
    const isElsewhere = row.is === 'edge' && edge?.toId !== row.to;
    const isOther = row.is === 'node' && node?.labels.includes(row.kind) === false;
    const isSame = canonical(rowProperties(there)) === canonical(row.properties);
    compared.set(row, isSame && !isElsewhere && !isOther);
  }
  return compared;
}

/**
 * An edge of the same id that leads elsewhere is found from the end that both leave. Of a hub (a data set's
 * document has most of its edges) not every edge can be looked at for each batch: there it is sought from
 * the end that has fewer.
 */
function addressOf(row: EdgeRow, ends: ExistingNodes): EdgeAddress[] {
  const { type, from, to } = row;
  const leaving = ends.get(from)?.leaving ?? 0;
  const arriving = ends.get(to)?.arriving ?? 0;
  if (leaving === 0) return [];
  const leaves = leaving <= walked || leaving <= arriving;
  return [{ id: textOf(row, 'id'), type, leaves, end: leaves ? from : to }];
}

/** The key under which a version is found again: an entity has one version from an instant on. */
const versionKey = (properties: Properties): string =>
  `${String(properties['entityId'])} ${String(properties['from'])}`;

async function existingVersions(
  transaction: Transaction,
  rows: readonly VersionRow[],
): Promise<Map<string, Properties>> {
  const ids = [...new Set(rows.map((row) => textOf(row, 'entityId')))];
  const found = await transaction.run(versions, { ids });
  return new Map(found.map((properties) => [versionKey(properties), properties]));
}
