import type { ErrorCode } from '../errors';

/** What a process of ours ends with; `--help` prints these. */
export const exitCode = {
  success: 0,
  /** The store refused, failed or could not be reached; or `check` found breaches. */
  failure: 1,
  /** An argument, a setting or a script is wrong. */
  badInput: 2,
  /** An import is done, but for rows that were refused. */
  incomplete: 3,
  /** A defect of Claimgraph (EX_SOFTWARE of sysexits.h). */
  defect: 70,
  /** A command was told to stop, and can be gone on with. */
  interrupted: 130,
} as const;

export function exitCodeOf(code: ErrorCode): number {
  return code === 'BAD_USER_INPUT' || code === 'NOT_FOUND' ? exitCode.badInput : exitCode.failure;
}
