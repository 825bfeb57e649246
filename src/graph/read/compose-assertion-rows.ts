import { filterConditions } from './filter/compose-filter';
import { edgeConditions } from '../cypher/lens';
import { allEdgeTypes } from '../../model/registry/edges';
import { composeAssertion } from './compose-assertion';
import type { ListRows } from './compose-list';
import { arrow } from '../cypher/arrow';
import type { Composition } from '../cypher/composition';
import { cursorColumns } from './cursor-columns';
import { keysetConditions, orderBy, type SortTerm } from '../cypher/keyset';
import { rowsToRead } from './page-of';
import type { AssertionListPlan } from './plan';
import { stanceCondition } from '../cypher/stance';
import { matchNode, type NodeVariables } from '../cypher/variables';

/** Composes the rows of a list of assertions: those at a node, or those that a document asserts. */
export function composeAssertionRows(
  c: Composition,
  parent: NodeVariables,
  plan: AssertionListPlan,
  guard: readonly string[],
): ListRows {
  const index = c.nextVariable();
  const edge = `r${index}`;
  const types = (plan.types.length === 0 ? allEdgeTypes : plan.types).join('|');
  const near = plan.where === 'at node' ? `(${parent.node})` : '()';
  const direction = plan.where === 'at node' ? plan.direction : 'out';
  const pattern = `${near}${arrow[direction](`${edge}:${types}`)}()`;
  const conditions = [
    ...guard,
    ...(plan.where === 'asserted by document' ? [`${edge}.documentId = ${parent.node}.id`] : []),
    ...edgeConditions(edge, c.lens),
    ...stanceCondition(c, edge, plan.stance),
    // The filter of an assertion list speaks of the edge alone.
    ...filterConditions(c, { node: edge, edge }, plan.filter),
  ];
  const terms: SortTerm[] = [{ expression: `${edge}.id`, descending: false }];
  const keyset = keysetConditions(c, terms, plan.page);
  const limit = c.parameter(rowsToRead(plan.page));
  const assertion = composeAssertion(c, edge, { type: null, columns: plan.assertionColumns, endId: null });
  const cursor = cursorColumns(plan.page, terms);
  return {
    all: matchNode(pattern, conditions),
    page: `${matchNode(pattern, [...conditions, ...keyset])}\nWITH ${edge} ${orderBy(terms, plan.page)} LIMIT ${limit}`,
    counted: edge,
    row: {
      clauses: [],
      expressions: [...assertion.expressions, ...cursor.expressions],
      decode: (row) => ({ node: assertion.decode(row), assertion: null, cursor: cursor.decode(row) }),
    },
  };
}
