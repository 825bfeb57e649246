import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import { BadInputError } from '../errors';
import { encodeAnswer, holdAnswer } from '../execution/encode-answer';
import { maxTold } from '../execution/found-faults';
import { formatError } from './errors';
import type { ServerContext } from './server-context';

/** What a request may cost whose answer is encoded at once. */
const costOfWhole = 20_000;

/** The data of answers that are encoded in slices. */
const inSlices = new WeakSet<object>();

/** An answer as JSON; an error in its place where it is too large. */
export async function encodeResult(result: FormattedExecutionResult): Promise<string> {
  try {
    if (result.data && inSlices.has(result.data)) return await encodeAnswer(result);
    return holdAnswer(JSON.stringify(result));
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    return JSON.stringify({ errors: [formatError({ message: error.message }, error)] });
  }
}

/** Leaves the first errors of an answer, and gives how many there were: a list may bring one for each row. */
function tellSome<T>(result: { errors?: readonly T[] | undefined }): number {
  const found = result.errors?.length ?? 0;
  if (found > maxTold) result.errors = result.errors!.slice(0, maxTold);
  return found;
}

/** Adds to an answer's `extensions` what its request asked to be told of itself: its cost, how it was run. */
export function tellExtensions(): ApolloServerPlugin<ServerContext> {
  return {
    requestDidStart: async ({ contextValue: { activity, showsCost, explanation } }) => ({
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind !== 'single') return;
        if (body.singleResult.data && (activity.cost ?? 0) > costOfWhole)
          inSlices.add(body.singleResult.data);
        const found = tellSome(body.singleResult);
        const extensions = {
          ...(found > maxTold ? { errorCount: found } : {}),
          ...(showsCost && activity.cost !== undefined ? { cost: activity.cost } : {}),
          ...(explanation === null ? {} : { explain: await explanation.statements() }),
        };
        if (Object.keys(extensions).length > 0)
          body.singleResult.extensions = { ...body.singleResult.extensions, ...extensions };
      },
    }),
  };
}
