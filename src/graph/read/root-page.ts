import { decodeInteger } from '../store/decode';
import { resolveFilter } from './filter/resolve-filter';
import type { Lens } from '../../model/lens';
import type { Page, PageEdge } from './records';
import { composeNode } from './compose-node';
import { Composition, type Part } from '../cypher/composition';
import { dialectOf } from '../cypher/dialect';
import { cursorColumns } from './cursor-columns';
import { keysetConditions, orderBy, type SortTerm } from '../cypher/keyset';
import { pageOf, rowsToRead } from './page-of';
import type { RootListPlan } from './plan';
import { resolvePlan } from './resolve-plan';
import { carried, matchNode, type NodeVariables } from '../cypher/variables';
import type { Reader } from '../store/port';
import { ordersOfOneType } from '../../model/registry/order-fields';
import { anchorOf, isNear, type Anchor } from './anchor';
import { ofOneType } from './one-type';
import { readPart } from './read-part';
import { rootRows, type RootRows, type RowSet, type Start } from './root-rows';
import { holdTouchedRows } from './touched-rows';
import { versionIndex } from './version-index';

/** A page of all nodes of a kind, with its counts where they are asked for. */
export async function rootPage(reader: Reader, lens: Lens, unresolved: RootListPlan): Promise<Page> {
  const [filter, node] = await Promise.all([
    resolveFilter(reader, lens, unresolved.filter),
    resolvePlan(reader, lens, unresolved.node),
  ]);
  const plan = { ...unresolved, filter, node };
  await holdTouchedRows(reader, (reckoning) => reckoning.rootList(plan));
  const { page } = plan;
  const counted = page.totalCount || page.nodeCount;
  const anchor = anchorOf(filter);
  const cursor = page.after ?? page.before;
  // To count what leads to the anchor is to read it all, and the page with it.
  if (anchor !== null && counted && page.rows && cursor === null) {
    const rows = await countedRows(reader, lens, plan, anchor);
    const total = rows[0]?.total ?? 0;
    return pageOf(page, rows, total, total);
  }
  const [rows, count] = await Promise.all([
    page.rows ? pageRows(reader, lens, plan, await startOf(reader, lens, plan, anchor)) : [],
    counted ? countNodes(reader, lens, plan, anchor) : null,
  ]);
  return pageOf(page, rows, count, count);
}

/** Where the rows of a page are found soonest: from the anchor, else along an index. */
async function startOf(
  reader: Reader,
  lens: Lens,
  plan: RootListPlan,
  anchor: Anchor | null,
): Promise<Start> {
  if (anchor !== null && (await isNear(reader, plan.node.kinds[0], rowsToRead(plan.page), anchor)))
    return { anchor, versions: null };
  return { anchor: null, versions: await versionIndex(reader, lens, plan) };
}

/**
 * The order and the cut come before anything is projected, and the text says that the sort keys exist: an
 * index serves only what speaks of all its properties. So Neo4j reads the page off the index of that order
 * and touches no other row. Where there are two sets of rows, the page is among the first of each.
 */
function pageRows(reader: Reader, lens: Lens, plan: RootListPlan, start: Start): Promise<PageEdge[]> {
  const c = new Composition(dialectOf(reader), lens);
  const rows = rootRows(c, plan, start);
  const distinct = start.anchor === null ? '' : 'DISTINCT ';
  const cut = (set: Ordered): string =>
    `WITH ${distinct}${carried(set.v).join(', ')} ${orderAndCut(c, set, plan)}`;
  const first = rows.unite((set) => `${matchPage(c, set, plan)}\n${cut(set)}`);
  const clauses = rows.sets.length === 1 ? [first] : [first, cut(rows)];
  return readPart(reader, `page of ${plan.node.kinds[0]}`, c, clauses, rowOf(c, rows, plan));
}

function matchPage(c: Composition, { pattern, conditions, terms }: RowSet, plan: RootListPlan): string {
  return matchNode(pattern, [
    ...conditions,
    ...terms.map(({ expression }) => `${expression} IS NOT NULL`),
    ...keysetConditions(c, terms, plan.page),
  ]);
}

/** The page, each row of it with how many there are in all. */
function countedRows(
  reader: Reader,
  lens: Lens,
  plan: RootListPlan,
  anchor: Anchor,
): Promise<(PageEdge & { total: number })[]> {
  const c = new Composition(dialectOf(reader), lens);
  const rows = rootRows(c, plan, { anchor, versions: null });
  const variables = carried(rows.v);
  const clauses = [
    rows.unite(
      ({ v, pattern, conditions }) =>
        `${matchNode(pattern, conditions)}\nWITH DISTINCT ${carried(v).join(', ')}`,
    ),
    `WITH collect([${variables.join(', ')}]) AS found`,
    'UNWIND found AS one',
    `WITH ${variables.map((name, i) => `one[${i}] AS ${name}`).join(', ')}, size(found) AS total ${orderAndCut(c, rows, plan)}`,
  ];
  const row = rowOf(c, rows, plan);
  return readPart(reader, `counted page of ${plan.node.kinds[0]}`, c, clauses, {
    clauses: row.clauses,
    expressions: ['total', ...row.expressions],
    decode: (reader) => ({ total: decodeInteger(reader.next()), ...row.decode(reader) }),
  });
}

async function countNodes(
  reader: Reader,
  lens: Lens,
  plan: RootListPlan,
  anchor: Anchor | null,
): Promise<number> {
  const c = new Composition(dialectOf(reader), lens);
  const rows = rootRows(c, plan, { anchor, versions: null });
  const total: Part<number> = {
    clauses: [],
    expressions: [`count(${anchor === null ? '' : 'DISTINCT '}${rows.v.node})`],
    decode: (reader) => decodeInteger(reader.next()),
  };
  const match = rows.unite(({ pattern, conditions }) => matchNode(pattern, conditions));
  const [count = 0] = await readPart(reader, `count of ${plan.node.kinds[0]}`, c, [match], total);
  return count;
}

/** What rows are ordered by, and the variables of their nodes. */
type Ordered = Pick<RootRows, 'v' | 'terms'>;

function orderAndCut(c: Composition, { v, terms }: Ordered, plan: RootListPlan): string {
  return `${orderBy([...indexPrefix(v, plan), ...terms], plan.page)} LIMIT ${c.parameter(rowsToRead(plan.page))}`;
}

function rowOf(c: Composition, { v, terms }: Ordered, plan: RootListPlan): Part<PageEdge> {
  const node = composeNode(c, v, plan.node);
  const cursor = cursorColumns(plan.page, terms);
  return {
    clauses: node.clauses,
    expressions: [...node.expressions, ...cursor.expressions],
    decode: (row) => ({ node: node.decode(row), assertion: null, cursor: cursor.decode(row) }),
  };
}

/**
 * A type that the filter names comes first in an order for which there is an index of (type, order, id): it
 * changes nothing, and lets Neo4j read the page off that index instead of sorting.
 */
function indexPrefix(v: NodeVariables, { filter, order }: RootListPlan): SortTerm[] {
  const [first] = order;
  if (first === undefined || !ordersOfOneType.has(first.property) || !ofOneType(filter)) return [];
  return [{ expression: `${v.state}.type`, descending: order.at(-1)?.descending ?? false }];
}
