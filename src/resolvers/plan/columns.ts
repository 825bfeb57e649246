import type { FieldNode } from 'graphql';
import { assertionTypeName, propertiesOfEdge, type EdgeType } from '../../model/registry/edges';
import type { Selection } from './selection';

/** The properties that a reference of an assertion is followed by. */
const columnOfReference: Readonly<Record<string, string>> = {
  document: 'documentId',
  source: 'documentId',
  speaker: 'speakerId',
};

/** The properties of assertions of these types that a selection needs; `id` always comes. */
export function assertionColumns(
  selection: Selection,
  types: readonly EdgeType[],
  fieldNodes: readonly FieldNode[],
): string[] {
  const columns = new Set<string>();
  for (const type of types) {
    const properties = propertiesOfEdge(type);
    for (const [node] of selection.fields(assertionTypeName(type), fieldNodes).values()) {
      const name = node!.name.value;
      const column = columnOfReference[name] ?? name;
      if (column !== 'id' && Object.hasOwn(properties, column)) columns.add(column);
    }
  }
  return [...columns].sort();
}
