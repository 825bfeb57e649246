import type { EdgeType } from '../../../src/model/registry/edges';
import type { WorldKind } from './world';

/** A filter as the API takes it: the input object itself is what is asked and what is evaluated. */
export type Input = Readonly<Record<string, unknown>>;

export interface OrderKey {
  readonly field: string;
  readonly direction?: 'ASC' | 'DESC';
}

/** The arguments of a list, as they are given. */
export interface ListArguments {
  readonly first?: number;
  readonly last?: number;
  readonly filter?: Input;
  readonly orderBy?: readonly OrderKey[];
  readonly stance?: string;
  readonly types?: readonly EdgeType[];
  readonly direction?: string;
}

/** What is asked of a connection. */
export interface ListQuestion {
  readonly field: string;
  readonly args: ListArguments;
  readonly totalCount: boolean;
  readonly nodeCount: boolean;
  readonly pageInfo: boolean;
  readonly rows: 'nodes' | 'edges';
  /** What is asked of each assertion that led to a row; nothing where no edge does. */
  readonly assertion: readonly string[];
  readonly node: NodeQuestion;
}

/** What is asked of a node, beside its id. */
export interface NodeQuestion {
  readonly columns: readonly string[];
  readonly lists: readonly ListQuestion[];
  /** Of an event: its responsibility and its deaths. */
  readonly computed: boolean;
}

export interface AsOf {
  readonly known?: string;
  readonly valid?: string;
}

/** A row of the outermost list, counted from its start, after or before which the page lies. */
export interface CursorAt {
  readonly side: 'after' | 'before';
  readonly row: number;
}

interface Asked {
  readonly asOf: AsOf | null;
  /** The markings that the viewer may see; null is all of them. */
  readonly clearance: readonly string[] | null;
  readonly cursor: CursorAt | null;
}

/** A root list, or one entity by its id. */
export type Question =
  | (Asked & { readonly many: WorldKind; readonly list: ListQuestion })
  | (Asked & { readonly one: WorldKind; readonly id: string; readonly node: NodeQuestion });

/** The list that a question's cursor belongs to: the outermost. */
export function outermostList(question: Question): ListQuestion | undefined {
  return 'many' in question ? question.list : question.node.lists[0];
}
