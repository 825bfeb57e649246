import { cypher } from '../cypher/fragment';
import { Entity } from '../cypher/pattern';
import { column } from '../cypher/projection';
import { statement } from '../cypher/statement';
import { decodeBoolean, decodeText } from '../store/decode';
import type { Reader } from '../store/port';

/** Those of these ids that entities have already. */
export async function existingIds(reader: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const found = await reader.read(
    statement(
      'which entities there are',
      cypher`UNWIND ${ids} AS id MATCH (n:${Entity} {id: id})`,
      column(cypher`n.id`, decodeText),
    ),
  );
  return new Set(found);
}

const anyEntity = statement(
  'whether there is any entity',
  cypher`OPTIONAL MATCH (n:${Entity}) WITH n LIMIT 1`,
  column(cypher`n IS NOT NULL`, decodeBoolean),
);

/** Whether a store holds no entity. */
export async function isEmpty(reader: Reader): Promise<boolean> {
  return !(await reader.one(anyEntity));
}
