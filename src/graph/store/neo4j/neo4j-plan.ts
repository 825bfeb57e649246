import type { ProfiledPlan } from 'neo4j-driver';
import type { PlanOperator } from '../port';

/** Neo4j's plan of a statement that has run, from the operator that gives its rows down to its leaves. */
export function operatorsOf(plan: ProfiledPlan, depth = 0): PlanOperator[] {
  const { operatorType, rows, dbHits, children } = plan;
  return [
    {
      depth,
      // It says `Filter@neo4j`: the operator, and the database that it works on.
      operator: operatorType.split('@', 1)[0]!,
      detail: plan.arguments['Details'] ?? '',
      rows,
      hits: dbHits,
    },
    ...children.flatMap((child) => operatorsOf(child, depth + 1)),
  ];
}
