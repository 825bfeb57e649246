import { decodeBoolean, decodeText } from '../store/decode';
import type { Query, Reader } from '../store/port';

const whichExist: Query<string> = {
  name: 'which entities there are',
  text: 'UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS id',
  parameters: ['ids'],
  columns: ['id'],
  decode: ([id]) => decodeText(id),
};

/** Those of these ids that entities have already. */
export async function existingIds(reader: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  return new Set(await reader.read(whichExist, { ids }));
}

const anyEntity: Query<boolean> = {
  name: 'whether there is any entity',
  text: 'OPTIONAL MATCH (n:Entity) WITH n LIMIT 1 RETURN n IS NOT NULL AS found',
  parameters: [],
  columns: ['found'],
  decode: ([found]) => decodeBoolean(found),
};

/** Whether a store holds no entity. */
export async function isEmpty(reader: Reader): Promise<boolean> {
  return !(await reader.one(anyEntity));
}
