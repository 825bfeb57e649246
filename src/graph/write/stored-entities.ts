import { decodeInteger, decodeList, decodeText } from '../decode';
import { decodeNode, type StoredNode } from '../check/stored';
import type { Query, Transaction } from '../port';

const seek = 'UNWIND $ids AS id MATCH (n:Entity {id: id})';

const wholeEntities: Query<StoredNode> = {
  name: 'entities as they are stored',
  text: `${seek} RETURN id(n) AS key, labels(n) AS labels, properties(n) AS properties`,
  parameters: ['ids'],
  columns: ['key', 'labels', 'properties'],
  decode: ([key, labels, properties]) => decodeNode(key, labels, properties),
};

/** What the rules about an edge want to know of the entities that it names. */
const namedEntities: Query<StoredNode> = {
  name: 'entities that a batch names',
  text: `${seek} RETURN id(n) AS key, labels(n) AS labels, id, n.marking AS marking, n.recordedAt AS recordedAt, n.withdrawnAt AS withdrawnAt`,
  parameters: ['ids'],
  columns: ['key', 'labels', 'id', 'marking', 'recordedAt', 'withdrawnAt'],
  decode: ([key, labels, id, marking, recordedAt, withdrawnAt]) => ({
    key: decodeInteger(key),
    labels: decodeList(decodeText)(labels),
    properties: { id: decodeText(id), marking, recordedAt, withdrawnAt },
  }),
};

/** The entities of these ids with all their properties, by id. */
export const readWholeEntities = (
  transaction: Transaction,
  ids: Iterable<string>,
): Promise<Map<string, StoredNode>> => readById(transaction, wholeEntities, ids);

/** The entities of these ids with what an edge must know of them, by id. */
export const readNamedEntities = (
  transaction: Transaction,
  ids: Iterable<string>,
): Promise<Map<string, StoredNode>> => readById(transaction, namedEntities, ids);

async function readById(
  transaction: Transaction,
  query: Query<StoredNode>,
  ids: Iterable<string>,
): Promise<Map<string, StoredNode>> {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return new Map();
  const nodes = await transaction.run(query, { ids: distinct });
  return new Map(nodes.map((node) => [node.properties['id'] as string, node]));
}
