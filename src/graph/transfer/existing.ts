import { decodeInteger, decodeList, decodeProperties, decodeText } from '../decode';
import { decodeRow } from '../decode-row';
import type { Query, Transaction } from '../port';
import type { EdgeType } from '../registry/edges';
import type { EdgeRow, VersionRow } from './row';
import { textOf } from './row';

/** A node that is in the store already, and how many edges it has there. */
export interface ExistingNode {
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
  readonly leaving: number;
  readonly arriving: number;
}

type Found = Readonly<Record<string, unknown>>;

const nodes: Query<ExistingNode> = {
  name: 'nodes that are there already',
  text: 'UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN labels(n) AS labels, properties(n) AS properties, COUNT { (n)-->() } AS leaving, COUNT { (n)<--() } AS arriving',
  parameters: ['ids'],
  ...decodeRow({
    labels: decodeList(decodeText),
    properties: decodeProperties,
    leaving: decodeInteger,
    arriving: decodeInteger,
  }),
};

const versions: Query<Found> = {
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
): Promise<Map<string, ExistingNode>> {
  const found = await transaction.run(nodes, { ids });
  return new Map(found.map((node) => [String(node.properties['id']), node]));
}

/** The key under which a version is found again: an entity has one version from an instant on. */
export const versionKey = (properties: Found): string =>
  `${String(properties['entityId'])} ${String(properties['from'])}`;

export async function existingVersions(
  transaction: Transaction,
  rows: readonly VersionRow[],
): Promise<Map<string, Found>> {
  const ids = [...new Set(rows.map((row) => textOf(row, 'entityId')))];
  const found = await transaction.run(versions, { ids });
  return new Map(found.map((properties) => [versionKey(properties), properties]));
}

/**
 * The edges of these ids that are there already, by their ids. An edge is sought from the end that has
 * fewer: a data set's document and a country have most of a graph's edges between them.
 */
export async function existingEdges(
  transaction: Transaction,
  rows: readonly EdgeRow[],
  ends: ReadonlyMap<string, ExistingNode>,
): Promise<Map<string, Found>> {
  const sought = rows.flatMap((row) => {
    const { type, from, to } = row;
    const leaving = ends.get(from)?.leaving ?? 0;
    const arriving = ends.get(to)?.arriving ?? 0;
    if (leaving === 0 || arriving === 0) return [];
    return { type, outward: leaving <= arriving, from, to, id: textOf(row, 'id') };
  });
  const found = new Map<string, Found>();
  for (const outward of [true, false])
    for (const [type, keys] of byType(sought.filter((edge) => edge.outward === outward)))
      for (const properties of await transaction.run(edgesOf(type, outward), {
        rows: keys.map(({ from, to, id }) => ({ from, to, id })),
      }))
        found.set(String(properties['id']), properties);
  return found;
}

function edgesOf(type: EdgeType, outward: boolean): Query<Found> {
  const pattern = outward
    ? `(:Entity {id: row.from})-[r:${type}]->(m:Entity) WHERE m.id = row.to`
    : `(:Entity {id: row.to})<-[r:${type}]-(m:Entity) WHERE m.id = row.from`;
  return {
    name: `${type} edges that are there already`,
    text: `UNWIND $rows AS row MATCH ${pattern} AND r.id = row.id RETURN properties(r) AS properties`,
    parameters: ['rows'],
    columns: ['properties'],
    decode: ([properties]) => decodeProperties(properties),
  };
}

export function byType<T extends { readonly type: EdgeType }>(edges: readonly T[]): Map<EdgeType, T[]> {
  const groups = new Map<EdgeType, T[]>();
  for (const edge of edges) {
    const group = groups.get(edge.type);
    if (group === undefined) groups.set(edge.type, [edge]);
    else group.push(edge);
  }
  return groups;
}
