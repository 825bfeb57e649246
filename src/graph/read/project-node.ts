import { isKind, unknownValues, type Kind } from '../../model/registry/kinds';
import type { Target } from '../cypher/dialects';
import { cypher, property, type Fragment, type Variable } from '../cypher/fragment';
import { Entity, isOfKind } from '../cypher/pattern';
import { column, constant, combine, type Projection } from '../cypher/projection';
import type { NodeVariables } from '../cypher/state';
import { DecodeError, decodeText } from '../store/decode';
import { assertionRows, edgeRows, type ListRows } from './list-rows';
import { pageOf, projectCursor } from './page';
import type { AssertionListPlan, EdgeListPlan, ListPlan, NodePlan, PageRequest } from './plan';
import { projectAssertion } from './project-assertion';
import type { AssertedEdge, AssertionRecord, EntityRecord, Page, PageEdge } from './records';

/**
 * What a plan asks of a node: its id, its kind where there is a choice, its columns, and the lists below it.
 * A list is a column of rows; in each of them stands what is asked of the node there, and so on down.
 */
export function projectNode(target: Target, v: NodeVariables, plan: NodePlan): Projection<EntityRecord> {
  const { columns, kinds, lists } = plan;
  const kind = projectKind(v, kinds);
  // A kind that the plan meets may lack a list; the text then tests the label first.
  const guard = (list: ListPlan): Fragment[] =>
    list.kinds.length < kinds.length ? [isOfKind(v.node, list.kinds)] : [];
  const pages = projectPages(
    lists.filter((list) => list.of === 'nodes'),
    (list) => projectEdgeList(target, v, list, guard(list)),
  );
  const assertionPages = projectPages(
    lists.filter((list) => list.of === 'assertions'),
    (list) => projectAssertionList(target, v, list, guard(list)),
  );
  return {
    clauses: [...pages.clauses, ...assertionPages.clauses],
    expressions: [
      cypher`${v.node}.id`,
      ...kind.expressions,
      ...columns.map((name) => property(v.state, name)),
      ...pages.expressions,
      ...assertionPages.expressions,
    ],
    decode: (row) => {
      const id = decodeText(row.next());
      const ofKind = kind.decode(row);
      const record: Record<string, unknown> = { id, kind: ofKind, lens: target.lens };
      for (const name of columns) {
        const value = row.next() ?? null;
        record[name] = value === unknownValues[name] ? null : value;
      }
      record['pages'] = pages.decode(row, ofKind);
      record['assertionPages'] = assertionPages.decode(row, ofKind);
      return record as unknown as EntityRecord;
    },
  };
}

function projectKind({ node }: NodeVariables, kinds: readonly Kind[]): Projection<Kind> {
  const [only, ...others] = kinds;
  if (only !== undefined && others.length === 0) return constant(only);
  return column(cypher`[label IN labels(${node}) WHERE label <> '${Entity}'][0]`, (value) => {
    const label = decodeText(value);
    if (!isKind(label)) throw new DecodeError(`'${label}' is no kind`);
    return label;
  });
}

/** The pages of some lists by their keys: of a node of a kind, those that the kind has. */
function projectPages<List extends ListPlan, Edge extends PageEdge<{ readonly id: string }>>(
  lists: readonly List[],
  project: (list: List) => Projection<Page<Edge>>,
) {
  const projected = lists.map((list) => ({ list, page: project(list) }));
  return combine(
    projected.map(({ page }) => page),
    (row, kind: Kind) => {
      const pages: Record<string, Page<Edge>> = {};
      for (const { list, page } of projected) {
        const decoded = page.decode(row);
        if (list.kinds.includes(kind)) pages[list.key] = decoded;
      }
      return pages;
    },
  );
}

function projectEdgeList(
  target: Target,
  parent: NodeVariables,
  plan: EdgeListPlan,
  guard: readonly Fragment[],
): Projection<Page<AssertedEdge>> {
  const rows = edgeRows(target, parent, plan, guard);
  const { edge, far, terms } = rows;
  const assertion = projectAssertion(target.lens, edge, {
    type: plan.edge,
    columns: plan.assertionColumns,
    endId: plan.direction === 'both' ? null : cypher`${(plan.direction === 'in' ? parent : far).node}.id`,
  });
  const node = projectNode(target, far, plan.node);
  const cursor = projectCursor(plan.page, terms);
  const row = combine([assertion, node, cursor], (row) => ({
    assertion: assertion.decode(row),
    node: node.decode(row),
    cursor: cursor.decode(row),
  }));
  return projectPage(target, parent, plan.page, rows, far.node, row);
}

function projectAssertionList(
  target: Target,
  parent: NodeVariables,
  plan: AssertionListPlan,
  guard: readonly Fragment[],
): Projection<Page<PageEdge<AssertionRecord>>> {
  const rows = assertionRows(target, parent, plan, guard);
  const { edge, terms } = rows;
  const node = projectAssertion(target.lens, edge, {
    type: null,
    columns: plan.assertionColumns,
    endId: null,
  });
  const cursor = projectCursor(plan.page, terms);
  const row = combine([node, cursor], (row) => ({ node: node.decode(row), cursor: cursor.decode(row) }));
  return projectPage(target, parent, plan.page, rows, edge, row);
}

/** The page of a list as one column, and each count that was asked for as another. */
function projectPage<Edge extends PageEdge<{ readonly id: string }>>(
  { dialect }: Target,
  { node: parent }: NodeVariables,
  request: PageRequest,
  { all, page }: ListRows,
  counted: Variable,
  edge: Projection<Edge>,
): Projection<Page<Edge>> {
  const edges = request.rows ? dialect.collect(parent, page, edge) : constant([]);
  const total = request.totalCount ? dialect.count(parent, all, null) : constant(null);
  const distinct = request.nodeCount ? dialect.count(parent, all, counted) : constant(null);
  return combine([edges, total, distinct], (row) =>
    pageOf(request, edges.decode(row), total.decode(row), distinct.decode(row)),
  );
}
