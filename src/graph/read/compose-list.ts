import { decodeInteger } from '../store/decode';
import type { Page, PageEdge } from './records';
import { composeAssertionRows } from './compose-assertion-rows';
import { composeEdgeRows } from './compose-edge-rows';
import { decodeRows, type Composition, type Part } from '../cypher/composition';
import { labelTest } from '../cypher/label-test';
import { pageOf } from './page-of';
import type { ListPlan } from './plan';
import type { NodeVariables } from '../cypher/variables';

/** The rows of a list, in pieces that are put together below in the form that the engine has. */
export interface ListRows {
  /** Matches all the rows of the list. */
  readonly all: string;
  /** Matches the rows of the page, ordered and cut. */
  readonly page: string;
  /** The variable whose distinct values `nodeCount` counts. */
  readonly counted: string;
  readonly row: Part<PageEdge>;
}

/**
 * Composes a list below a node: its page as one column, and each count that was asked for as another.
 * `guarded` says that the plan meets kinds that lack the list; the text then tests the label first.
 */
export function composeList(
  c: Composition,
  parent: NodeVariables,
  plan: ListPlan,
  guarded: boolean,
): Part<Page> {
  const guard = guarded ? [labelTest(parent.node, plan.kinds)] : [];
  const rows =
    plan.of === 'nodes'
      ? composeEdgeRows(c, parent, plan, guard)
      : composeAssertionRows(c, parent, plan, guard);
  const { page } = plan;
  const edges = page.rows ? [collect(c, parent, rows)] : [];
  const totalCount = page.totalCount ? [count(c, parent, rows, 'rows')] : [];
  const nodeCount = page.nodeCount ? [count(c, parent, rows, 'distinct')] : [];
  const columns = [...edges, ...totalCount, ...nodeCount];
  return {
    clauses: columns.flatMap((column) => column.clauses),
    expressions: columns.flatMap((column) => column.expressions),
    decode: (row) => {
      const [rows = []] = edges.map((column) => column.decode(row));
      const [total = null] = totalCount.map((column) => column.decode(row));
      const [distinct = null] = nodeCount.map((column) => column.decode(row));
      return pageOf(page, rows, total, distinct);
    },
  };
}

/** How many rows the whole list has, or how many distinct nodes. */
function count(
  c: Composition,
  parent: NodeVariables,
  rows: ListRows,
  what: 'rows' | 'distinct',
): Part<number> {
  const decode: Part<number>['decode'] = (row) => decodeInteger(row.next());
  if (c.dialect.collectSubquery) {
    const distinct = what === 'distinct' ? ` RETURN DISTINCT ${rows.counted}` : '';
    return { clauses: [], expressions: [`COUNT { ${rows.all}${distinct} }`], decode };
  }
  const column = `l${c.nextVariable()}`;
  const counted = what === 'distinct' ? `DISTINCT ${rows.counted}` : '*';
  return {
    clauses: [`CALL (${parent.node}) {\n${rows.all}\nRETURN count(${counted}) AS ${column}\n}`],
    expressions: [column],
    decode,
  };
}

/**
 * The page as a list of rows in one column: an expression where the engine has COLLECT (where there
 * is one it is also the fastest form), else a subquery that collects.
 */
function collect(c: Composition, parent: NodeVariables, rows: ListRows): Part<PageEdge[]> {
  const body = [rows.page, ...rows.row.clauses].join('\n');
  const row = `[${rows.row.expressions.join(', ')}]`;
  const decode: Part<PageEdge[]>['decode'] = (reader) => decodeRows(reader.next(), rows.row);
  if (c.dialect.collectSubquery)
    return { clauses: [], expressions: [`COLLECT {\n${body}\nRETURN ${row}\n}`], decode };
  const column = `l${c.nextVariable()}`;
  return {
    clauses: [`CALL (${parent.node}) {\n${body}\nRETURN collect(${row}) AS ${column}\n}`],
    expressions: [column],
    decode,
  };
}
