import { badInput } from '../../errors';

/** Conditions in one filter, and filters within filters, at most: a statement has to stay readable. */
export const maxConditions = 100;
const maxFilterDepth = 8;

/** What reading a filter has come to. */
export interface FilterScope {
  readonly path: readonly string[];
  readonly depth: number;
  /** Shared by the whole filter. */
  readonly budget: { conditions: number };
}

export type Input = Readonly<Record<string, unknown>>;

export function filterScope(path: readonly string[]): FilterScope {
  return { path, depth: 0, budget: { conditions: maxConditions } };
}

/** The scope of one condition below; it counts against the filter's bounds. */
export function below(scope: FilterScope, name: string | number, deeper = 0): FilterScope {
  const path = [...scope.path, String(name)];
  if (--scope.budget.conditions < 0)
    throw badInput(path, `more than ${maxConditions} conditions in one filter`);
  const depth = scope.depth + deeper;
  if (depth > maxFilterDepth) throw badInput(path, `filters lie more than ${maxFilterDepth} deep`);
  return { ...scope, path, depth };
}
