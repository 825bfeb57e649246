import type { Lens } from '../../model/lens';
import { ordersOfOneType } from '../../model/registry/order-fields';
import { targetOf, type Target } from '../cypher/dialects';
import { cypher, empty, integer, lines, list, type Fragment } from '../cypher/fragment';
import { keysetConditions, orderBy, type SortTerm } from '../cypher/keyset';
import { column, combine, record, type Projection } from '../cypher/projection';
import { carried, match, type NodeVariables } from '../cypher/state';
import { statement } from '../cypher/statement';
import { decodeInteger } from '../store/decode';
import type { Reader } from '../store/port';
import { anchorOf, isAnchorNear, type Anchor } from './anchor';
import { pageOf, projectCursor, rowsToRead } from './page';
import type { RootListPlan } from './plan';
import { projectNode } from './project-node';
import type { Page, PageEdge } from './records';
import { resolveFilter, resolvePlan } from './resolve-filter';
import { holdTouchedRows } from './touched-rows';
import { isOfOneType, rootRows, versionIndex, type RootRows, type RowSet, type Start } from './root-rows';

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
    const found = await countedRows(reader, lens, plan, anchor);
    const total = found[0]?.total ?? 0;
    const rows = found.map(({ row }) => row);
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
  if (anchor !== null && (await isAnchorNear(reader, plan.kind, rowsToRead(plan.page), anchor)))
    return { anchor, versions: null };
  return { anchor: null, versions: await versionIndex(reader, lens, plan) };
}

/**
 * The order and the cut come before anything is projected, and the text says that the sort keys exist: an
 * index serves only what speaks of all its properties. So Neo4j reads the page off the index of that order
 * and touches no other row. Where there are two sets of rows, the page is among the first of each.
 */
function pageRows(reader: Reader, lens: Lens, plan: RootListPlan, start: Start): Promise<PageEdge[]> {
  const target = targetOf(reader, lens);
  const rows = rootRows(target, plan, start);
  const distinct = start.anchor === null ? empty : cypher`DISTINCT `;
  const cut = (set: Ordered): Fragment =>
    cypher`WITH ${distinct}${list(carried(set.v))} ${orderAndCut(set, plan)}`;
  const first = rows.unite((set) => lines(matchPage(set, plan), cut(set)));
  return reader.read(
    statement(
      `page of ${plan.kind}`,
      rows.sets.length === 1 ? first : lines(first, cut(rows)),
      projectRow(target, rows, plan),
    ),
  );
}

function matchPage({ pattern, conditions, terms }: RowSet, plan: RootListPlan): Fragment {
  return match(pattern, [
    ...conditions,
    ...terms.map(({ expression }) => cypher`${expression} IS NOT NULL`),
    ...keysetConditions(terms, plan.page),
  ]);
}

/** The page, each row of it with how many there are in all. */
function countedRows(
  reader: Reader,
  lens: Lens,
  plan: RootListPlan,
  anchor: Anchor,
): Promise<{ row: PageEdge; total: number }[]> {
  const target = targetOf(reader, lens);
  const rows = rootRows(target, plan, { anchor, versions: null });
  const variables = carried(rows.v);
  const all = rows.unite(({ v, pattern, conditions }) =>
    lines(match(pattern, conditions), cypher`WITH DISTINCT ${list(carried(v))}`),
  );
  const each = variables.map((variable, i) => cypher`one[${integer(i)}] AS ${variable}`);
  return reader.read(
    statement(
      `counted page of ${plan.kind}`,
      cypher`${all}
WITH collect([${list(variables)}]) AS found
UNWIND found AS one
WITH ${list(each)}, size(found) AS total ${orderAndCut(rows, plan)}`,
      record({ total: column(cypher`total`, decodeInteger), row: projectRow(target, rows, plan) }),
    ),
  );
}

function countNodes(reader: Reader, lens: Lens, plan: RootListPlan, anchor: Anchor | null): Promise<number> {
  const rows = rootRows(targetOf(reader, lens), plan, { anchor, versions: null });
  const distinct = anchor === null ? empty : cypher`DISTINCT `;
  return reader.one(
    statement(
      `count of ${plan.kind}`,
      rows.unite(({ pattern, conditions }) => match(pattern, conditions)),
      column(cypher`count(${distinct}${rows.v.node})`, decodeInteger),
    ),
  );
}

/** What rows are ordered by, and the variables of their nodes. */
type Ordered = Pick<RootRows, 'v' | 'terms'>;

function orderAndCut({ v, terms }: Ordered, plan: RootListPlan): Fragment {
  return cypher`${orderBy([...indexPrefix(v, plan), ...terms], plan.page)} LIMIT ${rowsToRead(plan.page)}`;
}

function projectRow(target: Target, { v, terms }: Ordered, plan: RootListPlan): Projection<PageEdge> {
  const node = projectNode(target, v, plan.node);
  const cursor = projectCursor(plan.page, terms);
  return combine([node, cursor], (row) => ({ node: node.decode(row), cursor: cursor.decode(row) }));
}

/**
 * A type that the filter names comes first in an order for which there is an index of (type, order, id): it
 * changes nothing, and lets Neo4j read the page off that index instead of sorting.
 */
function indexPrefix(v: NodeVariables, { filter, order }: RootListPlan): SortTerm[] {
  const [first] = order;
  if (first === undefined || !ordersOfOneType.has(first.property) || !isOfOneType(filter)) return [];
  return [{ expression: cypher`${v.state}.type`, descending: order.at(-1)?.descending ?? false }];
}
