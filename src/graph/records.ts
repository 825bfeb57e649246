import type { Lens } from './lens';
import type { EdgeType } from './registry/edges';
import type { Kind } from './registry/kinds';
import type { Page } from './page';

/**
 * A node as it was read: the columns that its plan asked for, under the names of the registry, and
 * the pages of its lists by the keys of the plan.
 */
export interface EntityRecord {
  readonly kind: Kind;
  readonly id: string;
  /** The lens that it was read through; what lies under it inherits it. */
  readonly lens: Lens;
  readonly pages: Readonly<Record<string, Page>>;
  readonly [property: string]: unknown;
}

/** An edge as it was read. Its `id` says where it starts: `{fromId}~{TYPE}~{text}`. */
export interface AssertionRecord {
  readonly type: EdgeType;
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly lens: Lens;
  readonly [property: string]: unknown;
}
