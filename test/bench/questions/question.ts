import type { SyntheticEvent } from '../graph/synthetic-graph';

/** An event drawn from the graph, and an actor that was involved in it: what variables are made of. */
export interface Drawn {
  readonly event: SyntheticEvent;
  readonly actorId: string;
}

export type Variables = Readonly<Record<string, unknown>>;

/** A question to both: what a client wants to know, in each one's own words. */
export interface BenchQuestion {
  readonly name: string;
  /** Asks Claimgraph. It takes `$asOf`, which is left out for the present. */
  readonly ours: string;
  /** Asks @neo4j/graphql. */
  readonly peer: string;
  readonly variables: (drawn: Drawn) => Variables;
  /** What both answers hold, in one form. */
  readonly rows: (data: Record<string, unknown>) => unknown;
}

/** What makes an assertion count, for the peer; Claimgraph does so by itself. */
export const live = '{ retractedAt: { eq: null }, stance: { eq: "AFFIRMS" } }';
/** The order of every list below an event: by name, then by the assertion. */
export const byName = '[{ node: { name: ASC } }, { edge: { id: ASC } }]';
export const byDate = '[{ node: { occurredFrom: DESC } }, { edge: { id: DESC } }]';
