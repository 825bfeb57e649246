import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { matchAll } from '../../graph/read/filter/filter';
import {
  firstRows,
  type AssertionListPlan,
  type EdgeListPlan,
  type ListPlan,
  type NodePlan,
} from '../../graph/read/plan';
import type { Lens } from '../../model/lens';
import type { Direction } from '../../model/registry/edge-fields';
import { allEdgeTypes } from '../../model/registry/edges';
import { propertiesOfKind, type Kind } from '../../model/registry/kinds';
import { EntityAssertionsArgs } from '../../schema/edge-list.args';
import { edgeListArgs } from '../../schema/list-args';
import { defaultPageSize } from '../../schema/page.args';
import { filterScope } from '../filter/filter-scope';
import { readAssertionFilter } from '../filter/read-assertion-filter';
import { namesStance } from '../filter/read-filter';
import type { RequestContext } from '../request-context';
import { validateInput } from '../validate';
import { kindList, type AssertionList, type EdgeList, type KindList } from './kind-list';
import { defaultOrder, readFilter, readOrder, readPage } from './list-arguments';
import { responseKey, Selection } from './selection';

/** A list that some kinds want alike: under one key, with one selection. */
export interface WantedList {
  readonly key: string;
  readonly lists: readonly KindList[];
  readonly fieldNodes: readonly FieldNode[];
}

/** Makes plans of what one field of a request selects, through its lens. Paths are those of error messages. */
export class Planner {
  readonly selection: Selection;

  constructor(
    private readonly request: Pick<RequestContext, 'listKeys'>,
    info: GraphQLResolveInfo,
    private readonly lens: Lens,
  ) {
    this.selection = new Selection(info);
  }

  /**
   * What a selection wants of a node that may be of any of these kinds: the columns over all of them, and
   * each list once for all the kinds that ask for it in the same way.
   */
  planNode(kinds: readonly Kind[], fieldNodes: readonly FieldNode[], path: readonly string[]): NodePlan {
    const columns = new Set<string>();
    const wanted = new Map<string, WantedList>();
    for (const kind of kinds) {
      const properties = propertiesOfKind(kind);
      for (const node of [...this.selection.fields(kind, fieldNodes).values()].flat()) {
        const name = node.name.value;
        const list = kindList(kind, name);
        if (list !== null) this.#want(wanted, list, node);
        else if (name !== 'id' && Object.hasOwn(properties, name)) columns.add(name);
      }
    }
    return {
      kinds,
      columns: [...columns].sort(),
      lists: [...wanted.values()].map((list) => this.planList(list, path)),
    };
  }

  /** What a list wants, below a node at this path. */
  planList(wanted: WantedList, above: readonly string[]): ListPlan {
    const [list] = wanted.lists as [KindList];
    const path = [...above, responseKey(wanted.fieldNodes[0]!)];
    if (list.of === 'assertions') return this.#planAssertions(wanted, list, path);
    return list.onlyFirst ? this.#planFirst(wanted, list, path) : this.#planEdges(wanted, list, path);
  }

  /**
   * Adds what one kind wants of a list. Kinds with the very same selection share it (an interface's
   * list is not planned eight times); the same list selected twice, in `nodes` and in `edges { node }`,
   * is one list with both selections.
   */
  #want(wanted: Map<string, WantedList>, list: KindList, node: FieldNode): void {
    const { kind } = list;
    const key = this.#listKey(kind, node);
    const along = list.of === 'nodes' ? [list.field.edge, list.field.direction] : [list.where];
    // A list of one kind's own type (PART_OF among actors) is ordered and selected by that type.
    const identity = [key, ...along, this.selection.typeOf(kind, node.name.value)].join(' ');
    const { lists, fieldNodes } = wanted.get(identity) ?? { key, lists: [list], fieldNodes: [node] };
    wanted.set(identity, {
      key,
      lists: lists.some((other) => other.kind === kind) ? lists : [...lists, list],
      fieldNodes: fieldNodes.includes(node) ? fieldNodes : [...fieldNodes, node],
    });
  }

  /**
   * The key of a list's page in its record: response key and arguments. The arguments belong to it
   * since `nodes { x: claims(first: 1) }` and `edges { node { x: claims(first: 2) } }` are selected on
   * one record. It is noted by field, for the resolver to find the page.
   */
  #listKey(kind: Kind, node: FieldNode): string {
    const known = this.request.listKeys.get(node);
    if (known !== undefined) return known;
    const key = `${responseKey(node)}${JSON.stringify(this.selection.args(kind, node))}`;
    this.request.listKeys.set(node, key);
    return key;
  }

  #planEdges(wanted: WantedList, list: EdgeList, path: readonly string[]): EdgeListPlan {
    const { selection, lens } = this;
    const { kind, field } = list;
    const { edge, direction } = field;
    const connection = selection.typeOf(kind, field.name);
    const nodeName = selection.typeOf(connection, 'nodes');
    const args = checked(edgeListArgs(nodeName), selection.args(kind, wanted.fieldNodes[0]!), path);
    const selected = selection.connection(connection, wanted.fieldNodes);
    const order = readOrder(nodeName, args.orderBy, path);
    const filter = readFilter(nodeName, edge, args.filter, path);
    const stance = args.stance ?? (args.filter != null && namesStance(args.filter) ? null : 'AFFIRMS');
    return {
      ...alongEdge(wanted, list),
      page: readPage(args, selected, {
        path,
        lens,
        defaultSize: defaultPageSize.below,
        keys: order.length + 1,
        identity: [edge, direction, order, stance, filter],
      }),
      order,
      stance,
      filter,
      assertionColumns: selection.assertionColumns([edge], selected.assertions),
      node: this.planNode(farKinds(wanted), selected.nodes, path),
    };
  }

  /** A list shown as its first row alone; what is selected is selected of that row's node. */
  #planFirst(wanted: WantedList, list: EdgeList, path: readonly string[]): EdgeListPlan {
    const { fieldNodes } = wanted;
    return {
      ...alongEdge(wanted, list),
      page: firstRows(1),
      order: defaultOrder(this.selection.typeOf(list.kind, fieldNodes[0]!.name.value)),
      stance: 'AFFIRMS',
      filter: matchAll,
      assertionColumns: [],
      node: this.planNode(farKinds(wanted), fieldNodes, path),
    };
  }

  #planAssertions(
    { key, lists, fieldNodes }: WantedList,
    { kind, where }: AssertionList,
    path: readonly string[],
  ): AssertionListPlan {
    const { selection, lens } = this;
    const args = checked(EntityAssertionsArgs, selection.args(kind, fieldNodes[0]!), path);
    const selected = selection.connection('AssertionConnection', fieldNodes);
    const types = [...new Set(args.types ?? [])].sort();
    const direction = (args.direction ?? 'BOTH').toLowerCase() as Direction;
    const stance = args.stance ?? null;
    const scope = filterScope([...path, 'filter']);
    const filter = args.filter == null ? matchAll : readAssertionFilter(null, args.filter, scope);
    return {
      of: 'assertions',
      key,
      kinds: lists.map((list) => list.kind),
      where,
      direction,
      types,
      page: readPage(args, selected, {
        path,
        lens,
        defaultSize: defaultPageSize.below,
        keys: 1,
        identity: [where, types, direction, stance, filter],
      }),
      stance,
      filter,
      assertionColumns: selection.assertionColumns(types.length > 0 ? types : allEdgeTypes, selected.nodes),
    };
  }
}

function alongEdge(
  { key, lists }: WantedList,
  { field: { edge, direction } }: EdgeList,
): Pick<EdgeListPlan, 'of' | 'key' | 'kinds' | 'edge' | 'direction'> {
  return { of: 'nodes', key, kinds: lists.map(({ kind }) => kind), edge, direction };
}

const farKinds = ({ lists }: WantedList): Kind[] => [
  ...new Set(lists.flatMap((list) => (list.of === 'nodes' ? list.field.farKinds : []))),
];

/** The arguments as an instance of their class, checked once for all the parents of the list. */
function checked<T extends object>(type: new () => T, values: object, path: readonly string[]): T {
  const args = Object.assign(new type(), values);
  validateInput(args, path);
  return args;
}
