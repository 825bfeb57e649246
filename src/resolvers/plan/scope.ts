import type { Lens } from '../../graph/lens';
import { refuse } from '../refuse';

/** Rows that a query may ask for at most, as the product of page sizes along a path (GitHub's limit). */
export const maxWidth = 500_000;
/** Lists within lists, at most. */
export const maxDepth = 10;

/** Where in a query planning has come to: the path for error messages, and what the way there costs. */
export interface Scope {
  readonly path: readonly string[];
  readonly lens: Lens;
  readonly width: number;
  readonly depth: number;
}

export function rootScope(path: readonly string[], lens: Lens): Scope {
  return { path, lens, width: 1, depth: 0 };
}

/** The scope below a list. BadInputError where the way there asks for too much. */
export function belowList(scope: Scope, key: string, limit: number): Scope {
  const path = [...scope.path, key];
  const below = { ...scope, path, width: scope.width * Math.max(limit, 1), depth: scope.depth + 1 };
  if (below.width > maxWidth)
    throw refuse(path, `the page sizes along this path multiply to ${below.width} rows; ${maxWidth} at most`);
  if (below.depth > maxDepth)
    throw refuse(path, `this list lies ${below.depth} lists deep; ${maxDepth} at most`);
  return below;
}
