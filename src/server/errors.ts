import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { BadInputError, ClaimgraphError, refuse, type ErrorCode } from '../errors';
import { beyond } from '../execution/limits';
import { shortenedMessage, valueFaults } from './value-faults';

const INTERNAL = 'INTERNAL_SERVER_ERROR';

/** How GraphQL's parser says that it has stopped at `maxTokens`, which is how no more of the text is read. */
const tooManyTokens = /^Syntax Error: Document contains more that \d+ tokens/;

/** The errors that a client can put right. The others are the operator's to read about, in the log. */
const clientCodes: ReadonlySet<ErrorCode> = new Set(['BAD_USER_INPUT', 'NOT_FOUND', 'CONFLICT']);

/**
 * What a client sees of an error. Our own keep their message and code; GraphQL's, about the request,
 * keep theirs, but that a value which doesn't fit is bad input, wherever it is found to be; of whatever
 * else only the place in the answer is told.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  if (cause instanceof ClaimgraphError) {
    const faults = cause instanceof BadInputError && cause.faults.length > 0 ? { faults: cause.faults } : {};
    return { ...formatted, message: cause.message, extensions: { code: cause.code, ...faults } };
  }
  if (tooManyTokens.test(formatted.message)) {
    const { message, code, faults } = refuse(['query'], beyond('tokens', 'more'));
    return { message, extensions: { code, faults } };
  }
  if (cause instanceof GraphQLError && formatted.extensions?.['code'] !== INTERNAL) {
    const faults = valueFaults(cause);
    const message = shortenedMessage(cause);
    if (faults === null) return { ...formatted, message };
    return { ...formatted, message, extensions: { code: 'BAD_USER_INPUT', faults } };
  }
  return { ...formatted, message: 'Internal server error', extensions: { code: INTERNAL } };
}

/** The error to log with its stack, or null where the client alone is at fault. */
export function errorToLog(error: GraphQLError): Error | null {
  const cause = unwrapResolverError(error);
  if (cause instanceof ClaimgraphError) return clientCodes.has(cause.code) ? null : cause;
  // An error of GraphQL's own that has a path is one of execution: a null where none may be, and such.
  if (cause instanceof GraphQLError)
    return cause.path === undefined || cause.extensions['code'] ? null : cause;
  return cause instanceof Error ? cause : new Error(`thrown: ${String(cause)}`);
}

/** An error outside GraphQL's execution, in the same shape, so that clients need to know one only. */
export function errorBody(code: string, message: string): { errors: GraphQLFormattedError[] } {
  return { errors: [{ message, extensions: { code } }] };
}
