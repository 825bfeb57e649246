import type { Direction } from '../../model/registry/edge-fields';
import type { AssertionListPlan, EdgeListPlan, ListPlan, PageRequest } from '../../graph/read/plan';
import { allEdgeTypes } from '../../model/registry/edges';
import type { Kind } from '../../model/registry/kinds';
import { anything } from '../../graph/read/filter/filter';
import { EntityAssertionsArgs } from '../../schema/edge-list.args';
import { edgeListArgs } from '../../schema/list-args';
import { defaultPageSize } from '../../schema/page.args';
import { readAssertionFilter } from '../filter/read-assertion-filter';
import { filterScope } from '../filter/filter-scope';
import { namesStance } from '../filter/read-filter';
import { defaultOrder, readFilter, readOrder } from './list-arguments';
import { validateInput } from '../validate';
import { assertionColumns } from './columns';
import type { ListField } from './list-field';
import { pageRequest, selectConnection, type ConnectionSelection } from './page-request';
import { planNode, type WantedList } from './plan-node';
import type { PlanningContext } from './planning-context';
import { belowList, type Scope } from './scope';
import { responseKey } from './selection';

type EdgeField = Extract<ListField, { of: 'nodes' }>;

export function planList(context: PlanningContext, list: WantedList, scope: Scope): ListPlan {
  const [field] = list.fields as [ListField];
  const [node] = list.nodes as [WantedList['nodes'][number]];
  const path = [...scope.path, responseKey(node)];
  if (field.of === 'assertions') return planAssertionList(context, list, field, scope, path);
  return field.onlyFirst
    ? planFirst(context, list, field, scope)
    : planEdgeList(context, list, field, scope, path);
}

function planEdgeList(
  context: PlanningContext,
  list: WantedList,
  { kind, field }: EdgeField,
  scope: Scope,
  path: readonly string[],
): EdgeListPlan {
  const { selection } = context;
  const connection = selection.typeOf(kind, field.name);
  const nodeName = selection.typeOf(connection, 'nodes');
  const args = checkedArgs(edgeListArgs(field.edge, nodeName), selection.args(kind, list.nodes[0]!), path);
  const selected = selectConnection(selection, connection, list.nodes);
  const order = readOrder(nodeName, args.orderBy, path);
  const filter = readFilter(nodeName, field.edge, args.filter, path);
  const stance = args.stance ?? (args.filter != null && namesStance(args.filter) ? null : 'AFFIRMS');
  const page = pageRequest(args, selected, {
    path,
    defaultSize: defaultPageSize.below,
    keys: order.length + 1,
    lens: scope.lens,
    identity: [field.edge, field.direction, order, stance, filter],
  });
  return edgeListPlan(
    context,
    list,
    field.edge,
    field.direction,
    { page, order, stance, filter, selected },
    scope,
  );
}

/** A list shown as its first row alone; what is selected is selected of that row's node. */
function planFirst(
  context: PlanningContext,
  list: WantedList,
  { kind, field }: EdgeField,
  scope: Scope,
): EdgeListPlan {
  const selected: ConnectionSelection = {
    nodes: list.nodes,
    assertions: [],
    rows: true,
    cursors: false,
    totalCount: false,
    nodeCount: false,
  };
  const page: PageRequest = {
    rows: true,
    limit: 1,
    backward: false,
    after: null,
    before: null,
    cursors: false,
    totalCount: false,
    nodeCount: false,
    scope: '',
  };
  const order = defaultOrder(context.selection.typeOf(kind, list.nodes[0]!.name.value));
  return edgeListPlan(
    context,
    list,
    field.edge,
    field.direction,
    { page, order, stance: 'AFFIRMS', filter: anything, selected },
    scope,
  );
}

function edgeListPlan(
  context: PlanningContext,
  list: WantedList,
  edge: EdgeListPlan['edge'],
  direction: Direction,
  {
    page,
    order,
    stance,
    filter,
    selected,
  }: Pick<EdgeListPlan, 'page' | 'order' | 'stance' | 'filter'> & { selected: ConnectionSelection },
  scope: Scope,
): EdgeListPlan {
  const below = belowList(scope, responseKey(list.nodes[0]!));
  return {
    of: 'nodes',
    key: list.key,
    kinds: list.fields.map((field) => field.kind),
    edge,
    direction,
    order,
    page,
    stance,
    filter,
    assertionColumns: assertionColumns(context.selection, [edge], selected.assertions),
    node: planNode(context, farKindsOf(list), selected.nodes, below),
  };
}

function planAssertionList(
  context: PlanningContext,
  list: WantedList,
  field: Extract<ListField, { of: 'assertions' }>,
  scope: Scope,
  path: readonly string[],
): AssertionListPlan {
  const { selection } = context;
  const args = checkedArgs(EntityAssertionsArgs, selection.args(field.kind, list.nodes[0]!), path);
  const selected = selectConnection(selection, 'AssertionConnection', list.nodes);
  const types = [...new Set(args.types ?? [])].sort();
  const direction = (args.direction ?? 'BOTH').toLowerCase() as Direction;
  const stance = args.stance ?? null;
  const filter =
    args.filter == null ? anything : readAssertionFilter(null, args.filter, filterScope([...path, 'filter']));
  const page = pageRequest(args, selected, {
    path,
    defaultSize: defaultPageSize.below,
    keys: 1,
    lens: scope.lens,
    identity: [field.where, types, direction, stance, filter],
  });
  return {
    of: 'assertions',
    key: list.key,
    kinds: list.fields.map(({ kind }) => kind),
    where: field.where,
    direction,
    types,
    page,
    stance,
    filter,
    assertionColumns: assertionColumns(selection, types.length > 0 ? types : allEdgeTypes, selected.nodes),
  };
}

function farKindsOf(list: WantedList): Kind[] {
  return [...new Set(list.fields.flatMap((field) => (field.of === 'nodes' ? field.field.farKinds : [])))];
}

/** The arguments as an instance of their class, checked once for all the parents of the list. */
function checkedArgs<T extends object>(type: new () => T, values: object, path: readonly string[]): T {
  const args = Object.assign(new type(), values);
  validateInput(args, path);
  return args;
}
