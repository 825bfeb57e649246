import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isCompositeType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** A request's text, with what reading a selection takes. */
export interface RequestText {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Record<string, unknown>;
}

/** A field that is selected on objects of one type, or of all that implement one interface. */
export interface SelectedField {
  readonly on: GraphQLCompositeType;
  readonly nodes: FieldNode[];
}

/**
 * The fields of these selections, with fragments spread and what `@skip` and `@include` leave out left
 * out. The same response key on the same type is one field. Unlike the executor, which has one object's
 * type before it, this takes the fields of all types that a fragment names.
 */
export function selectedFields(
  { schema, fragments, variables }: RequestText,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
  onSelection: () => void,
): SelectedField[] {
  const found = new Map<string, SelectedField>();
  const spread = new Set<string>();

  const included = (node: SelectionNode): boolean =>
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;

  const collect = (on: GraphQLCompositeType, set: SelectionSetNode): void => {
    for (const node of set.selections) {
      onSelection();
      if (!included(node)) continue;
      if (node.kind === Kind.FIELD) {
        const key = `${on.name} ${(node.alias ?? node.name).value}`;
        const known = found.get(key);
        if (known === undefined) found.set(key, { on, nodes: [node] });
        else known.nodes.push(node);
        continue;
      }
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        if (spread.has(node.name.value)) continue;
        spread.add(node.name.value);
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      if (fragment === undefined) continue;
      const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
      collect(isCompositeType(condition) ? condition : on, fragment.selectionSet);
    }
  };

  for (const set of sets) collect(type, set);
  return [...found.values()];
}
