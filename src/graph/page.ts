import type { AssertionRecord, EntityRecord } from './records';

/** What a page is a window on. */
export interface Window {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** A row of a list: the node, the assertion that led to it where one did, and its cursor. */
export interface PageEdge {
  readonly node: EntityRecord | AssertionRecord;
  readonly assertion: AssertionRecord | null;
  readonly cursor: string | null;
}

/**
 * A page of a list in the shape of a Relay connection (GraphQL Cursor Connections Specification).
 * `edges` counts assertions: two documents that assert the same are two edges. `nodes` are the
 * page's distinct nodes in order of first appearance. Counts are null where nobody asked for them.
 */
export class Page {
  constructor(
    readonly edges: readonly PageEdge[],
    private readonly window: Window,
    readonly totalCount: number | null,
    readonly nodeCount: number | null,
  ) {}

  get nodes(): (EntityRecord | AssertionRecord)[] {
    const distinct = new Map<string, EntityRecord | AssertionRecord>();
    for (const { node } of this.edges) if (!distinct.has(node.id)) distinct.set(node.id, node);
    return [...distinct.values()];
  }

  get pageInfo(): Window & { startCursor: string | null; endCursor: string | null } {
    return {
      ...this.window,
      startCursor: this.edges[0]?.cursor ?? null,
      endCursor: this.edges.at(-1)?.cursor ?? null,
    };
  }
}
