import 'reflect-metadata';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { text } from 'node:stream/consumers';
import { Writable } from 'node:stream';
import pino from 'pino';
import { allShown, defaultLimits } from '../../src/config';
import { openGraph } from '../../src/graph/store/open';
import type { Graph } from '../../src/graph/store/port';
import { createReader } from '../../src/graph/store/statement';
import { startServer, type ServerOptions } from '../../src/server/server';

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

export interface TestServer {
  readonly url: string;
  readonly graph: Graph;
  /** What has been logged so far. */
  readonly log: LogLine[];
  stop(): Promise<void>;
}

interface Setup {
  readonly config?: Partial<ServerOptions['config']>;
  /** The store to serve, which stays the caller's; else an empty one of the embedded engine, in memory. */
  readonly graph?: Graph;
  /** Runs before every statement of the store: it may wait, or fail as a defect would. */
  readonly beforeRead?: () => Promise<void>;
}

const plain: ServerOptions['config'] = {
  host: '127.0.0.1',
  port: 0,
  token: null,
  origins: [],
  get: true,
  trustedDocuments: null,
  limits: defaultLimits,
  shows: allShown,
  trustProxy: [],
};

/** The real server, on a real store. */
export async function startTestServer({
  config = {},
  graph: given,
  beforeRead,
}: Setup = {}): Promise<TestServer> {
  const store = given ?? (await openGraph({ engine: 'grafeo', path: null }));
  const graph = beforeRead === undefined ? store : around(store, beforeRead);
  const log: LogLine[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      for (const line of chunk.toString().split('\n')) if (line !== '') log.push(JSON.parse(line) as LogLine);
      done();
    },
  });
  const server = await startServer({
    graph,
    config: { ...plain, ...config },
    logger: pino({ level: 'info' }, sink),
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    if (given === undefined) await store.close();
  };
  return { url: server.url, graph, log, stop };
}

function around(graph: Graph, before: () => Promise<void>): Graph {
  return {
    ...createReader(
      graph.dialect,
      async (query, parameters, signal) => {
        await before();
        return graph.read(query, parameters, signal);
      },
      graph.figures,
    ),
    write: (work) => graph.write(work),
    preview: (work) => graph.preview(work),
    profile: (query, parameters) => graph.profile(query, parameters),
    ready: () => graph.ready(),
    close: () => graph.close(),
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    data?: Record<string, unknown> | null;
    errors?: GraphQLFault[];
    extensions?: Record<string, unknown>;
  };
}

interface GraphQLFault {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly [key: string]: unknown };
}

/** With this type of answer the status says whether a document could be executed. */
const asGraphql = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

/** Posts a query and gives the answer with its body parsed. */
export async function ask(
  server: Pick<TestServer, 'url'>,
  query: string,
  options: {
    operationName?: string;
    variables?: object;
    headers?: Record<string, string>;
    signal?: AbortSignal;
  } = {},
): Promise<Answer> {
  const { headers = {}, signal, ...rest } = options;
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { ...asGraphql, ...headers },
    body: JSON.stringify({ query, ...rest }),
    signal: signal ?? null,
  });
  const body = (await response.json()) as Answer['body'];
  return { status: response.status, headers: response.headers, body };
}

/** A request below fetch, which sets the Host header itself and mends URLs. */
export async function rawRequest(
  server: Pick<TestServer, 'url'>,
  options: RequestOptions,
  body?: string,
): Promise<{ status: number; headers: IncomingMessage['headers']; body: string }> {
  const { hostname, port } = new URL(server.url);
  const message = await new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest({ hostname, port, agent: false, ...options }, resolve)
      .on('error', reject)
      .end(body);
  });
  return { status: message.statusCode ?? 0, headers: message.headers, body: await text(message) };
}
