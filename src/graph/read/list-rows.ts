import { allEdgeTypes } from '../../model/registry/edges';
import type { Target } from '../cypher/dialects';
import { cypher, lines, list, name, Parameter, Variable, type Fragment } from '../cypher/fragment';
import { keysetConditions, orderBy, sortTerms, type SortTerm } from '../cypher/keyset';
import { edgeConditions } from '../cypher/lens';
import { anyType, arrow, hasStance, isFarKind } from '../cypher/pattern';
import { carried, match, matchState, nodeVariables, type NodeVariables } from '../cypher/state';
import { pageByDegree } from './by-degree';
import { filterConditions, isContradiction } from './filter/compose-filter';
import { rowsToRead } from './page';
import type { AssertionListPlan, EdgeListPlan } from './plan';

/** What matches the rows of a list below a node, and what they are ordered by. */
export interface ListRows {
  readonly edge: Variable;
  /** Matches all the rows of the list. */
  readonly all: Fragment;
  /** Matches the rows of the page, ordered and cut. */
  readonly page: Fragment;
  readonly terms: readonly SortTerm[];
}

/** The rows of a list along one type of edge. */
export function edgeRows(
  target: Target,
  parent: NodeVariables,
  plan: EdgeListPlan,
  guard: readonly Fragment[],
): ListRows & { readonly far: NodeVariables } {
  const { lens } = target;
  const edge = new Variable('r');
  const far = nodeVariables(lens);
  const pattern = cypher`(${parent.node})${arrow[plan.direction](cypher`${edge}:${name(plan.edge)}`)}(${far.node})`;
  const conditions = [
    ...guard,
    ...edgeConditions(edge, lens),
    ...hasStance(edge, plan.stance),
    ...isFarKind(far.node, plan.edge, plan.direction, plan.node.kinds),
    ...filterConditions(target, { node: far.node, edge }, plan.filter, true),
  ];
  const terms = sortTerms(plan.order, far.state, cypher`${edge}.id`);
  const keyset = keysetConditions(terms, plan.page);
  const rows = cypher`${new Parameter(rowsToRead(plan.page))}`;
  const cut = cypher`WITH ${list([edge, ...carried(far)])} ${orderBy(terms, plan.page)} LIMIT ${rows}`;
  const either = isContradiction(conditions)
    ? null
    : pageByDegree(target, plan, {
        near: parent.node,
        edge,
        far: far.node,
        conditions: [...conditions, ...keyset],
        cut,
        rows,
      });
  return {
    edge,
    far,
    all: match(pattern, conditions),
    page: either ?? lines(matchState(pattern, far, lens, [edge], conditions, keyset), cut),
    terms,
  };
}

/** The rows of a list of assertions: those at a node, or those that a document asserts. */
export function assertionRows(
  target: Target,
  parent: NodeVariables,
  plan: AssertionListPlan,
  guard: readonly Fragment[],
): ListRows {
  const { lens } = target;
  const edge = new Variable('r');
  const inside = cypher`${edge}:${anyType(plan.types.length === 0 ? allEdgeTypes : plan.types)}`;
  const asserted = plan.where === 'asserted by document';
  const pattern = asserted
    ? cypher`()${arrow.out(inside)}()`
    : cypher`(${parent.node})${arrow[plan.direction](inside)}()`;
  const conditions = [
    ...guard,
    ...(asserted ? [cypher`${edge}.documentId = ${parent.node}.id`] : []),
    ...edgeConditions(edge, lens),
    ...hasStance(edge, plan.stance),
    // The filter of an assertion list speaks of the edge alone.
    ...filterConditions(target, { node: edge, edge }, plan.filter, true),
  ];
  const terms: SortTerm[] = [{ expression: cypher`${edge}.id`, descending: false }];
  return {
    edge,
    all: match(pattern, conditions),
    page: lines(
      match(pattern, [...conditions, ...keysetConditions(terms, plan.page)]),
      cypher`WITH ${edge} ${orderBy(terms, plan.page)} LIMIT ${rowsToRead(plan.page)}`,
    ),
    terms,
  };
}
