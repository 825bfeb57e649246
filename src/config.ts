import { isIP } from 'node:net';
import { cleanEnv, EnvError, makeValidator, str, type CleanedEnv } from 'envalid';
import { BadInputError, type InputFault } from './errors';
import type { StoreConfig } from './graph/store/open';

/** Everything that can be set. It is read once, at the start, and nothing else reads the environment. */
export interface Config {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The bearer token that every request must carry, if any. */
  readonly token: string | null;
  /** The origins whose pages may ask and read answers (CORS): `https://app.example`. */
  readonly origins: readonly string[];
  /** Whether queries are answered by GET. */
  readonly get: boolean;
  /** A manifest of the documents that alone are answered, or a folder of such; null where any is. */
  readonly trustedDocuments: string | null;
  readonly store: StoreConfig;
  /** Whether an empty store is filled with the demonstration graph. */
  readonly demo: boolean;
  readonly logLevel: LogLevel;
  readonly limits: ServerLimits;
  readonly shows: Shown;
  /** The addresses, or networks, of proxies whose forwarded addresses count. */
  readonly trustProxy: readonly string[];
}

/** What requests may take of the server. */
export interface ServerLimits {
  /** The time that a request has, in seconds. */
  readonly requestSeconds: number;
  /** Statements that one request runs at once. */
  readonly statementsAtOnce: number;
  /** Requests of one client that are under way at once, and of all. */
  readonly requestsAtOnce: number;
  readonly requestsInAll: number;
  /** Requests that one client sends in a minute. */
  readonly requestsPerMinute: number;
  readonly connections: number;
  /** The time that a request has to arrive, in seconds; its headers have half of it. */
  readonly arrivalSeconds: number;
}

export const defaultLimits: ServerLimits = {
  requestSeconds: 30,
  statementsAtOnce: 8,
  requestsAtOnce: 32,
  requestsInAll: 256,
  requestsPerMinute: 6_000,
  connections: 1_000,
  arrivalSeconds: 30,
};

/** In how many seconds a client takes its answer: as many as a request may take to arrive and run. */
export const takingSeconds = ({ arrivalSeconds, requestSeconds }: ServerLimits): number =>
  arrivalSeconds + requestSeconds;

/** What the server shows of itself. */
export interface Shown {
  readonly introspection: boolean;
  /** Whether an error names the fields that may have been meant. */
  readonly suggestions: boolean;
  readonly graphiql: boolean;
}

export const allShown: Shown = { introspection: true, suggestions: true, graphiql: true };

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

/** Every variable with what it means, in the order in which help shows them. */
export const environment: Readonly<Record<string, string>> = {
  HOST: 'The address to listen on (127.0.0.1). Any but loopback needs CLAIMGRAPH_TOKEN.',
  PORT: 'The port to listen on (4000); 0 takes any free one.',
  NEO4J_URI:
    'Neo4j to use as the store, such as neo4j://localhost:7687. Without it the embedded engine is used.',
  NEO4J_USERNAME: 'The user at Neo4j (neo4j).',
  NEO4J_PASSWORD: 'The password at Neo4j. Set it empty where Neo4j has authentication switched off.',
  NEO4J_DATABASE: 'The database at Neo4j (neo4j).',
  CLAIMGRAPH_DATA: "The embedded engine's file (./data/claimgraph.grafeo); :memory: keeps nothing.",
  CLAIMGRAPH_DEMO: 'Load the demonstration graph into an empty store (true; false on Neo4j).',
  CLAIMGRAPH_TOKEN: 'A bearer token that every request must carry: 16 characters at least, no spaces.',
  CLAIMGRAPH_ORIGINS:
    'The origins whose pages may ask and read answers, such as https://app.example http://localhost:5173 (none).',
  CLAIMGRAPH_GET: 'Answer queries by GET (true). With false there is POST alone.',
  CLAIMGRAPH_TRUSTED_DOCUMENTS:
    'A manifest of persisted documents, or a folder of such. With it no other document is answered (none).',
  CLAIMGRAPH_FROM_USERNAME: 'copy: the user at the Neo4j to copy from (NEO4J_USERNAME).',
  CLAIMGRAPH_FROM_PASSWORD: 'copy: the password there (NEO4J_PASSWORD).',
  CLAIMGRAPH_FROM_DATABASE: 'copy: the database there (NEO4J_DATABASE).',
  CLAIMGRAPH_TO_USERNAME: 'copy: the user at the Neo4j to copy to (NEO4J_USERNAME).',
  CLAIMGRAPH_TO_PASSWORD: 'copy: the password there (NEO4J_PASSWORD).',
  CLAIMGRAPH_TO_DATABASE: 'copy: the database there (NEO4J_DATABASE).',
  CLAIMGRAPH_REQUEST_SECONDS: `How long a request may take (${defaultLimits.requestSeconds}); past it the client gets TIMEOUT.`,
  CLAIMGRAPH_STATEMENTS_AT_ONCE: `Statements that one request runs at once (${defaultLimits.statementsAtOnce}).`,
  CLAIMGRAPH_REQUESTS_AT_ONCE: `Requests of one client at once (${defaultLimits.requestsAtOnce}): of a token, or of an address where there is none.`,
  CLAIMGRAPH_REQUESTS_IN_ALL: `Requests of all clients at once (${defaultLimits.requestsInAll}); beyond them the server answers 503.`,
  CLAIMGRAPH_REQUESTS_PER_MINUTE: `Requests of one client in a minute (${defaultLimits.requestsPerMinute}); those from the machine itself are not counted.`,
  CLAIMGRAPH_CONNECTIONS: `Connections at once (${defaultLimits.connections}).`,
  CLAIMGRAPH_ARRIVAL_SECONDS: `How long a request may take to arrive (${defaultLimits.arrivalSeconds}), its headers half of it; then its connection ends. An answer may take as long to be taken, and as long as its request may take beside it.`,
  CLAIMGRAPH_TRUST_PROXY: 'Addresses or networks of proxies whose X-Forwarded-For counts (none).',
  CLAIMGRAPH_INTROSPECTION: 'Answer questions about the schema (true).',
  CLAIMGRAPH_SUGGESTIONS: 'Name in errors the fields that may have been meant (true).',
  CLAIMGRAPH_GRAPHIQL: 'Serve GraphiQL (true).',
  LOG_LEVEL: `One of ${logLevels.join(', ')} (info).`,
};

// The messages of these never repeat the value: it may be a secret, or a URI with one in it.
const address = makeValidator<string>((input) => {
  const name = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;
  if (isIP(input) === 0 && !(name.test(input) && !/^[\d.]+$/.test(input)))
    throw new EnvError('must be a host name or an IP address');
  return input;
});

const anyPort = makeValidator<number>((input) => {
  if (!/^\d{1,5}$/.test(input) || Number(input) > 65535)
    throw new EnvError('must be a whole number from 0 to 65535');
  return Number(input);
});

const networks = makeValidator<readonly string[]>((input) => {
  const all = input.split(/[\s,]+/).filter((each) => each !== '');
  const isNetwork = (text: string): boolean => {
    const [ip = '', bits, ...more] = text.split('/');
    const most = isIP(ip) === 4 ? 32 : 128;
    const fits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
    return isIP(ip) !== 0 && fits && more.length === 0;
  };
  if (all.length === 0 || !all.every(isNetwork))
    throw new EnvError('must be IP addresses or networks such as 10.0.0.0/8, separated by spaces');
  return all;
});

/** A whole number that counts something: 1 at least. */
const count = makeValidator<number>((input) => {
  if (!/^[1-9]\d{0,6}$/.test(input)) throw new EnvError('must be a whole number from 1 to 9999999');
  return Number(input);
});

const neo4jUri = makeValidator<string>((input) => {
  if (!/^(neo4j|bolt)(\+s|\+ssc)?:\/\//.test(input) || !URL.canParse(input))
    throw new EnvError('must be a URI such as neo4j://localhost:7687, neo4j+s://… or bolt://…');
  const url = new URL(input);
  if (url.username !== '' || url.password !== '')
    throw new EnvError('must not hold credentials; set NEO4J_USERNAME and NEO4J_PASSWORD');
  return input;
});

const token = makeValidator<string>((input) => {
  if (!/^[\x21-\x7e]{16,}$/.test(input))
    throw new EnvError('must be at least 16 visible ASCII characters, with no spaces');
  return input;
});

const originList = makeValidator<readonly string[]>((input) => {
  const named = input.split(/[\s,]+/).filter((text) => text !== '');
  return Object.freeze(named.map(originOf));
});

function originOf(text: string): string {
  if (!/^https?:\/\/[^/?#@*]+\/?$/i.test(text) || !URL.canParse(text))
    throw new EnvError('must list origins such as https://app.example, with no path');
  return new URL(text).origin;
}

const filled = makeValidator<string>((input) => {
  if (input.trim() === '') throw new EnvError('must not be empty');
  return input;
});

const yesOrNo = makeValidator<boolean>((input) => {
  if (input !== 'true' && input !== 'false') throw new EnvError('must be true or false');
  return input === 'true';
});

const level = makeValidator<LogLevel>((input) => {
  const known = logLevels.find((one) => one === input);
  if (known === undefined) throw new EnvError(`must be one of ${logLevels.join(', ')}`);
  return known;
});

const specs = {
  HOST: address({ default: '127.0.0.1' }),
  PORT: anyPort({ default: 4000 }),
  NEO4J_URI: neo4jUri({ default: undefined }),
  NEO4J_USERNAME: filled({ default: 'neo4j' }),
  NEO4J_PASSWORD: str({ default: undefined }),
  NEO4J_DATABASE: filled({ default: 'neo4j' }),
  CLAIMGRAPH_DATA: filled({ default: './data/claimgraph.grafeo' }),
  CLAIMGRAPH_DEMO: yesOrNo({ default: undefined }),
  CLAIMGRAPH_TOKEN: token({ default: undefined }),
  CLAIMGRAPH_REQUEST_SECONDS: count({ default: defaultLimits.requestSeconds }),
  CLAIMGRAPH_ORIGINS: originList({ default: [] }),
  CLAIMGRAPH_GET: yesOrNo({ default: true }),
  CLAIMGRAPH_TRUSTED_DOCUMENTS: filled({ default: undefined }),
  CLAIMGRAPH_STATEMENTS_AT_ONCE: count({ default: defaultLimits.statementsAtOnce }),
  CLAIMGRAPH_REQUESTS_AT_ONCE: count({ default: defaultLimits.requestsAtOnce }),
  CLAIMGRAPH_REQUESTS_IN_ALL: count({ default: defaultLimits.requestsInAll }),
  CLAIMGRAPH_REQUESTS_PER_MINUTE: count({ default: defaultLimits.requestsPerMinute }),
  CLAIMGRAPH_CONNECTIONS: count({ default: defaultLimits.connections }),
  CLAIMGRAPH_ARRIVAL_SECONDS: count({ default: defaultLimits.arrivalSeconds }),
  CLAIMGRAPH_TRUST_PROXY: networks({ default: [] }),
  CLAIMGRAPH_INTROSPECTION: yesOrNo({ default: true }),
  CLAIMGRAPH_SUGGESTIONS: yesOrNo({ default: true }),
  CLAIMGRAPH_GRAPHIQL: yesOrNo({ default: true }),
  LOG_LEVEL: level({ default: 'info' }),
};

type Values = CleanedEnv<typeof specs>;

/** Reads and validates the environment; throws a {@link BadInputError} with a line for each wrong value. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const faults: InputFault[] = [];
  const values: Values = cleanEnv(env, specs, {
    reporter: ({ errors }) => {
      for (const [path, error] of Object.entries(errors)) faults.push({ path, message: error.message });
    },
  });
  // Wrong values can't be read. Settings that depend on each other are checked where both are valid.
  const right = (...names: string[]): boolean => !faults.some(({ path }) => names.includes(path));
  if (right('HOST', 'CLAIMGRAPH_TOKEN') && !isLoopback(values.HOST) && values.CLAIMGRAPH_TOKEN === undefined)
    faults.push({
      path: 'CLAIMGRAPH_TOKEN',
      message: `must be set when HOST is not loopback (HOST is ${values.HOST})`,
    });
  if (right('NEO4J_URI') && values.NEO4J_URI !== undefined && values.NEO4J_PASSWORD === undefined)
    faults.push({
      path: 'NEO4J_PASSWORD',
      message: 'must be set with NEO4J_URI (set it empty where authentication is off)',
    });
  if (faults.length > 0)
    throw new BadInputError(faults.map((fault) => `${fault.path} ${fault.message}`).join('\n'), faults);

  return Object.freeze({
    host: values.HOST,
    port: values.PORT,
    token: values.CLAIMGRAPH_TOKEN ?? null,
    origins: values.CLAIMGRAPH_ORIGINS,
    get: values.CLAIMGRAPH_GET,
    trustedDocuments: values.CLAIMGRAPH_TRUSTED_DOCUMENTS ?? null,
    store: Object.freeze(storeOf(values)),
    demo: values.CLAIMGRAPH_DEMO ?? values.NEO4J_URI === undefined,
    logLevel: values.LOG_LEVEL,
    limits: Object.freeze({
      requestSeconds: values.CLAIMGRAPH_REQUEST_SECONDS,
      statementsAtOnce: values.CLAIMGRAPH_STATEMENTS_AT_ONCE,
      requestsAtOnce: values.CLAIMGRAPH_REQUESTS_AT_ONCE,
      requestsInAll: values.CLAIMGRAPH_REQUESTS_IN_ALL,
      requestsPerMinute: values.CLAIMGRAPH_REQUESTS_PER_MINUTE,
      connections: values.CLAIMGRAPH_CONNECTIONS,
      arrivalSeconds: values.CLAIMGRAPH_ARRIVAL_SECONDS,
    }),
    shows: Object.freeze({
      introspection: values.CLAIMGRAPH_INTROSPECTION,
      suggestions: values.CLAIMGRAPH_SUGGESTIONS,
      graphiql: values.CLAIMGRAPH_GRAPHIQL,
    }),
    trustProxy: values.CLAIMGRAPH_TRUST_PROXY,
  });
}

/**
 * The store at an end of a copy: a URI of Neo4j, with the credentials of that end or else those of
 * NEO4J_*, or a file of the embedded engine. Credentials are never part of the address.
 */
export function readEnd(
  end: 'FROM' | 'TO',
  address: string,
  env: NodeJS.ProcessEnv = process.env,
): StoreConfig {
  if (address === ':memory:') throw new BadInputError(`--${end.toLowerCase()} is a URI or a file`);
  const own = (name: string): string | undefined => env[`CLAIMGRAPH_${end}_${name}`] ?? env[`NEO4J_${name}`];
  const isUri = address.includes('://');
  return readConfig({
    CLAIMGRAPH_DATA: isUri ? undefined : address,
    NEO4J_URI: isUri ? address : undefined,
    NEO4J_USERNAME: own('USERNAME'),
    NEO4J_PASSWORD: own('PASSWORD'),
    NEO4J_DATABASE: own('DATABASE'),
  }).store;
}

function storeOf(values: Values): StoreConfig {
  if (values.NEO4J_URI === undefined)
    return { engine: 'grafeo', path: values.CLAIMGRAPH_DATA === ':memory:' ? null : values.CLAIMGRAPH_DATA };
  return {
    engine: 'neo4j',
    uri: values.NEO4J_URI,
    username: values.NEO4J_USERNAME,
    password: values.NEO4J_PASSWORD ?? '',
    database: values.NEO4J_DATABASE,
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
