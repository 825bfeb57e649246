import type { FieldNode } from 'graphql';
import type { NodePlan } from '../../graph/read/plan';
import { propertiesOfKind, type Kind } from '../../model/registry/kinds';
import type { PlanningContext } from './planning-context';
import { listFieldOf, type ListField } from './list-field';
import { planList } from './plan-list';
import type { Scope } from './scope';

/**
 * Plans what a selection wants of a node that may be of any of these kinds: the columns over all of
 * them, and each list once for all the kinds that ask for it in the same way.
 */
export function planNode(
  context: PlanningContext,
  kinds: readonly Kind[],
  fieldNodes: readonly FieldNode[],
  scope: Scope,
): NodePlan {
  const columns = new Set<string>();
  const wanted = new Map<string, WantedList>();
  for (const kind of kinds) {
    const properties = propertiesOfKind(kind);
    for (const nodes of context.selection.fields(kind, fieldNodes).values()) {
      for (const node of nodes) {
        const name = node.name.value;
        const field = listFieldOf(kind, name);
        if (field !== null) want(context, wanted, kind, field, node);
        else if (name !== 'id' && Object.hasOwn(properties, name)) columns.add(name);
      }
    }
  }
  return {
    kinds,
    columns: [...columns].sort(),
    lists: [...wanted.values()].map((list) => planList(context, list, scope)),
  };
}

/** A list that kinds want alike: under one key, along one edge. */
export interface WantedList {
  readonly key: string;
  readonly fields: readonly ListField[];
  readonly nodes: readonly FieldNode[];
}

/**
 * Adds what one kind wants of a list. Kinds with the very same selection share it (an interface's
 * list is not planned eight times); the same list selected twice, in `nodes` and in `edges { node }`,
 * is one list with both selections.
 */
function want(
  context: PlanningContext,
  wanted: Map<string, WantedList>,
  kind: Kind,
  field: ListField,
  node: FieldNode,
): void {
  const key = context.listKey(kind, node);
  // A list of one kind's own type (PART_OF among actors) is ordered and selected by that type.
  const type = context.selection.typeOf(kind, node.name.value);
  const identity = `${key} ${field.identity} ${type}`;
  const known = wanted.get(identity);
  if (known === undefined) {
    wanted.set(identity, { key, fields: [field], nodes: [node] });
    return;
  }
  wanted.set(identity, {
    key,
    fields: known.fields.some((other) => other.kind === kind) ? known.fields : [...known.fields, field],
    nodes: known.nodes.includes(node) ? known.nodes : [...known.nodes, node],
  });
}
