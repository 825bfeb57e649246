import {
  ClaimgraphError,
  ConflictError,
  DiskFullError,
  InvariantError,
  StatementError,
  TimeoutError,
  UnavailableError,
} from '../../../errors';

/** What the engine's errors carry beside their message. */
interface GrafeoError extends Error {
  readonly gqlStatus?: string;
}

/** The engine lost a race of two transactions: the work may simply be run again. */
export function isTransient(error: unknown): boolean {
  return error instanceof Error && (error as GrafeoError).gqlStatus === '40000' && !isDiskFull(error);
}

/** It may be retried, as the engine says, but not before there is room. */
const isDiskFull = (error: Error): boolean =>
  /no space left on device|disk quota exceeded|file too large/i.test(error.message);

/** The error of ours for whatever a call of the engine threw. */
export function translateGrafeoError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof ClaimgraphError) return error;
  const status = (error as GrafeoError).gqlStatus ?? '';
  const message = error.message.replace(/^(?:Database|Query|Transaction) error: GRAFEO-\w+: /, '');
  const options = { cause: error };
  if (isDiskFull(error)) return new DiskFullError(diskFull, options);
  if (/timeout|timed out/i.test(error.message)) return new TimeoutError(message, options);
  // 42: syntax and names. 22: values. G1 and G2: what the graph itself forbids. 40: a lost race.
  if (/^(42|22)/.test(status)) return new StatementError(message, options);
  if (/^(40|G1|G2)/.test(status)) return new ConflictError(message, options);
  if (/database is closed|no space left|storage is full/i.test(error.message))
    return new UnavailableError(message, options);
  return new InvariantError(`the embedded engine failed: ${message}`, options);
}

const diskFull =
  'the disk of the store is full, and what was under way was not written: make room, and run it again';

/** The error of ours for a file that did not open. */
export function translateOpenError(error: unknown, path: string): ClaimgraphError {
  if (error instanceof ClaimgraphError) return error;
  if (error instanceof Error && isDiskFull(error)) return new DiskFullError(diskFull, { cause: error });
  const message = error instanceof Error ? error.message : String(error);
  const options = { cause: error };
  if (/cannot be locked/.test(message))
    return new UnavailableError(
      `${path} is in use by another process: stop that one, or name another file (of a running server, \`claimgraph backup --url\` makes a copy)`,
      options,
    );
  if (/not a Grafeo database/.test(message))
    return new UnavailableError(`${path} is not a store of the embedded engine`, options);
  return new UnavailableError(`${path} can't be opened: ${message}`, options);
}
