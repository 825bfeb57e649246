import type { Lens } from '../../model/lens';
import { edgeConditions } from '../cypher/lens';
import { dialectOf } from '../cypher/dialect';
import { composeAssertion } from './compose-assertion';
import { Composition, where } from '../cypher/composition';
import type { Reader } from '../store/port';
import type { AssertionRecord } from './records';
import type { EdgeType } from '../../model/registry/edges';
import { ENTITY } from '../../model/registry/kinds';
import { readPart } from './read-part';

/** What names an edge: its id, and the node where it starts, by which it is found. */
export interface AssertionKey {
  readonly id: string;
  readonly fromId: string;
}

/**
 * The edges of one type by their ids, found by a seek of the node where they start: an edge can't be
 * found by a property of its own without a scan on the embedded engine.
 */
export function assertionsById(
  reader: Reader,
  lens: Lens,
  type: EdgeType,
  columns: readonly string[],
  keys: readonly AssertionKey[],
): Promise<AssertionRecord[]> {
  const c = new Composition(dialectOf(reader), lens);
  const rows = c.parameter(keys.map(({ id, fromId }) => ({ id, fromId })));
  return readPart(
    reader,
    `${type} edges by id`,
    c,
    [
      `UNWIND ${rows} AS key`,
      `MATCH (n:${ENTITY} {id: key.fromId})-[r:${type}]->(m:${ENTITY})`,
      where(['r.id = key.id', ...edgeConditions('r', lens)]),
    ],
    composeAssertion(c, 'r', { type, columns, endId: 'm.id' }),
  );
}
