import { cypher } from '../cypher/fragment';
import { Entity } from '../cypher/pattern';
import { column, record } from '../cypher/projection';
import { statement } from '../cypher/statement';
import { projectStored } from '../rules/stored';
import { decodeInteger, decodeProperties } from '../store/decode';
import type { Transaction } from '../store/port';
import { findWholeEdges, type EdgeAddress } from '../write/edge-seek';
import type { StoredEntity } from '../write/stored-entities';
import { canonical, rowProperties, textOf, type EdgeRow, type GraphRow, type VersionRow } from './row';

/** Nodes that are in the store already, by their ids. */
export type ExistingNodes = ReadonlyMap<string, StoredEntity>;
type Properties = StoredEntity['properties'];

/** An edge is sought from the end that it leaves, unless that has more edges than this. */
const walked = 5000;

/** The nodes of these ids, by their ids. */
export async function existingNodes(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ExistingNodes> {
  const found = await transaction.read(
    statement(
      'nodes that are there already',
      cypher`UNWIND ${ids} AS id MATCH (n:${Entity} {id: id})`,
      record({
        stored: projectStored(cypher`n`),
        leaving: column(cypher`COUNT { (n)-->() }`, decodeInteger),
        arriving: column(cypher`COUNT { (n)<--() }`, decodeInteger),
      }),
    ),
  );
  return new Map(
    found.map(({ stored, ...degrees }) => [String(stored.properties['id']), { ...stored, ...degrees }]),
  );
}

/** Of rows, those that are there already, and whether they are the same there. */
export async function compareExisting(
  transaction: Transaction,
  rows: readonly GraphRow[],
  ends: ExistingNodes,
): Promise<Map<GraphRow, boolean>> {
  const formerStates = await existingVersions(
    transaction,
    rows.filter((row) => row.is === 'version'),
  );
  const edges = await findWholeEdges(
    transaction,
    rows.filter((row) => row.is === 'edge').flatMap((row) => addressOf(row, ends)),
  );
  const compared = new Map<GraphRow, boolean>();
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
  const found = await transaction.read(
    statement(
      'versions that are there already',
      cypher`UNWIND ${ids} AS id MATCH (:${Entity} {id: id})-[:WAS]->(v:Version)`,
      column(cypher`properties(v)`, decodeProperties),
    ),
  );
  return new Map(found.map((properties) => [versionKey(properties), properties]));
}
