import type { AddressInfo } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from '../config';
import { BadInputError } from '../errors';
import { inTurn } from '../graph/store/in-turn';
import { observeReader } from '../graph/store/observe';
import type { Graph } from '../graph/store/port';
import { Turns } from '../graph/store/turns';
import { withSignal } from '../graph/store/with-signal';
import { createRequestContext, type RequestMoment } from '../resolvers/request-context';
import { createSchema } from '../resolvers/schema';
import { createGate } from './access';
import { activityOf } from './activity';
import { createApollo } from './apollo';
import { type ServerContext } from './server-context';
import { createApp } from './app';
import { type BackupLines, serveBackup } from './backup';
import { requestSignal } from './budget';
import { asksForCost } from './cost';
import { Explanation, mayExplain } from './explain';
import { serveGraphiql } from './graphiql';
import { serveGraphql } from './graphql-endpoint';
import { clientOf, limitCrowds } from './crowd';
import { Draining } from './draining';
import { LargeRequests } from './large-requests';
import { shedLoad } from './pressure';
import { limitRates } from './rates';
import { serveHealth } from './health';
import { readTrustedDocuments } from './trusted-documents';

export interface ServerOptions {
  readonly graph: Graph;
  readonly config: Pick<
    Config,
    'host' | 'port' | 'token' | 'origins' | 'get' | 'trustedDocuments' | 'limits' | 'shows' | 'trustProxy'
  >;
  readonly logger: Logger;
  /** Makes the backups that administrators ask for. */
  readonly backup?: BackupLines;
}

export interface RunningServer {
  /** Where it answers: `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Takes no more requests, lets those under way end (for ten seconds at most), and closes. */
  stop(): Promise<void>;
}

/** Serves GraphQL, GraphiQL and health over HTTP. The graph stays the caller's, to be closed after the server. */
export async function startServer({ graph, config, logger, backup }: ServerOptions): Promise<RunningServer> {
  const documents =
    config.trustedDocuments === null ? null : await readTrustedDocuments(config.trustedDocuments);
  const app = await createApp(createGate(config), config, logger);
  const draining = new Draining(app);
  limitCrowds(app, config.limits);
  await limitRates(app, config.limits);
  await shedLoad(app);
  const apollo = createApollo(createSchema(), app, config.shows, logger, {
    learnsDocuments: documents === null,
  });
  await apollo.start();

  app.server.maxConnections = config.limits.connections;
  const shared: Shared = {
    dearStatements: new Turns(graph.figures === null ? dearAtOnce.cancellable : dearAtOnce.embedded),
    largeRequests: new LargeRequests(),
  };

  try {
    serveGraphql(app, {
      apollo,
      config,
      documents,
      createContext: (request, reply, asOf) => contextOf(request, reply, asOf, graph, shared, config),
    });
    serveHealth(app, graph, draining, logger);
    if (backup !== undefined) serveBackup(app, graph, config, backup);
    if (config.shows.graphiql) await serveGraphiql(app);
    await listen(app, config);
  } catch (error) {
    await apollo.stop();
    throw error;
  }

  const stop = async (): Promise<void> => {
    await draining.stop();
    await apollo.stop();
  };
  return { url: urlOf(app), stop };
}

/** Statements of dear requests that run at once: they leave connections, or threads, to the others. */
const dearAtOnce = { cancellable: 8, embedded: 2 };

/** What the requests of a server share. */
interface Shared {
  readonly dearStatements: Turns;
  readonly largeRequests: LargeRequests;
}

/** Without viewers of their own, whoever passes the gate sees all markings. */
const fullClearance = null;

function contextOf(
  request: FastifyRequest,
  reply: FastifyReply,
  asOf: RequestMoment,
  graph: Graph,
  shared: Shared,
  config: ServerOptions['config'],
): ServerContext {
  const activity = activityOf(request);
  const explanation = mayExplain(request, config) ? new Explanation(graph, activity.faults) : null;
  const signal = requestSignal(reply, config.limits.requestSeconds);
  const inTurns = inTurn(
    withSignal(graph, signal),
    config.limits.statementsAtOnce,
    shared.dearStatements,
    () => activity.dear === true,
  );
  const reader = observeReader(inTurns, (statement, call) => {
    activity.statements += 1;
    // What fails once the request is over is nobody's fault.
    if (call.error !== undefined && !signal.aborted) activity.faults.statementFailed(call.error);
    explanation?.add(statement, call);
  });
  return {
    ...createRequestContext(reader, fullClearance, asOf),
    activity,
    explanation,
    showsCost: asksForCost(request),
    signal,
    place: shared.largeRequests.placeFor(clientOf(request), signal),
  };
}

async function listen(app: FastifyInstance, { host, port }: ServerOptions['config']): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const setting = listenFaults[(error as NodeJS.ErrnoException).code ?? ''];
    if (setting === undefined) throw error;
    const message = `can't listen on ${host}:${port}: ${setting.message}`;
    throw new BadInputError(`${setting.path} ${message}`, [{ path: setting.path, message }], {
      cause: error,
    });
  }
}

const listenFaults: Readonly<Record<string, { path: string; message: string }>> = {
  EADDRINUSE: { path: 'PORT', message: 'the port is in use' },
  EACCES: { path: 'PORT', message: 'the port is not allowed to this user' },
  EADDRNOTAVAIL: { path: 'HOST', message: 'this machine has no such address' },
  ENOTFOUND: { path: 'HOST', message: 'the name is unknown' },
};

function urlOf(app: FastifyInstance): string {
  const { address, family, port } = app.server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
