import { cypher, type Fragment } from '../cypher/fragment';
import { column, record, type Projection } from '../cypher/projection';
import { statement } from '../cypher/statement';
import { pagesOf } from '../read/store-pages';
import { decodeInteger, decodeList, decodeProperties, decodeText } from '../store/decode';
import type { Reader } from '../store/port';

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

export function projectStored(node: Fragment): Projection<StoredNode> {
  return record<StoredNode>({
    key: column(cypher`id(${node})`, decodeInteger),
    labels: column(cypher`labels(${node})`, decodeList(decodeText)),
    properties: column(cypher`properties(${node})`, decodeProperties),
  });
}

/** All nodes of the store, a page at a time. */
export function readNodes(reader: Reader): AsyncGenerator<StoredNode[]> {
  return pagesOf(reader, (nodes) => statement('page of stored nodes', nodes, projectStored(cypher`n`)));
}

/** All edges of the store: those that leave a page of nodes at a time. */
export function readEdges(reader: Reader): AsyncGenerator<StoredEdge[]> {
  return pagesOf(reader, (nodes) =>
    statement(
      'page of stored edges',
      cypher`${nodes} MATCH (n)-[r]->(m)`,
      record<StoredEdge>({
        key: column(cypher`id(r)`, decodeInteger),
        type: column(cypher`type(r)`, decodeText),
        properties: column(cypher`properties(r)`, decodeProperties),
        from: projectStored(cypher`n`),
        to: projectStored(cypher`m`),
      }),
    ),
  );
}
