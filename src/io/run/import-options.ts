import type { Patience } from './patience';

export interface ImportOptions {
  readonly edition: string | undefined;
  readonly marking: string;
  readonly by: string;
  readonly rejects: string;
  /** Where all warnings go. */
  readonly warnings?: string | undefined;
  readonly dryRun: boolean;
  readonly strict: boolean;
  readonly resume: boolean;
  /** Retract what older editions say and this one does not: the file is the whole release. */
  readonly full: boolean;
  /** The file is the whole release even where it has no row of a country or month that was loaded before. */
  readonly coversAll?: boolean;
  readonly patience: Patience;
  /** Stops the run after the batch under way. */
  readonly signal: AbortSignal;
  readonly observer: ImportObserver;
}

/** Whoever watches a run. */
export interface ImportObserver {
  /** The file is sound and has so many rows; so many lines of it are in the graph already. */
  begin(rows: number): void;
  /** So many rows are done. */
  progress(rows: number): void;
  warn(line: number, message: string): void;
  note(message: string): void;
}
