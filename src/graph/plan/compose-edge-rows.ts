import { filterConditions } from '../filter/compose-filter';
import { edgeConditions } from '../lens';
import type { PageEdge } from '../page';
import { arrow } from './arrow';
import { composeAssertion } from './compose-assertion';
import type { ListRows } from './compose-list';
import { composeNode } from './compose-node';
import type { Composition, Part } from './composition';
import { cursorColumns } from './cursor-columns';
import { farLabelTest } from './far-label-test';
import { keysetConditions, orderBy, sortTerms, type SortTerm } from './keyset';
import { rowsToRead } from './page-of';
import type { EdgeListPlan } from './plan';
import { stanceCondition } from './stance';
import { carried, matchNode, matchState, nodeVariables, type NodeVariables } from './variables';

/** Composes the rows of a list along one type of edge. */
export function composeEdgeRows(
  c: Composition,
  parent: NodeVariables,
  plan: EdgeListPlan,
  guard: readonly string[],
): ListRows {
  const index = c.nextVariable();
  const edge = `r${index}`;
  const far = nodeVariables(index, c.lens);
  const pattern = `(${parent.node})${arrow[plan.direction](`${edge}:${plan.edge}`)}(${far.node})`;
  const conditions = [
    ...guard,
    ...edgeConditions(edge, c.lens),
    ...stanceCondition(c, edge, plan.stance),
    ...farLabelTest(far.node, plan.edge, plan.direction, plan.node.kinds),
    ...filterConditions(c, { node: far.node, edge }, plan.filter),
  ];
  const terms = sortTerms(plan.order, far.state, `${edge}.id`);
  const keyset = keysetConditions(c, terms, plan.page);
  const limit = c.parameter(rowsToRead(plan.page));
  const match: ListRows['match'] = (rows) =>
    rows === 'page' ? matchState(pattern, far, [edge], conditions, keyset) : matchNode(pattern, conditions);
  return {
    match,
    cut: `WITH ${[edge, ...carried(far)].join(', ')} ${orderBy(terms, plan.page)} LIMIT ${limit}`,
    counted: far.node,
    row: edgeRow(c, parent, edge, far, plan, terms),
  };
}

function edgeRow(
  c: Composition,
  parent: NodeVariables,
  edge: string,
  far: NodeVariables,
  plan: EdgeListPlan,
  terms: readonly SortTerm[],
): Part<PageEdge> {
  const assertion = composeAssertion(c, edge, {
    type: plan.edge,
    columns: plan.assertionColumns,
    endId: plan.direction === 'in' ? `${parent.node}.id` : plan.direction === 'out' ? `${far.node}.id` : null,
  });
  const node = composeNode(c, far, plan.node);
  const cursor = cursorColumns(plan.page, terms);
  return {
    clauses: node.clauses,
    expressions: [...assertion.expressions, ...node.expressions, ...cursor.expressions],
    decode: (row) => ({
      assertion: assertion.decode(row),
      node: node.decode(row),
      cursor: cursor.decode(row),
    }),
  };
}
