import { Readable } from 'node:stream';
import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { takingSeconds, type Config } from '../config';
import { nextTurn } from '../next-turn';
import type { RequestMoment } from '../resolvers/request-context';
import { Turns } from '../graph/store/turns';
import { AnswersUnderWay } from './answers-under-way';
import { judgeGet } from './cross-origin';
import { errorBody } from './errors';
import { sendRefusal } from './gate';
import { lensHeaders, readRequestLens } from './request-lens';
import type { ServerContext } from './server-context';
import { resolveDocument, type TrustedDocuments } from './trusted-documents';

/** What an answer depends on beside the URL and the body, for a cache that does not heed `no-store`. */
const dependsOn = [
  'Accept',
  'Accept-Encoding',
  'Authorization',
  'Origin',
  'Sec-Fetch-Site',
  'X-Claimgraph-Cost',
  'X-Claimgraph-Explain',
  ...lensHeaders,
].join(', ');

export interface GraphqlEndpoint {
  readonly apollo: ApolloServer<ServerContext>;
  readonly config: Pick<Config, 'origins' | 'get' | 'limits'>;
  /** The documents that alone are answered; null where any is. */
  readonly documents: TrustedDocuments | null;
  readonly createContext: (
    request: FastifyRequest,
    reply: FastifyReply,
    asOf: RequestMoment,
  ) => ServerContext;
}

/** Serves GraphQL over HTTP at `/graphql`: any operation by POST, queries by GET. */
export function serveGraphql(
  app: FastifyInstance,
  { apollo, config, documents, createContext }: GraphqlEndpoint,
): void {
  const answers = new AnswersUnderWay(takingSeconds(config.limits));
  const long = new Turns(1);
  const methods = config.get ? ['GET', 'POST'] : ['POST'];
  app.route({
    url: '/graphql',
    method: methods,
    onRequest: async (request, reply) => {
      reply.header('vary', dependsOn);
      const refusal = request.method === 'POST' ? null : judgeGet(request, config.origins);
      if (refusal !== null) return sendRefusal(reply, refusal);
    },
    handler: async (request, reply) => {
      const asOf = readRequestLens(request);
      const asked = toGraphqlRequest(request);
      const context = createContext(request, reply, asOf);
      if (isLong(asked)) await long.run(nextTurn);
      let text: string;
      try {
        const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
          httpGraphQLRequest: documents === null ? asked : resolveDocument(documents, asked),
          context: async () => context,
        });
        reply.code(status ?? 200).headers({ ...Object.fromEntries(headers), 'cache-control': 'no-store' });
        if (body.kind !== 'complete') return reply.send(Readable.from(body.asyncIterator));
        text = body.string;
      } finally {
        context.place.leave();
      }
      return answers.send(reply, text);
    },
  });
  refuseOtherMethods(app, methods.join(', '));
}

/** Characters from which a document takes more than a moment to be parsed and validated. */
const LONG = 2_000;

/** Whether others have their turn before the request is read: many that come at once would hold them up. */
function isLong({ body }: HTTPGraphQLRequest): boolean {
  const query = (body as { query?: unknown } | undefined)?.query;
  return typeof query === 'string' && query.length > LONG;
}

function toGraphqlRequest({ method, url, headers, body }: FastifyRequest): HTTPGraphQLRequest {
  const given = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) given.set(name, String(value));
  return { method, search: new URL(url, 'http://localhost').search, headers: given, body };
}

/** Before the body is read, since what is wrong with it would not matter. */
function refuseOtherMethods(app: FastifyInstance, allow: string): void {
  const answerNotAllowed = async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    reply
      .code(405)
      .header('allow', allow)
      .send(errorBody('BAD_REQUEST', `/graphql takes ${allow.replace(', ', ' and ')}`));
  app.route({
    url: '/graphql',
    method: ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter((method) => !allow.includes(method)),
    onRequest: answerNotAllowed,
    handler: answerNotAllowed,
  });
}
