import { decodeInteger, decodeList, decodeText } from '../decode';
import type { StoredNode } from '../check/stored';
import type { Query, Transaction } from '../port';
import { bookkeepingProperties, propertiesOfKind, type Kind } from '../registry/kinds';
import { columnsOf, propertiesOf } from './columns';
import { groupBy } from './writing';

const seek = 'UNWIND $ids AS id MATCH (n:Entity {id: id})';

/** Everything that a kind has, of whatever kind the entity then is. */
const wholeEntities = (kind: Kind): Query<StoredNode> => {
  const names = Object.keys({ ...propertiesOfKind(kind), ...bookkeepingProperties });
  return {
    name: `${kind} entities as they are stored`,
    text: `${seek} RETURN id(n) AS key, labels(n) AS labels, ${columnsOf('n', names)}`,
    parameters: ['ids'],
    columns: ['key', 'labels', ...names],
    decode: (row) => ({
      key: decodeInteger(row[0]),
      labels: decodeList(decodeText)(row[1]),
      properties: propertiesOf(names, row, 2),
    }),
  };
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

/** The entities of these ids with all that their kind has, by id. */
export async function readWholeEntities(
  transaction: Transaction,
  entities: readonly { readonly kind: Kind; readonly id: string }[],
): Promise<Map<string, StoredNode>> {
  const found = new Map<string, StoredNode>();
  for (const [kind, some] of groupBy(entities, (entity) => entity.kind)) {
    const ids = some.map(({ id }) => id);
    for (const [id, node] of await readById(transaction, wholeEntities(kind), ids)) found.set(id, node);
  }
  return found;
}

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
