import type { Kind } from '../../model/registry/kinds';
import type { StoredEdge, StoredNode } from './stored';

/** A place where a graph breaks the storage model. */
export interface Breach {
  readonly rule: string;
  readonly subject: 'node' | 'edge';
  readonly id: string;
  readonly message: string;
}

/** What is wrong, in a few words, and at which property where it is one's. */
export interface Fault {
  readonly message: string;
  /** `fromId` and `toId` stand for the ends of an edge. */
  readonly property?: string;
}

/** Everything that is wrong; nothing where all is well. */
export type Faults = Iterable<Fault>;

export const fault = (message: string, property?: string): Fault =>
  property === undefined ? { message } : { message, property };

/** What rules about an edge need to know of a node that it names by id. */
export interface NodeFacts {
  readonly kind: Kind | null;
  readonly marking: unknown;
  readonly withdrawnAt: unknown;
}

/** What a rule may ask about the rest of the graph: one that lies in a store, or one about to be written. */
export interface Facts {
  /** The entity of this id, if there is one. */
  entity(id: unknown): NodeFacts | undefined;
  /**
   * When the former states of the entity of this id held and were withdrawn, and what searches read of them; null
   * where they are not at hand.
   */
  formerStates(id: unknown): readonly Readonly<Record<string, unknown>>[] | null;
  /** Whether another node has this node's id, and had it first. */
  isDoubledNode(node: StoredNode): boolean;
  isDoubledEdge(edge: StoredEdge): boolean;
  /** Other entities of the same kind whose name differs from this one's, and is seen alike. */
  namedAlike(node: StoredNode): readonly string[];
  isSecondClock(node: StoredNode): boolean;
}

/**
 * One rule of the storage model: a stable id, the sentence that it holds to, and a function that names
 * what breaks it.
 */
export interface NodeRule {
  readonly id: string;
  readonly sentence: string;
  readonly faults: (node: StoredNode, facts: Facts) => Faults;
}

export interface EdgeRule {
  readonly id: string;
  readonly sentence: string;
  readonly faults: (edge: StoredEdge, facts: Facts) => Faults;
}

/** A value as a message shows it: short, and never mistaken for the message's own words. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
