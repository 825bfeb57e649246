import { Page, type PageEdge } from './records';
import type { PageRequest } from './plan';

/**
 * One row more than the page holds is read, to know whether there are others beyond it. In the
 * direction that was not read, rows exist where a cursor excluded some.
 */
export const rowsToRead = (page: PageRequest): number => page.limit + 1;

export function pageOf(
  request: PageRequest,
  rows: readonly PageEdge[],
  totalCount: number | null,
  nodeCount: number | null,
): Page {
  const more = rows.length > request.limit;
  const kept = more ? rows.slice(0, request.limit) : [...rows];
  const window = request.backward
    ? { hasPreviousPage: more, hasNextPage: request.before !== null }
    : { hasNextPage: more, hasPreviousPage: request.after !== null };
  return new Page(request.backward ? kept.reverse() : kept, window, totalCount, nodeCount);
}
