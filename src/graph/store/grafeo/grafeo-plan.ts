import type { OperatorProfile } from '@grafeo-db/js';
import type { PlanOperator } from '../port';

/**
 * The embedded engine's plan of a statement that has run, from the operator that gives its rows down to
 * its leaves. It writes the values of parameters into its details, which are therefore left out.
 */
export function operatorsOf({ operator, rows, children }: OperatorProfile, depth = 0): PlanOperator[] {
  return [
    { depth, operator, detail: null, rows, hits: null },
    ...children.flatMap((child) => operatorsOf(child, depth + 1)),
  ];
}
