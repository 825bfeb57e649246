import type { KeysetWindow, OrderTerm } from '../cypher/keyset';
import type { Filter } from './filter/filter';
import type { Direction } from '../../model/registry/edge-fields';
import type { EdgeType } from '../../model/registry/edges';
import type { Kind } from '../../model/registry/kinds';

/**
 * A plan is the value between GraphQL and Cypher: what to bring of a node, as a tree. The resolvers
 * make it from a selection set; this side composes one statement of it and decodes its rows. It
 * knows nothing of GraphQL.
 */
export interface NodePlan {
  /** The kinds that the node may be of. */
  readonly kinds: readonly Kind[];
  /** The properties asked for, over all these kinds; `id` always comes. */
  readonly columns: readonly string[];
  readonly lists: readonly ListPlan[];
}

/** A list below a node. */
export type ListPlan = EdgeListPlan | AssertionListPlan;

interface ListCommon {
  /** The key under which the record keeps the page: unique among the lists of one kind. */
  readonly key: string;
  /** The kinds of node that have the list. Other kinds that the plan meets don't pay for it. */
  readonly kinds: readonly Kind[];
  readonly page: PageRequest;
  /** Only assertions of this stance; `null` for all. */
  readonly stance: string | null;
  /** What the rows must meet, the assertion and the node that it leads to. */
  readonly filter: Filter;
  /** The properties of the assertions asked for; `id` always comes. */
  readonly assertionColumns: readonly string[];
}

/** A list along one type of edge, to the nodes at its other end. */
export interface EdgeListPlan extends ListCommon {
  readonly of: 'nodes';
  readonly edge: EdgeType;
  readonly direction: Direction;
  /** By properties of the far node; the edge's id comes last by itself. */
  readonly order: readonly OrderTerm[];
  readonly node: NodePlan;
}

/** A list of assertions as such, by id: those at the node, or (a document's) those that it asserts. */
export interface AssertionListPlan extends ListCommon {
  readonly of: 'assertions';
  readonly where: 'at node' | 'asserted by document';
  readonly direction: Direction;
  readonly types: readonly EdgeType[];
}

/** Which page of a list, and what of it. */
export interface PageRequest extends KeysetWindow {
  /** Whether rows are asked for, or what is beyond them; else counts alone. */
  readonly rows: boolean;
  /** Rows at most. */
  readonly limit: number;
  readonly cursors: boolean;
  readonly totalCount: boolean;
  readonly nodeCount: boolean;
  /** What cursors of this list are bound to: a fingerprint of its order, filter and lens. */
  readonly scope: string;
}

/** The first rows of a list, without cursors and counts. */
export const firstRows = (limit: number): PageRequest => ({
  rows: true,
  limit,
  backward: false,
  after: null,
  before: null,
  cursors: false,
  totalCount: false,
  nodeCount: false,
  scope: '',
});

/** A root list: the nodes of one kind. */
export interface RootListPlan {
  readonly kind: Kind;
  readonly page: PageRequest;
  readonly filter: Filter;
  readonly order: readonly OrderTerm[];
  readonly node: NodePlan;
}
