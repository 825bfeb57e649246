import { filterConditions, meetsNothing } from './filter/compose-filter';
import { edgeConditions } from '../cypher/lens';
import type { PageEdge } from './records';
import { arrow } from '../cypher/arrow';
import { composeAssertion } from './compose-assertion';
import type { ListRows } from './compose-list';
import { composeNode } from './compose-node';
import type { Composition, Part } from '../cypher/composition';
import { cursorColumns } from './cursor-columns';
import { farLabelTest } from '../cypher/far-label-test';
import { keysetConditions, orderBy, sortTerms, type SortTerm } from '../cypher/keyset';
import { rowsToRead } from './page-of';
import type { EdgeListPlan } from './plan';
import { farIndex, startByDegree } from './start-by-degree';
import { stanceCondition } from '../cypher/stance';
import { carried, matchNode, matchState, nodeVariables, type NodeVariables } from '../cypher/variables';

/** Composes the rows of a list along one type of edge. */
export function composeEdgeRows(
  c: Composition,
  parent: NodeVariables,
  plan: EdgeListPlan,
  guard: readonly string[],
): ListRows {
  const number = c.nextVariable();
  const edge = `r${number}`;
  const far = nodeVariables(number, c.lens);
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
  const cut = `WITH ${[edge, ...carried(far)].join(', ')} ${orderBy(terms, plan.page)} LIMIT ${limit}`;
  const index = meetsNothing(conditions) ? null : farIndex(c, plan);
  return {
    all: matchNode(pattern, conditions),
    page:
      index === null
        ? `${matchState(pattern, far, [edge], conditions, keyset)}\n${cut}`
        : startByDegree(parent, plan, index, {
            edge,
            far,
            conditions: [...conditions, ...keyset],
            cut,
            limit,
          }),
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
