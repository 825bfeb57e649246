import { cursorScope, decodeCursor } from '../../graph/read/cursor';
import { lensKey, type Lens } from '../../model/lens';
import type { PageRequest } from '../../graph/read/plan';
import type { PageArgs } from '../../schema/page.args';
import type { FieldNode } from 'graphql';
import { refuse } from '../../errors';
import type { Selection } from './selection';

/** What is selected of a connection. */
export interface ConnectionSelection {
  readonly nodes: readonly FieldNode[];
  readonly assertions: readonly FieldNode[];
  readonly rows: boolean;
  readonly cursors: boolean;
  readonly totalCount: boolean;
  readonly nodeCount: boolean;
}

/** Reads a connection's selection: rows are brought, and counts taken, only where they are asked for. */
export function selectConnection(
  selection: Selection,
  connectionType: string,
  fieldNodes: readonly FieldNode[],
): ConnectionSelection {
  const fields = selection.fields(connectionType, fieldNodes);
  const named = (name: string): FieldNode[] => selection.named(fields, name);
  const edges = named('edges');
  const edgeFields = selection.fields(selection.typeOf(connectionType, 'edges'), edges);
  const pageInfo = named('pageInfo');
  const pageInfoFields = selection.fields('PageInfo', pageInfo);
  const asked = (name: string): boolean => named(name).length > 0;
  return {
    nodes: [...named('nodes'), ...selection.named(edgeFields, 'node')],
    assertions: selection.named(edgeFields, 'assertion'),
    rows: asked('edges') || asked('nodes') || asked('pageInfo'),
    cursors:
      selection.named(edgeFields, 'cursor').length > 0 ||
      selection.named(pageInfoFields, 'startCursor').length > 0 ||
      selection.named(pageInfoFields, 'endCursor').length > 0,
    totalCount: asked('totalCount'),
    nodeCount: asked('nodeCount'),
  };
}

/** The page that checked arguments ask for. `keys` is how many sort keys a cursor of the list has. */
export function pageRequest(
  args: PageArgs,
  selected: ConnectionSelection,
  list: {
    path: readonly string[];
    defaultSize: number;
    keys: number;
    lens: Lens;
    identity: readonly unknown[];
  },
): PageRequest {
  const at = (name: string): string => [...list.path, name].join('.');
  if (args.first != null && args.last != null)
    throw refuse([...list.path, 'last'], 'first and last exclude each other');
  const scope = cursorScope(...list.identity, lensKey(list.lens));
  const keys = (name: 'after' | 'before'): PageRequest['after'] => {
    const cursor = args[name];
    return cursor == null ? null : decodeCursor(cursor, scope, list.keys, at(name));
  };
  const size = args.first ?? args.last ?? list.defaultSize;
  return {
    rows: selected.rows,
    limit: selected.rows ? size : 0,
    backward: args.last != null,
    after: keys('after'),
    before: keys('before'),
    cursors: selected.cursors,
    totalCount: selected.totalCount,
    nodeCount: selected.nodeCount,
    scope,
  };
}
