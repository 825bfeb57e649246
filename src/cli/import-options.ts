export interface ImportCommandOptions {
  readonly mapping?: string;
  readonly edition?: string;
  readonly marking: string;
  readonly by?: string;
  readonly rejects?: string;
  readonly dryRun: boolean;
  readonly strict: boolean;
  readonly resume: boolean;
  readonly full: boolean;
  /** Minutes. */
  readonly wait: number;
  readonly json: boolean;
}
