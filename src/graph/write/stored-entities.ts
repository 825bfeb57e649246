import { cypher, Variable } from '../cypher/fragment';
import { Entity } from '../cypher/pattern';
import { column, record } from '../cypher/projection';
import { statement } from '../cypher/statement';
import { decodeInteger, decodeList, decodeText } from '../store/decode';
import type { StoredNode } from '../rules/stored';
import type { Query, Transaction } from '../store/port';
import { bookkeepingProperties } from '../../model/registry/bookkeeping';
import { propertiesOfKind, type Kind } from '../../model/registry/kinds';
import { projectProperties } from './columns';
import { groupBy } from '../../collections';

/** An entity and how many edges it has, by which to tell from which end an edge is sooner found. */
export interface StoredEntity extends StoredNode {
  readonly leaving: number;
  readonly arriving: number;
}

const node = new Variable('n');

/** The entities of these ids, with these of their properties. */
const storedEntities = (
  called: string,
  ids: readonly string[],
  names: readonly string[],
): Query<StoredEntity> =>
  statement(
    called,
    cypher`UNWIND ${ids} AS id MATCH (${node}:${Entity} {id: id})`,
    record<StoredEntity>({
      key: column(cypher`id(${node})`, decodeInteger),
      labels: column(cypher`labels(${node})`, decodeList(decodeText)),
      leaving: column(cypher`COUNT { (${node})-->() }`, decodeInteger),
      arriving: column(cypher`COUNT { (${node})<--() }`, decodeInteger),
      properties: projectProperties(node, names),
    }),
  );

/** The entities of these ids with all that their kind has, by id. */
export async function readWholeEntities(
  transaction: Transaction,
  entities: readonly { readonly kind: Kind; readonly id: string }[],
): Promise<Map<string, StoredEntity>> {
  const found = new Map<string, StoredEntity>();
  for (const [kind, some] of groupBy(entities, (entity) => entity.kind)) {
    const ids = some.map(({ id }) => id);
    const names = Object.keys({ ...propertiesOfKind(kind), ...bookkeepingProperties });
    const called = `${kind} entities as they are stored`;
    for (const [id, stored] of await readById(transaction, called, ids, names)) found.set(id, stored);
  }
  return found;
}

/** The entities of these ids with what the rules about an edge want to know of them, and `more`, by id. */
export const readNamedEntities = (
  transaction: Transaction,
  ids: Iterable<string>,
  more: readonly string[] = [],
): Promise<Map<string, StoredEntity>> =>
  readById(transaction, 'entities that a batch names', ids, [
    'id',
    'marking',
    'recordedAt',
    'withdrawnAt',
    ...more,
  ]);

async function readById(
  transaction: Transaction,
  called: string,
  ids: Iterable<string>,
  names: readonly string[],
): Promise<Map<string, StoredEntity>> {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return new Map();
  const stored = await transaction.read(storedEntities(called, distinct, names));
  return new Map(stored.map((each) => [each.properties['id'] as string, each]));
}
