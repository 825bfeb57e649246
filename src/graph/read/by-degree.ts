import { numerousKinds, type Kind } from '../../model/registry/kinds';
import { indexedOrders } from '../../model/registry/order-fields';
import type { Target } from '../cypher/dialects';
import { cypher, empty, name, property, type Fragment, type Variable } from '../cypher/fragment';
import { arrow } from '../cypher/pattern';
import { match } from '../cypher/state';
import type { EdgeListPlan } from './plan';

/*
 * A page of what edges lead to is found in one of two ways. From the near node, all its edges are read and
 * sorted. Along the index of the order, far nodes are tried until a page of them has such an edge: the more
 * edges the near node has, the fewer are tried. Both degrees and the number of all nodes of a kind are figures
 * that the store keeps, so that to choose costs nothing.
 */

/**
 * The condition that the page is found sooner from the near node: with d edges, and N far nodes of which a
 * page of p rows is wanted, it reads d edges there, and tries p * N / d nodes along the index.
 */
export const isNear = (degree: Fragment, rows: Fragment, all: Fragment): Fragment =>
  cypher`${degree} * ${degree} <= ${rows} * ${all}`;

/** A page of a list along an edge, in the pieces that both ways have. */
export interface EdgePage {
  readonly near: Variable;
  readonly edge: Variable;
  readonly far: Variable;
  readonly conditions: readonly Fragment[];
  /** How the rows are ordered and cut. */
  readonly cut: Fragment;
  /** How many rows are read. */
  readonly rows: Fragment;
}

/**
 * The text that finds a page by either way: it has both, and each parent takes one of them. Null where the
 * engine has no index of that order, or where to walk it is never worth it.
 */
export function pageByDegree({ dialect, lens }: Target, plan: EdgeListPlan, page: EdgePage): Fragment | null {
  const index = lens.known === null ? farIndex(plan) : null;
  if (index === null || dialect.indexHint === null) return null;
  const { near, edge, far, conditions, cut, rows } = page;
  const pattern = (inside: Fragment, end: Fragment): Fragment =>
    cypher`(${near})${arrow[plan.direction](inside)}(${end})`;
  const type = cypher`:${name(plan.edge)}`;
  const degrees = cypher`WITH ${near}, COUNT { ${pattern(type, empty)} } AS degree, COUNT { (:${name(index.kind)}) } AS all`;
  const nearer = isNear(cypher`degree`, rows, cypher`all`);
  // An index serves only what says that its properties are there.
  const indexed = [cypher`${property(far, index.property)} IS NOT NULL`, cypher`${far}.id IS NOT NULL`];
  const hint = dialect.indexHint(far, index.kind, [index.property, 'id']);
  const alongIndex = cypher`${pattern(cypher`${edge}${type}`, cypher`${far}:${name(index.kind)}`)} ${hint}`;
  return cypher`CALL (${near}) {
${degrees} WHERE ${nearer}
${match(pattern(cypher`${edge}${type}`, cypher`${far}`), conditions)}
${cut}
RETURN ${edge}, ${far}
UNION ALL
${degrees} WHERE NOT ${nearer}
${match(alongIndex, [...indexed, ...conditions])}
${cut}
RETURN ${edge}, ${far}
}`;
}

/** The index that has the far nodes of a list in its order. */
function farIndex(plan: EdgeListPlan): { readonly kind: Kind; readonly property: string } | null {
  const [kind, ...otherKinds] = plan.node.kinds;
  const [first, ...otherTerms] = plan.order;
  if (kind === undefined || otherKinds.length > 0 || first === undefined || otherTerms.length > 0)
    return null;
  if (!numerousKinds.has(kind) || plan.kinds.some((near) => numerousKinds.has(near))) return null;
  return indexedOrders.has(first.property) ? { kind, property: first.property } : null;
}
