import { decodeInteger } from '../decode';
import { filterConditions } from '../filter/compose-filter';
import { resolveFilter } from '../filter/resolve-filter';
import { nodeConditions, type Lens } from '../lens';
import type { Page, PageEdge } from '../page';
import { composeNode } from '../plan/compose-node';
import { Composition, type Part } from '../plan/composition';
import { cursorColumns } from '../plan/cursor-columns';
import { keysetConditions, orderBy, sortTerms, type SortTerm } from '../plan/keyset';
import { pageOf, rowsToRead } from '../plan/page-of';
import type { RootListPlan } from '../plan/plan';
import { resolvePlan } from '../plan/resolve-plan';
import { carried, matchNode, matchState, nodeVariables, type NodeVariables } from '../plan/variables';
import type { Reader } from '../port';
import { readPart } from './read-part';

/** A page of all nodes of a kind, with its counts where they are asked for. */
export async function rootPage(reader: Reader, lens: Lens, unresolved: RootListPlan): Promise<Page> {
  const [filter, node] = await Promise.all([
    resolveFilter(reader, lens, unresolved.filter),
    resolvePlan(reader, lens, unresolved.node),
  ]);
  const plan = { ...unresolved, filter, node };
  const { page } = plan;
  const counted = page.totalCount || page.nodeCount;
  const [rows, count] = await Promise.all([
    page.rows ? pageRows(reader, lens, plan) : [],
    counted ? countNodes(reader, lens, plan) : null,
  ]);
  return pageOf(page, rows, count, count);
}

/**
 * The order and the cut come before anything is projected, and the text says that the first sort key
 * exists: so Neo4j reads the page off the index of that order and touches no other row.
 */
function pageRows(reader: Reader, lens: Lens, plan: RootListPlan): Promise<PageEdge[]> {
  const c = new Composition(reader.capabilities, lens);
  const v = nodeVariables(c.nextVariable(), lens);
  const terms = sortTerms(plan.order, v.state, `${v.node}.id`);
  const match = matchState(`(${v.node}:${plan.node.kinds[0]})`, v, [], rowConditions(c, v, plan), [
    `${terms[0]!.expression} IS NOT NULL`,
    ...keysetConditions(c, terms, plan.page),
  ]);
  const cut = `WITH ${carried(v).join(', ')} ${orderBy([...indexPrefix(v, plan), ...terms], plan.page)} LIMIT ${c.parameter(rowsToRead(plan.page))}`;
  const node = composeNode(c, v, plan.node);
  const cursor = cursorColumns(plan.page, terms);
  const row: Part<PageEdge> = {
    clauses: node.clauses,
    expressions: [...node.expressions, ...cursor.expressions],
    decode: (reader) => ({ node: node.decode(reader), assertion: null, cursor: cursor.decode(reader) }),
  };
  return readPart(reader, `page of ${plan.node.kinds[0]}`, c, [match, cut], row);
}

/**
 * A property that the filter binds to one value comes first in the order: it changes nothing, and lets
 * Neo4j read the page off the index of (that property, order, id) instead of sorting.
 */
function indexPrefix(v: NodeVariables, plan: RootListPlan): SortTerm[] {
  const conditions = plan.filter.is === 'all' ? plan.filter.of : [plan.filter];
  const descending = plan.order.at(-1)?.descending ?? false;
  return conditions.some(
    (filter) => filter.is === 'property' && filter.property === 'type' && filter.comparison === 'eq',
  )
    ? [{ expression: `${v.state}.type`, descending }]
    : [];
}

function rowConditions(c: Composition, v: NodeVariables, plan: RootListPlan): string[] {
  return [
    ...nodeConditions(v.node, c.lens),
    ...filterConditions(c, { node: v.node, edge: null }, plan.filter),
  ];
}

async function countNodes(reader: Reader, lens: Lens, plan: RootListPlan): Promise<number> {
  const c = new Composition(reader.capabilities, lens);
  const v = nodeVariables(c.nextVariable(), lens);
  const match = matchNode(`(${v.node}:${plan.node.kinds[0]})`, rowConditions(c, v, plan));
  const total: Part<number> = {
    clauses: [],
    expressions: [`count(${v.node})`],
    decode: (reader) => decodeInteger(reader.next()),
  };
  const [count = 0] = await readPart(reader, `count of ${plan.node.kinds[0]}`, c, [match], total);
  return count;
}
