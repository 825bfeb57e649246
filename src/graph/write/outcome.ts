/** What became of each item of a batch, in the batch's own order, and the instant of all of it. */
export interface BatchResult {
  /** The clock's stamp: `recordedAt`, `updatedAt`, `retractedAt` or `withdrawnAt` of all that was written. */
  readonly stamp: string;
  readonly reinstatements: readonly ReinstatementResult[];
  readonly entities: readonly EntityResult[];
  readonly edges: readonly EdgeResult[];
  readonly retractions: readonly RetractionResult[];
  readonly withdrawals: readonly WithdrawalResult[];
}

export interface EntityResult {
  readonly id: string;
  /** `marked`: nothing but its marking was changed, which is no new version. `equal`: not touched. */
  readonly outcome: 'created' | 'changed' | 'marked' | 'equal';
  readonly version: number;
}

export interface EdgeResult {
  readonly id: string;
  /** `corrected`: another edge of this key was retracted, and this one stands in its place. */
  readonly outcome: 'created' | 'corrected' | 'marked' | 'equal';
}

export interface RetractionResult {
  readonly id: string;
  readonly outcome: 'retracted' | 'was-retracted';
}

export interface ReinstatementResult {
  readonly id: string;
  /** `was-there`: it was not withdrawn, and nothing was changed. */
  readonly outcome: 'reinstated' | 'was-there';
  readonly version: number;
}

export interface WithdrawalResult {
  readonly id: string;
  readonly outcome: 'withdrawn' | 'was-withdrawn';
  /** How many edges were retracted with it. */
  readonly retractedEdges: number;
}
