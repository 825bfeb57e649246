export interface ImportCommandOptions {
  /** The options that were given and are not there by default: `--marking`. */
  readonly given: readonly string[];

  readonly mapping?: string;
  readonly edition?: string;
  readonly marking: string;
  readonly by?: string;
  readonly rejects?: string;
  readonly warnings?: string;
  readonly dryRun: boolean;
  readonly strict: boolean;
  readonly resume: boolean;
  readonly full: boolean;
  readonly coversAll: boolean;
  /** Minutes. */
  readonly wait: number;
  readonly json: boolean;
}
