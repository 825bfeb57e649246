import { isKind, kinds } from '../../../src/model/registry/kinds';
import { orderFieldsOf } from '../../../src/model/registry/order-fields';
import { compareValues } from './compare';
import type { CursorAt, ListArguments, ListQuestion, OrderKey } from './question';
import type { Row, View } from './view';

/** A total order of rows. */
export type Order = (a: Row, b: Row) => number;

const idOfRow = ({ node, edge }: Row): string => (edge ?? node).properties.id;

export const byId: Order = (a, b) => compareValues(idOfRow(a), idOfRow(b));

/**
 * The order asked for; else events by date, the latest first, and all else by name. What is not set sorts
 * as the empty text. The id comes last (where an edge led to the rows, the edge's), the way that the last
 * key runs.
 */
export function orderOf(view: View, nodeName: string, keys: readonly OrderKey[]): Order {
  const asked = keys.length > 0 ? keys : [defaultKey(nodeName)];
  const fields = orderFieldsOf(nodeName);
  const sign = ({ direction }: OrderKey): number => (direction === 'DESC' ? -1 : 1);
  return (a, b) => {
    for (const key of asked) {
      const value = ({ node }: Row): unknown => view.state(node)[fields.get(key.field)!.property] ?? '';
      const order = compareValues(value(a), value(b));
      if (order !== 0) return sign(key) * order;
    }
    return sign(asked.at(-1)!) * byId(a, b);
  };
}

function defaultKey(nodeName: string): OrderKey {
  return isKind(nodeName) && kinds[nodeName].defaultOrder.descending
    ? { field: 'OCCURRED', direction: 'DESC' }
    : { field: 'NAME' };
}

export interface Window {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/**
 * The page of rows in their order. The row of the cursor itself need not be among them: the page of another
 * parent lies after or before where it would stand.
 */
export function windowOf(
  all: readonly Row[],
  order: Order,
  { first, last }: ListArguments,
  defaultSize: number,
  cursor: { readonly side: CursorAt['side']; readonly row: Row } | null,
): Window {
  const within = all.filter((row) => {
    if (cursor === null) return true;
    const place = order(row, cursor.row);
    return cursor.side === 'after' ? place > 0 : place < 0;
  });
  const backward = last !== undefined;
  const size = first ?? last ?? defaultSize;
  const rows = backward ? within.slice(Math.max(0, within.length - size)) : within.slice(0, size);
  const more = within.length > size;
  return backward
    ? { rows, hasPreviousPage: more, hasNextPage: cursor?.side === 'before' }
    : { rows, hasNextPage: more, hasPreviousPage: cursor?.side === 'after' };
}

/**
 * A connection: its page, its counts over the whole list, and each row as `show` shows it. `key` tells what
 * the list's nodes are told apart by.
 */
export function connection(
  question: ListQuestion,
  all: readonly Row[],
  window: Window,
  key: (row: Row) => string,
  show: (row: Row) => { readonly node: object },
): object {
  const firstOf = (rows: readonly Row[]): Row[] =>
    rows.filter((row, index) => rows.findIndex((other) => key(other) === key(row)) === index);
  const { hasNextPage, hasPreviousPage } = window;
  return {
    ...(question.totalCount ? { totalCount: all.length } : {}),
    ...(question.nodeCount ? { nodeCount: firstOf(all).length } : {}),
    ...(question.pageInfo ? { pageInfo: { hasNextPage, hasPreviousPage } } : {}),
    ...(question.rows === 'nodes'
      ? { nodes: firstOf(window.rows).map((row) => show(row).node) }
      : { edges: window.rows.map(show) }),
  };
}
