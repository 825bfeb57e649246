import type { ApolloServerPlugin } from '@apollo/server';
import { maxTold } from '../execution/found-faults';
import type { ServerContext } from './server-context';

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
