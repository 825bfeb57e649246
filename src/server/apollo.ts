import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Shown } from '../config';
import { maxTold } from '../execution/found-faults';
import { limits } from '../execution/limits';
import { limitRequests } from './cost';
import { defect, formatError, logError } from './errors';
import { encodeResult, tellExtensions } from './extensions';
import { rememberIntrospection } from './introspection';
import { refuseChangesInThePast } from './request-lens';
import { requireRootType } from './root-type';
import { type ServerContext } from './server-context';
import { noteWellFormed } from './well-formed';

/** The greatest extent of the documents that clients have the server remember (automatic persisted queries). */
const learned = { max: 10_000, maxSize: 4 * 1024 * 1024 };

/** The GraphQL server, not yet started. Stopping it drains and closes the HTTP server too. */
export function createApollo(
  schema: GraphQLSchema,
  app: FastifyInstance,
  { introspection, suggestions }: Shown,
  logger: Logger,
  { learnsDocuments }: { readonly learnsDocuments: boolean },
): ApolloServer<ServerContext> {
  return new ApolloServer<ServerContext>({
    schema,
    formatError,
    stringifyResult: encodeResult,
    logger,
    introspection,
    hideSchemaDetailsFromClientErrors: !suggestions,
    // What a page elsewhere may make a browser send is judged before (see `cross-origin.ts`).
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    maxRecursiveSelections: true,
    parseOptions: { maxTokens: limits.tokens },
    // GraphQL adds one that says it has stopped.
    validationOptions: { maxErrors: maxTold - 1, hideSuggestions: !suggestions },
    // With trusted documents alone there is none to learn from a client.
    persistedQueries: learnsDocuments ? { cache: new InMemoryLRUCache(learned) } : false,
    stopOnTerminationSignals: false,
    plugins: [
      recordOperations(),
      noteWellFormed(),
      refuseChangesInThePast(),
      requireRootType(),
      limitRequests({ suggestions }),
      tellExtensions(),
      rememberIntrospection(),
      fastifyApolloDrainPlugin(app),
      // It hooks every field, which costs a third of the throughput, for hints that nothing here gives.
      ApolloServerPluginCacheControlDisabled(),
      // These would talk to other machines: the one from a browser, the others if an APOLLO_KEY is about.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** Tells the request's log line what was asked, and logs what went wrong. No hook per field. */
function recordOperations(): ApolloServerPlugin<ServerContext> {
  return {
    requestDidStart: async ({ contextValue: { activity } }) => {
      activity.operation = null;
      return {
        didResolveOperation: async ({ operationName }) => {
          activity.operation = operationName;
        },
        didEncounterErrors: async ({ errors }) => {
          activity.errors = errors.length;
          for (const error of errors) logError(error, activity);
        },
      };
    },
    unexpectedErrorProcessingRequest: async ({ requestContext, error }) => {
      // What is thrown here is answered.
      throw defect(error, requestContext.contextValue.activity);
    },
  };
}
