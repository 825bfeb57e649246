import { Neo4jError, isRetryableError } from 'neo4j-driver';
import {
  type ClaimgraphError,
  ConflictError,
  InvariantError,
  StatementError,
  TimeoutError,
  UnavailableError,
} from '../../../errors';

/**
 * What the server's and the driver's codes mean to us. The first that matches counts; the order goes
 * from the particular to the general.
 */
const meanings: readonly [
  pattern: RegExp,
  translate: (message: string, options: ErrorOptions) => ClaimgraphError,
][] = [
  [
    // A transaction that is past its time is terminated; where it waits for a lock, the lock says so first.
    /TransactionTimedOut|LockAcquisitionTimeout|LockClientStopped|Transaction\.Terminated/,
    (message, options) => new TimeoutError(message, options),
  ],
  [/^Neo\.ClientError\.Schema\./, (message, options) => new ConflictError(message, options)],
  [/^Neo\.ClientError\.(Security|Database)\./, (message, options) => new UnavailableError(message, options)],
  [/^Neo\.ClientError\.(Cluster|General)\./, (message, options) => new UnavailableError(message, options)],
  [/^Neo\.ClientError\./, (message, options) => new StatementError(message, options)],
  [/DeadlockDetected|Outdated/, (message, options) => new ConflictError(message, options)],
  [/^Neo\.TransientError\./, (message, options) => new UnavailableError(message, options)],
  // A disk that is full, or a log that can't be written.
  [/^Neo\.DatabaseError\.Transaction\./, (message, options) => new UnavailableError(message, options)],
  [/^(ServiceUnavailable|SessionExpired)$/, (message, options) => new UnavailableError(message, options)],
];

/** The driver's error behind one of ours, or the error itself: what its retry logic has to see. */
export function retryableCause(error: unknown): unknown {
  // Code in between may have said where it happened, and kept the error as the cause of its own.
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof Neo4jError) return isRetryableError(at) ? at : error;
  }
  return error;
}

/**
 * While indexes are being made, Neo4j may give up planning a statement, under the code of a failure of its
 * own. That passes, so it gets a code by which it is tried again.
 */
function withRetryableCode(error: Neo4jError): Neo4jError {
  if (!/frequent schema changes/.test(error.message)) return error;
  const { message, gqlStatus, gqlStatusDescription, diagnosticRecord } = error;
  const code = 'Neo.TransientError.Schema.Changing';
  return new Neo4jError(message, code, gqlStatus, gqlStatusDescription, diagnosticRecord, error);
}

/** The error of ours for whatever the driver threw; anything that isn't the driver's stays as it is. */
export function translateNeo4jError(thrown: unknown, uri: string): unknown {
  if (!(thrown instanceof Neo4jError)) return thrown;
  const error = withRetryableCode(thrown);
  const options = { cause: error };
  const code = String(error.code);
  const meaning = meanings.find(([pattern]) => pattern.test(code));
  if (meaning !== undefined) {
    const translated = meaning[1](error.message, options);
    if (!(translated instanceof UnavailableError)) return translated;
    return new UnavailableError(`Neo4j at ${uri}: ${error.message}`, options);
  }
  // The driver's own errors have no code. A pool that has no free connection is a store too busy to answer.
  if (/acquisition timed out/.test(error.message)) return new TimeoutError(error.message, options);
  if (/Pool is closed|Encryption|certificate|protocol/i.test(error.message))
    return new UnavailableError(`Neo4j at ${uri}: ${error.message}`, options);
  return new InvariantError(`Neo4j failed: ${error.message}`, options);
}
