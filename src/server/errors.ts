import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import {
  BadInputError,
  ClaimgraphError,
  errorCodes,
  badInput,
  type Audience,
  type ErrorCode,
  type InputFault,
} from '../errors';
import { limitMessage } from '../execution/limits';
import type { Activity } from './activity';
import { shortenedMessage, valueFaults } from './value-faults';

const INTERNAL = 'INTERNAL_SERVER_ERROR' satisfies ErrorCode;

/** How GraphQL's parser says that it has stopped at `maxTokens`, which is how no more of the text is read. */
const tooManyTokens = /^Syntax Error: Document contains more that \d+ tokens/;

/** The requests in which errors were logged: an id leads from the answer to the log. */
const requestIds = new WeakMap<object, string>();

/** What a client sees of an error, and the id of the request under which the rest of it is in the log. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, code, faults } = publicPart(error);
  const requestId = requestIds.get(error as object);
  return {
    ...formatted,
    message,
    extensions: { code, ...(faults && { faults }), ...(requestId !== undefined && { requestId }) },
  };
}

/** Logs an error that a request ends in, unless a client may read it, and has the answer tell the request's id. */
export function logError(error: GraphQLError, { faults, requestId }: Activity): void {
  if (publicPart(error).audience === 'client') return;
  faults.report(causeOf(error), 'a query failed', { path: error.path });
  requestIds.set(error, requestId);
}

/**
 * Logs a defect that arose outside of a query's execution, and gives the error to answer with. Apollo alone
 * would log neither the request nor the stack.
 */
export function defect(error: unknown, { faults, requestId }: Activity): GraphQLError {
  faults.report(error, 'a request failed');
  const answered = new GraphQLError(errorCodes[INTERNAL].words);
  requestIds.set(answered, requestId);
  return answered;
}

/** An error for which a request is not executed, to be answered with the status of its code. */
export function requestError(error: ClaimgraphError): GraphQLError {
  const http = { status: errorCodes[error.code].status };
  return new GraphQLError(error.message, { originalError: error, extensions: { http } });
}

/** An error outside of GraphQL, in the same shape, so that clients need to know one only. */
export function errorBody(
  code: ErrorCode,
  message: string = errorCodes[code].words,
  details: { readonly requestId?: string; readonly faults?: readonly InputFault[] } = {},
): { errors: GraphQLFormattedError[] } {
  return { errors: [{ message, extensions: { code, ...details } }] };
}

/** What a client reads of an error of ours outside of GraphQL. */
export function bodyOf(error: ClaimgraphError): { errors: GraphQLFormattedError[] } {
  const { code, message, faults } = partOf(error);
  return { errors: [{ message, extensions: { code, ...(faults && { faults }) } }] };
}

interface PublicPart {
  /** Who may read the error itself. */
  readonly audience: Audience;
  readonly code: string;
  readonly message: string;
  readonly faults?: readonly InputFault[];
}

/**
 * What a client may read of an error. One of ours says so itself. Of GraphQL's own, those that are about the
 * request are public: a value that does not fit, and whatever Apollo gave a code. All others are defects.
 */
function publicPart(error: unknown): PublicPart {
  const cause = causeOf(error);
  if (cause instanceof ClaimgraphError) return partOf(cause);
  if (error instanceof GraphQLError) {
    if (tooManyTokens.test(error.message)) return partOf(badInput(['query'], limitMessage('tokens', 'more')));
    const message = shortenedMessage(error);
    const faults = valueFaults(error);
    if (faults !== null) return { audience: 'client', code: 'BAD_USER_INPUT', message, faults };
    const { code } = error.extensions;
    if (typeof code === 'string' && code !== INTERNAL) return { audience: 'client', code, message };
  }
  return { audience: 'operator', code: INTERNAL, message: errorCodes[INTERNAL].words };
}

function partOf(error: ClaimgraphError): PublicPart {
  const { audience, code, publicMessage: message } = error;
  const faults = error instanceof BadInputError && audience === 'client' ? error.faults : [];
  return { audience, code, message, ...(faults.length > 0 && { faults }) };
}

/** What a resolver or a plugin threw, within the errors that GraphQL wraps around it. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;
}
