import type { Drawn } from './questions/question';
import type { BenchServer } from './servers';

/** Who is compared, on what, and for how long. */
export interface Setting {
  readonly ours: BenchServer;
  readonly peer: BenchServer;
  /** The process of the Neo4j that both of them ask. */
  readonly neo4j: number;
  readonly drawn: readonly Drawn[];
  readonly past: string;
  /** For how long each server is asked each question before anything is measured. */
  readonly warm: number;
  /** For how long each question of each server is measured. */
  readonly seconds: number;
}

export const connections = 8;
