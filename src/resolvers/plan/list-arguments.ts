import { anything, type Filter } from '../../graph/read/filter/filter';
import type { OrderTerm } from '../../graph/cypher/keyset';
import type { EdgeType } from '../../model/registry/edges';
import { isKind, kinds } from '../../model/registry/kinds';
import { orderFieldsOf } from '../../model/registry/order-fields';
import type { ListArgs } from '../../schema/list-args';
import { filterScope } from '../filter/filter-scope';
import { readNodeFilter } from '../filter/read-filter';
import { refuse } from '../../errors';

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
      throw refuse([...path, 'orderBy', String(index), 'field'], `${field} is named twice`);
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
  if (filter == null) return anything;
  return readNodeFilter(nodeName, edge, filter, filterScope([...path, 'filter']));
}
