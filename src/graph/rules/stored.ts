import { decodeInteger, decodeList, decodeNullable, decodeProperties, decodeText } from '../store/decode';
import type { Parameters, Query, Reader } from '../store/port';

/** A node as it lies in the store, whatever it looks like. */
export interface StoredNode {
  /** The store's own number for it, for a node that has no id. */
  readonly key: number;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/** An edge as it lies in the store, with its two ends. */
export interface StoredEdge {
  readonly key: number;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly from: StoredNode;
  readonly to: StoredNode;
}

// The store's own numbers make pages that cost alike wherever they lie: both engines seek by them, even
// where a node has no label or id, and no order has to be sorted.
const page = 'UNWIND range($first, $last) AS key MATCH (n) WHERE id(n) = key';
const pageSize = 1000;

const lastKey: Query<number | null> = {
  name: 'last node',
  text: 'MATCH (n) RETURN max(id(n)) AS last',
  parameters: [],
  columns: ['last'],
  decode: ([last]) => decodeNullable(decodeInteger)(last),
};

const nodePage: Query<StoredNode> = {
  name: 'page of stored nodes',
  text: `${page} RETURN key, labels(n) AS labels, properties(n) AS properties`,
  parameters: ['first', 'last'],
  columns: ['key', 'labels', 'properties'],
  decode: ([key, labels, properties]) => decodeNode(key, labels, properties),
};

const edgePage: Query<StoredEdge> = {
  name: 'page of stored edges',
  text: `${page} MATCH (n)-[r]->(m) RETURN key, labels(n) AS fromLabels, properties(n) AS fromProperties, id(r) AS edge, type(r) AS type, properties(r) AS properties, id(m) AS to, labels(m) AS toLabels, properties(m) AS toProperties`,
  parameters: ['first', 'last'],
  columns: [
    'key',
    'fromLabels',
    'fromProperties',
    'edge',
    'type',
    'properties',
    'to',
    'toLabels',
    'toProperties',
  ],
  decode: ([key, fromLabels, fromProperties, edge, type, properties, to, toLabels, toProperties]) => ({
    key: decodeInteger(edge),
    type: decodeText(type),
    properties: decodeProperties(properties),
    from: decodeNode(key, fromLabels, fromProperties),
    to: decodeNode(to, toLabels, toProperties),
  }),
};

export function decodeNode(key: unknown, labels: unknown, properties: unknown): StoredNode {
  return {
    key: decodeInteger(key),
    labels: decodeList(decodeText)(labels),
    properties: decodeProperties(properties),
  };
}

/** What a query over a span of the store's own numbers gives of the whole store, a page at a time. */
export async function* pagesOf<T>(
  reader: Reader,
  query: Query<T>,
  parameters: Parameters = {},
): AsyncGenerator<T[]> {
  const last = await reader.one(lastKey);
  if (last === null) return;
  for (let first = 0; first <= last; first += pageSize)
    yield await reader.read(query, { ...parameters, first, last: Math.min(first + pageSize - 1, last) });
}

/** All nodes of the store, a page at a time. */
export function readNodes(reader: Reader): AsyncGenerator<StoredNode[]> {
  return pagesOf(reader, nodePage);
}

/** All edges of the store: those that leave a page of nodes at a time. */
export function readEdges(reader: Reader): AsyncGenerator<StoredEdge[]> {
  return pagesOf(reader, edgePage);
}
