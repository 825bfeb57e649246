import type { Lens } from '../../model/lens';

/** Where in a query planning has come to: the path for error messages, and the lens that holds there. */
export interface Scope {
  readonly path: readonly string[];
  readonly lens: Lens;
}

export function rootScope(path: readonly string[], lens: Lens): Scope {
  return { path, lens };
}

/** The scope below a list. What lists may multiply to is bounded before planning (`execution/limits.ts`). */
export function belowList(scope: Scope, key: string): Scope {
  return { ...scope, path: [...scope.path, key] };
}
