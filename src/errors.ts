/** Who may read the message of an error. */
export type Audience = 'client' | 'operator';

interface CodeMeaning {
  /** The HTTP status of an answer that consists of this error alone. */
  readonly status: number;
  /** Who may read the messages under this code, unless an error says otherwise. */
  readonly audience: Audience;
  /** What a client reads where the message is the operator's. */
  readonly words: string;
}

/** Every code under which an error of ours reaches a client. */
export const errorCodes = {
  BAD_USER_INPUT: { status: 400, audience: 'client', words: 'The input is wrong' },
  BAD_REQUEST: { status: 400, audience: 'client', words: 'The request is wrong' },
  UNAUTHENTICATED: { status: 401, audience: 'client', words: 'The request carries no valid token' },
  FORBIDDEN: { status: 403, audience: 'client', words: 'The request may not come from there' },
  NOT_FOUND: { status: 404, audience: 'operator', words: 'Something that is needed does not exist' },
  CONFLICT: {
    status: 409,
    audience: 'operator',
    words: 'The store holds something that conflicts with this',
  },
  MISDIRECTED_REQUEST: { status: 421, audience: 'client', words: 'The request is for another server' },
  TOO_MANY_REQUESTS: { status: 429, audience: 'client', words: 'Too many requests; try again later' },
  INTERNAL_SERVER_ERROR: { status: 500, audience: 'operator', words: 'Internal server error' },
  UNAVAILABLE: { status: 503, audience: 'operator', words: 'The store is not available; try again later' },
  TIMEOUT: { status: 504, audience: 'operator', words: 'The store did not answer in time' },
} as const satisfies Readonly<Record<string, CodeMeaning>>;

export type ErrorCode = keyof typeof errorCodes;

interface ClaimgraphErrorOptions extends ErrorOptions {
  readonly audience?: Audience;
}

/**
 * Every error that Claimgraph raises on purpose extends this one. It has a stable `code` that a program can
 * act on, a message that names what is wrong, and keeps its cause. Its `audience` says who may read the
 * message: a client reads only the words of the code where the message is for the operator, who finds it in
 * the log. Whatever is not a ClaimgraphError is a defect, and for the operator.
 */
export abstract class ClaimgraphError extends Error {
  abstract readonly code: ErrorCode;
  readonly #audience: Audience | undefined;

  constructor(message: string, { audience, ...options }: ClaimgraphErrorOptions = {}) {
    super(message, options);
    this.name = new.target.name;
    this.#audience = audience;
  }

  get audience(): Audience {
    return this.#audience ?? errorCodes[this.code].audience;
  }

  /** What a client may read of it. */
  get publicMessage(): string {
    return this.audience === 'client' ? this.message : errorCodes[this.code].words;
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
    options?: ClaimgraphErrorOptions,
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

/** The store can't be reached, is locked by another process, has no room left, or is closed. */
export class UnavailableError extends ClaimgraphError {
  readonly code = 'UNAVAILABLE';
}

/** There is no room to write to, which waiting does not mend. */
export class DiskFullError extends UnavailableError {}

/** The store did not answer in time. */
export class TimeoutError extends ClaimgraphError {
  readonly code = 'TIMEOUT';
}

/** A client asks more often than it may. */
export class TooManyRequestsError extends ClaimgraphError {
  readonly code = 'TOO_MANY_REQUESTS';
}

/** Stored data or our own code breaks a promise that the rest relies on. */
export class InvariantError extends ClaimgraphError {
  readonly code = 'INTERNAL_SERVER_ERROR';
}

/**
 * The store can't parse, plan or compute a statement. Statements are our own, so this is a defect; a script
 * is somebody's input, and `runScript` makes a BadInputError of it.
 */
export class StatementError extends ClaimgraphError {
  readonly code = 'INTERNAL_SERVER_ERROR';
}

/** A BadInputError for one argument, by its path. */
export function badInput(path: readonly string[], message: string): BadInputError {
  const at = path.join('.');
  return new BadInputError(`${at}: ${message}`, [{ path: at, message }]);
}
