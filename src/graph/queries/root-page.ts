import { decodeInteger } from '../decode';
import { nodeConditions, type Lens } from '../lens';
import type { Page, PageEdge } from '../page';
import { composeNode } from '../plan/compose-node';
import { Composition, type Part } from '../plan/composition';
import { cursorColumns } from '../plan/cursor-columns';
import { keysetConditions, orderBy, sortTerms } from '../plan/keyset';
import { pageOf, rowsToRead } from '../plan/page-of';
import type { RootListPlan } from '../plan/plan';
import { carried, matchNode, matchState, nodeVariables } from '../plan/variables';
import type { Reader } from '../port';
import { readPart } from './read-part';

/** A page of all nodes of a kind, with its counts where they are asked for. */
export async function rootPage(reader: Reader, lens: Lens, plan: RootListPlan): Promise<Page> {
  const { page } = plan;
  const counted = page.totalCount || page.nodeCount;
  const [rows, count] = await Promise.all([
    page.limit > 0 ? pageRows(reader, lens, plan) : [],
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
  const match = matchState(`(${v.node}:${plan.node.kinds[0]})`, v, [], nodeConditions(v.node, lens), [
    `${terms[0]!.expression} IS NOT NULL`,
    ...keysetConditions(c, terms, plan.page),
  ]);
  const cut = `WITH ${carried(v).join(', ')} ${orderBy(terms, plan.page)} LIMIT ${c.parameter(rowsToRead(plan.page))}`;
  const node = composeNode(c, v, plan.node);
  const cursor = cursorColumns(plan.page, terms);
  const row: Part<PageEdge> = {
    clauses: node.clauses,
    expressions: [...node.expressions, ...cursor.expressions],
    decode: (reader) => ({ node: node.decode(reader), assertion: null, cursor: cursor.decode(reader) }),
  };
  return readPart(reader, `page of ${plan.node.kinds[0]}`, c, [match, cut], row);
}

async function countNodes(reader: Reader, lens: Lens, plan: RootListPlan): Promise<number> {
  const c = new Composition(reader.capabilities, lens);
  const v = nodeVariables(c.nextVariable(), lens);
  const match = matchNode(`(${v.node}:${plan.node.kinds[0]})`, nodeConditions(v.node, lens));
  const total: Part<number> = {
    clauses: [],
    expressions: [`count(${v.node})`],
    decode: (reader) => decodeInteger(reader.next()),
  };
  const [count = 0] = await readPart(reader, `count of ${plan.node.kinds[0]}`, c, [match], total);
  return count;
}
