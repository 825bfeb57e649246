import { cypher, type Fragment } from '../cypher/fragment';
import { column } from '../cypher/projection';
import { statement } from '../cypher/statement';
import { decodeInteger, decodeNullable } from '../store/decode';
import type { Query, Reader } from '../store/port';

/** Nodes of a page. */
const pageSize = 1000;

const lastKey = statement(
  'last node',
  cypher`MATCH (n)`,
  column(cypher`max(id(n))`, decodeNullable(decodeInteger)),
);

/**
 * What a statement over some nodes gives of all nodes of a store, a page at a time. The statement begins with
 * the text that finds the nodes of the page, `n`, by the store's own numbers, `key`. So pages cost alike
 * wherever they lie: both engines seek by these, even where a node has no label or id, and nothing is sorted.
 */
export async function* pagesOf<T>(
  reader: Reader,
  statementOver: (nodes: Fragment) => Query<T>,
): AsyncGenerator<T[]> {
  const last = await reader.one(lastKey);
  if (last === null) return;
  for (let first = 0; first <= last; first += pageSize) {
    const end = Math.min(first + pageSize - 1, last);
    yield await reader.read(
      statementOver(cypher`UNWIND range(${first}, ${end}) AS key MATCH (n) WHERE id(n) = key`),
    );
  }
}
