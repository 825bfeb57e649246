/**
 * Every error that Claimgraph raises on purpose extends {@link ClaimgraphError}: it has a stable
 * `code` that a program can act on, a message that names what is wrong, and keeps its cause.
 * Whatever is not a ClaimgraphError is a defect, and its text never reaches a client.
 */
export type ErrorCode = 'BAD_USER_INPUT' | 'NOT_FOUND' | 'CONFLICT' | 'UNAVAILABLE' | 'TIMEOUT' | 'INVARIANT';

export abstract class ClaimgraphError extends Error {
  abstract readonly code: ErrorCode;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** One thing that is wrong with an input: where (`filter.and.1.name`, `PORT`) and why. */
export interface InputFault {
  readonly path: string;
  readonly message: string;
}

/** The caller asked for something that can't be: an argument, a setting, a script, a file. */
export class BadInputError extends ClaimgraphError {
  readonly code = 'BAD_USER_INPUT';

  constructor(
    message: string,
    readonly faults: readonly InputFault[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What was named does not exist: a file, a database. */
export class NotFoundError extends ClaimgraphError {
  readonly code = 'NOT_FOUND';
}

/** The store refuses a write because of what it holds: a doubled id, an edited migration, a lost race. */
export class ConflictError extends ClaimgraphError {
  readonly code = 'CONFLICT';
}

/** The store can't be reached, is locked by another process, or is closed. */
export class UnavailableError extends ClaimgraphError {
  readonly code = 'UNAVAILABLE';
}

/** The store did not answer in time. */
export class TimeoutError extends ClaimgraphError {
  readonly code = 'TIMEOUT';
}

/** Stored data or our own code breaks a promise that the rest relies on. */
export class InvariantError extends ClaimgraphError {
  readonly code = 'INVARIANT';
}

/** A BadInputError for one argument, by its path. */
export function refuse(path: readonly string[], message: string): BadInputError {
  const at = path.join('.');
  return new BadInputError(`${at}: ${message}`, [{ path: at, message }]);
}
