import { badInput } from '../../errors';
import type { OrderTerm } from '../../graph/cypher/keyset';
import { cursorScope, decodeCursor } from '../../graph/read/cursor';
import { matchAll, type Filter } from '../../graph/read/filter/filter';
import type { PageRequest } from '../../graph/read/plan';
import { cursorLensKey, type Lens } from '../../model/lens';
import type { EdgeType } from '../../model/registry/edges';
import { isKind, kinds } from '../../model/registry/kinds';
import { orderFieldsOf } from '../../model/registry/order-fields';
import type { ListArgs } from '../../schema/list-args';
import type { PageArgs } from '../../schema/page.args';
import { filterScope } from '../filter/filter-scope';
import { readNodeFilter } from '../filter/read-filter';
import type { ConnectionSelection } from './selection';

/** Events by date, the latest first; all else, and lists of several kinds (`Entity`), by name. */
export function defaultOrder(nodeName: string): OrderTerm[] {
  return isKind(nodeName) ? [kinds[nodeName].defaultOrder] : [{ property: 'name', descending: false }];
}

/** The order that is asked for, or the default one. */
export function readOrder(
  nodeName: string,
  orderBy: ListArgs['orderBy'],
  path: readonly string[],
): OrderTerm[] {
  if (orderBy == null || orderBy.length === 0) return defaultOrder(nodeName);
  const fields = orderFieldsOf(nodeName);
  const seen = new Set<string>();
  return orderBy.map(({ field, direction }, index) => {
    const { property, optional } = fields.get(field)!;
    if (seen.has(property))
      throw badInput([...path, 'orderBy', String(index), 'field'], `${field} is named twice`);
    seen.add(property);
    return { property, descending: direction === 'DESC', ...(optional ? { optional } : {}) };
  });
}

/** The filter that is asked for; `edge` is the type of edge that leads to the nodes, where one does. */
export function readFilter(
  nodeName: string,
  edge: EdgeType | null,
  filter: ListArgs['filter'],
  path: readonly string[],
): Filter {
  if (filter == null) return matchAll;
  return readNodeFilter(nodeName, edge, filter, filterScope([...path, 'filter']));
}

/** What a page is asked of. */
export interface PagedList {
  readonly path: readonly string[];
  readonly lens: Lens;
  readonly defaultSize: number;
  /** How many sort keys a cursor of the list has. */
  readonly keys: number;
  /** What a cursor of the list belongs to, beside the lens: the list, its order and its filter. */
  readonly identity: readonly unknown[];
}

/** The page that checked arguments ask for. */
export function readPage(
  args: PageArgs,
  selected: ConnectionSelection,
  { path, lens, defaultSize, keys, identity }: PagedList,
): PageRequest {
  if (args.first != null && args.last != null)
    throw badInput([...path, 'last'], 'first and last exclude each other');
  const scope = cursorScope(...identity, cursorLensKey(lens));
  const cursor = (name: 'after' | 'before'): PageRequest['after'] =>
    args[name] == null ? null : decodeCursor(args[name], scope, keys, [...path, name].join('.'));
  const { rows, cursors, totalCount, nodeCount } = selected;
  return {
    rows,
    limit: rows ? (args.first ?? args.last ?? defaultSize) : 0,
    backward: args.last != null,
    after: cursor('after'),
    before: cursor('before'),
    cursors,
    totalCount,
    nodeCount,
    scope,
  };
}
