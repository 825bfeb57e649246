import { constant, type Projection } from '../cypher/projection';
import type { SortKey, SortTerm } from '../cypher/keyset';
import { encodeCursor } from './cursor';
import type { PageRequest } from './plan';
import { Page, type PageEdge } from './records';

/**
 * One row more than the page holds is read, to know whether there are others beyond it. In the
 * direction that was not read, rows exist where a cursor excluded some.
 */
export const rowsToRead = (page: PageRequest): number => page.limit + 1;

export function pageOf<Edge extends PageEdge<{ readonly id: string }>>(
  request: PageRequest,
  rows: readonly Edge[],
  totalCount: number | null,
  nodeCount: number | null,
): Page<Edge> {
  const more = rows.length > request.limit;
  const kept = more ? rows.slice(0, request.limit) : [...rows];
  const window = request.backward
    ? { hasPreviousPage: more, hasNextPage: request.before !== null }
    : { hasNextPage: more, hasPreviousPage: request.after !== null };
  return new Page(request.backward ? kept.reverse() : kept, window, totalCount, nodeCount);
}

/** The sort keys of a row, where somebody asks for its cursor, as that cursor. */
export function projectCursor(page: PageRequest, terms: readonly SortTerm[]): Projection<string | null> {
  if (!page.cursors) return constant(null);
  return {
    clauses: [],
    expressions: terms.map(({ expression }) => expression),
    decode: (row) =>
      encodeCursor(
        page.scope,
        terms.map(() => row.next() as SortKey),
      ),
  };
}
