import { unknownValues } from '../../../src/model/registry/kinds';
import { edgeFieldsOf } from '../../../src/model/registry/edge-fields';
import { assertionPasses, isAffirmed, passes, speaksOfStance } from './filter';
import { casualtiesOf, responsibilityOf } from './judgement';
import { byId, connection, orderOf, windowOf, type Order } from './list';
import { listNodeName } from './node-name';
import type { ListQuestion, NodeQuestion, Question } from './question';
import { assertionField } from './references';
import { View, type Row } from './view';
import type { World, WorldEdge, WorldNode } from './world';

/** What the API has to answer, by a plain reading of the whole graph. */
export function answerOf(world: World, question: Question): unknown {
  const view = new View(world, question.asOf, question.clearance);
  const { cursor } = question;
  if ('many' in question) {
    const list = rootList(view, question.many, question.list);
    return showList(view, question.list, list, 20, cursorIn(list, cursor));
  }
  const node = view.find(question.id);
  if (node?.kind !== question.one) return null;
  const [first] = question.node.lists;
  const list = first === undefined ? undefined : listBelow(view, node, first);
  return showNode(view, node, question.node, list === undefined ? null : cursorIn(list, cursor));
}

type Cursor = { readonly side: 'after' | 'before'; readonly row: Row } | null;

/** All rows of a list, in its order. */
interface WholeList {
  readonly rows: readonly Row[];
  readonly order: Order;
  readonly ofAssertions: boolean;
}

/** The row that a cursor names, counted round where the list is shorter; none where it is empty. */
function cursorIn({ rows }: WholeList, cursor: Question['cursor']): Cursor {
  if (cursor === null || rows.length === 0) return null;
  return { side: cursor.side, row: rows[cursor.row % rows.length]! };
}

function rootList(view: View, kind: WorldNode['kind'], { args }: ListQuestion): WholeList {
  const order = orderOf(view, kind, args.orderBy ?? []);
  const rows = view
    .nodesOfKind(kind)
    .map((node): Row => ({ node, edge: null }))
    .filter((row) => passes(view, row, args.filter ?? {}));
  return { rows: rows.sort(order), order, ofAssertions: false };
}

function listBelow(view: View, node: WorldNode, question: ListQuestion): WholeList {
  if (question.field === 'assertions' || question.field === 'asserts')
    return assertionList(view, node, question);
  const field = edgeFieldsOf(node.kind).get(question.field)!;
  const { filter = {}, orderBy = [], stance } = question.args;
  const order = orderOf(view, listNodeName(field), orderBy);
  const isWanted = ({ edge }: Row): boolean => {
    if (stance !== undefined) return edge!.properties['stance'] === stance;
    return speaksOfStance(filter) || isAffirmed(edge!);
  };
  const rows = view
    .follow(node, field)
    .filter(isWanted)
    .filter((row) => passes(view, row, filter));
  return { rows: rows.sort(order), order, ofAssertions: false };
}

function assertionList(view: View, node: WorldNode, { field, args }: ListQuestion): WholeList {
  const direction = (args.direction ?? 'BOTH').toLowerCase() as 'out' | 'in' | 'both';
  const rows =
    field === 'assertions'
      ? view.along(node, null, direction)
      : view.edges
          .filter(({ properties }) => properties['documentId'] === node.properties.id)
          .map((edge): Row => ({ node, edge }));
  const isWanted = (edge: WorldEdge): boolean =>
    (args.types === undefined || args.types.length === 0 || args.types.includes(edge.type)) &&
    (args.stance === undefined || edge.properties['stance'] === args.stance) &&
    assertionPasses(view, edge, args.filter ?? {});
  return { rows: rows.filter(({ edge }) => isWanted(edge!)).sort(byId), order: byId, ofAssertions: true };
}

function showList(
  view: View,
  question: ListQuestion,
  { rows, order, ofAssertions }: WholeList,
  defaultSize: number,
  cursor: Cursor,
): object {
  const window = windowOf(rows, order, question.args, defaultSize, cursor);
  if (ofAssertions)
    return connection(
      question,
      rows,
      window,
      ({ edge }) => edge!.properties.id,
      ({ edge }) => ({ node: showAssertion(view, edge!, question.node.columns) }),
    );
  return connection(
    question,
    rows,
    window,
    ({ node }) => node.properties.id,
    ({ node, edge }) => ({
      ...(edge === null ? {} : { assertion: showAssertion(view, edge, question.assertion) }),
      node: showNode(view, node, question.node, null),
    }),
  );
}

const showAssertion = (view: View, edge: WorldEdge, columns: readonly string[]): object => ({
  id: edge.properties.id,
  ...Object.fromEntries(columns.map((column) => [column, assertionField(view, edge, column)])),
});

/** What is asked of a node; `cursor` is that of its first list. */
function showNode(view: View, node: WorldNode, question: NodeQuestion, cursor: Cursor): object {
  const state = view.state(node);
  const columns = question.columns.map((column) => [
    column,
    column === 'kind' ? node.kind : state[column] === unknownValues[column] ? null : (state[column] ?? null),
  ]);
  const lists = question.lists.map((list, index) => [
    `l${index}`,
    showList(view, list, listBelow(view, node, list), 10, index === 0 ? cursor : null),
  ]);
  return {
    id: node.properties.id,
    ...Object.fromEntries(columns),
    ...(question.computed
      ? { responsibility: responsibilityOf(view, node), deaths: casualtiesOf(view, node, 'deaths') }
      : {}),
    ...Object.fromEntries(lists),
  };
}
