import { decodeInteger, decodeList, decodeText } from '../store/decode';
import type { StoredNode } from '../rules/stored';
import type { Query, Row, Transaction } from '../store/port';
import { bookkeepingProperties } from '../../model/registry/bookkeeping';
import { propertiesOfKind, type Kind } from '../../model/registry/kinds';
import { columnsOf, propertiesOf } from './columns';
import { groupBy } from '../../collections';

/** An entity and how many edges it has, by which to tell from which end an edge is sooner found. */
export interface StoredEntity extends StoredNode {
  readonly leaving: number;
  readonly arriving: number;
}

const seek = 'UNWIND $ids AS id MATCH (n:Entity {id: id})';
const degrees = 'COUNT { (n)-->() } AS leaving, COUNT { (n)<--() } AS arriving';
const ahead = ['key', 'labels', 'leaving', 'arriving'];

function decodeEntity(row: Row, properties: StoredNode['properties']): StoredEntity {
  return {
    key: decodeInteger(row[0]),
    labels: decodeList(decodeText)(row[1]),
    leaving: decodeInteger(row[2]),
    arriving: decodeInteger(row[3]),
    properties,
  };
}

/** Everything that a kind has, of whatever kind the entity then is. */
const wholeEntities = (kind: Kind): Query<StoredEntity> => {
  const names = Object.keys({ ...propertiesOfKind(kind), ...bookkeepingProperties });
  return {
    name: `${kind} entities as they are stored`,
    text: `${seek} RETURN id(n) AS key, labels(n) AS labels, ${degrees}, ${columnsOf('n', names)}`,
    parameters: ['ids'],
    columns: [...ahead, ...names],
    decode: (row) => decodeEntity(row, propertiesOf(names, row, ahead.length)),
  };
};

/** What the rules about an edge want to know of the entities that it names. */
const namedEntities: Query<StoredEntity> = {
  name: 'entities that a batch names',
  text: `${seek} RETURN id(n) AS key, labels(n) AS labels, ${degrees}, id, n.marking AS marking, n.recordedAt AS recordedAt, n.withdrawnAt AS withdrawnAt`,
  parameters: ['ids'],
  columns: [...ahead, 'id', 'marking', 'recordedAt', 'withdrawnAt'],
  decode: (row) => {
    const [id, marking, recordedAt, withdrawnAt] = row.slice(ahead.length);
    return decodeEntity(row, { id: decodeText(id), marking, recordedAt, withdrawnAt });
  },
};

/** The entities of these ids with all that their kind has, by id. */
export async function readWholeEntities(
  transaction: Transaction,
  entities: readonly { readonly kind: Kind; readonly id: string }[],
): Promise<Map<string, StoredEntity>> {
  const found = new Map<string, StoredEntity>();
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
): Promise<Map<string, StoredEntity>> => readById(transaction, namedEntities, ids);

async function readById(
  transaction: Transaction,
  query: Query<StoredEntity>,
  ids: Iterable<string>,
): Promise<Map<string, StoredEntity>> {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return new Map();
  const nodes = await transaction.run(query, { ids: distinct });
  return new Map(nodes.map((node) => [node.properties['id'] as string, node]));
}
