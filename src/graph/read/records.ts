import type { Lens } from '../../model/lens';
import type { EdgeType, PropertiesOfEdge } from '../../model/registry/edges';
import type { Kind, PropertiesOfKind } from '../../model/registry/kinds';
import type { Columns } from '../../model/registry/property';

/**
 * A node as it was read: the columns that its plan asked for, under the names of the registry, and
 * the pages of its lists by the keys of the plan.
 */
export type EntityRecord<K extends Kind = Kind> = {
  [Each in K]: EntityCommon & { readonly kind: Each } & Omit<Columns<PropertiesOfKind<Each>>, 'id'>;
}[K];

interface EntityCommon {
  readonly id: string;
  /** The lens that it was read through; what lies under it inherits it. */
  readonly lens: Lens;
  /** The lists along edges, and those of assertions as such. */
  readonly pages: Readonly<Record<string, Page<AssertedEdge>>>;
  readonly assertionPages: Readonly<Record<string, Page<PageEdge<AssertionRecord>>>>;
}

/** An edge as it was read. Its `id` says where it starts: `{fromId}~{TYPE}~{text}`. */
export type AssertionRecord<T extends EdgeType = EdgeType> = {
  [Each in T]: AssertionCommon & { readonly type: Each } & Omit<Columns<PropertiesOfEdge<Each>>, 'id'>;
}[T];

interface AssertionCommon {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly lens: Lens;
}

/** What a page is a window on. */
export interface Window {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** A row of a list, with its cursor where that was asked for. */
export interface PageEdge<Node = EntityRecord> {
  readonly node: Node;
  readonly cursor: string | null;
}

/** A row of a list along an edge: the assertion leads to the node. */
export interface AssertedEdge extends PageEdge {
  readonly assertion: AssertionRecord;
}

/**
 * A page of a list in the shape of a Relay connection (GraphQL Cursor Connections Specification).
 * `edges` counts assertions: two documents that assert the same are two edges. `nodes` are the
 * page's distinct nodes in order of first appearance. Counts are null where nobody asked for them.
 */
export class Page<Edge extends PageEdge<{ readonly id: string }> = PageEdge> {
  constructor(
    readonly edges: readonly Edge[],
    private readonly window: Window,
    readonly totalCount: number | null,
    readonly nodeCount: number | null,
  ) {}

  get nodes(): Edge['node'][] {
    const distinct = new Map<string, Edge['node']>();
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
