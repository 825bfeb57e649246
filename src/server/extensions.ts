import type { ApolloServerPlugin } from '@apollo/server';
import type { ServerContext } from './server-context';

/** Adds to an answer's `extensions` what its request asked to be told of itself: its cost, how it was run. */
export function tellExtensions(): ApolloServerPlugin<ServerContext> {
  return {
    requestDidStart: async ({ contextValue: { activity, showsCost, explanation } }) => ({
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind !== 'single') return;
        const extensions = {
          ...(showsCost && activity.cost !== undefined ? { cost: activity.cost } : {}),
          ...(explanation === null ? {} : { explain: await explanation.statements() }),
        };
        if (Object.keys(extensions).length > 0)
          body.singleResult.extensions = { ...body.singleResult.extensions, ...extensions };
      },
    }),
  };
}
