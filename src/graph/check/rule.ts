import type { StoredEdge, StoredNode } from './stored';
import type { GraphFacts } from './graph-facts';

/** A place where a graph breaks the storage model. */
export interface Breach {
  readonly rule: string;
  readonly subject: 'node' | 'edge';
  readonly id: string;
  readonly message: string;
}

/** What is wrong, in a few words; nothing where all is well. */
export type Faults = Iterable<string>;

/**
 * One rule of the storage model: a stable id, the sentence that it holds to, and a function that names
 * what breaks it.
 */
export interface NodeRule {
  readonly id: string;
  readonly sentence: string;
  readonly faults: (node: StoredNode, facts: GraphFacts) => Faults;
}

export interface EdgeRule {
  readonly id: string;
  readonly sentence: string;
  readonly faults: (edge: StoredEdge, facts: GraphFacts) => Faults;
}

/** A value as a message shows it: short, and never mistaken for the message's own words. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
