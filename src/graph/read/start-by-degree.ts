import { numerousKinds, type Kind } from '../../model/registry/kinds';
import { indexedOrders } from '../../model/registry/order-fields';
import { arrow } from '../cypher/arrow';
import type { Composition } from '../cypher/composition';
import type { EdgeListPlan } from './plan';
import { matchNode, type NodeVariables } from '../cypher/variables';

/** The index that gives the far nodes of a list in its order, where it may be worth to walk it. */
export interface FarIndex {
  readonly kind: Kind;
  readonly property: string;
}

export function farIndex(c: Composition, plan: EdgeListPlan): FarIndex | null {
  const [kind, ...otherKinds] = plan.node.kinds;
  const [first, ...otherTerms] = plan.order;
  if (!c.dialect.orderedIndexes || c.lens.known !== null) return null;
  if (kind === undefined || otherKinds.length > 0 || first === undefined || otherTerms.length > 0)
    return null;
  if (!numerousKinds.has(kind) || plan.kinds.some((near) => numerousKinds.has(near))) return null;
  return indexedOrders.has(first.property) ? { kind, property: first.property } : null;
}

/**
 * The rows of a page, from where they are found sooner. From the parent, all its edges are read and sorted.
 * Along the index of the order, as many nodes are tried as it takes to find a page of those that lead to the
 * parent, which are the fewer the more it has. Both are written; a parent takes one of them, by its degree
 * and the number of all such nodes, which the store knows without counting.
 */
export function startByDegree(
  parent: NodeVariables,
  plan: EdgeListPlan,
  index: FarIndex,
  page: {
    readonly edge: string;
    readonly far: NodeVariables;
    readonly conditions: readonly string[];
    /** How the rows are ordered and cut. */
    readonly cut: string;
    readonly limit: string;
  },
): string {
  const [near, far] = [parent.node, page.far.node];
  const way = (edge: string, end: string): string => `(${near})${arrow[plan.direction](edge)}(${end})`;
  const degree = `WITH ${near}, COUNT { ${way(`:${plan.edge}`, '')} } AS degree, COUNT { (:${index.kind}) } AS all`;
  const edge = `${page.edge}:${plan.edge}`;
  const present = [`${far}.${index.property} IS NOT NULL`, `${far}.id IS NOT NULL`];
  const returned = `RETURN ${page.edge}, ${far}`;
  return `CALL (${near}) {
${degree} WHERE degree * degree <= ${page.limit} * all
${matchNode(way(edge, far), page.conditions)}
${page.cut}
${returned}
UNION ALL
${degree} WHERE degree * degree > ${page.limit} * all
MATCH ${way(edge, `${far}:${index.kind}`)} USING INDEX ${far}:${index.kind}(${index.property}, id)
WHERE ${[...present, ...page.conditions].join(' AND ')}
${page.cut}
${returned}
}`;
}
