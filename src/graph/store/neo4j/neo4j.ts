import neo4j, { isRetryableError, type Driver, type QueryResult, type Session } from 'neo4j-driver';
import { BadInputError, UnavailableError } from '../../../errors';
import type { Graph, Parameters, PlanOperator, Query, Work } from '../port';
import { retryableCause, translateNeo4jError } from './neo4j-errors';
import { operatorsOf } from './neo4j-plan';
import { toNeo4jValue } from './neo4j-values';
import { OpenCalls } from '../open-calls';
import { runWork } from '../run-work';
import { untilAborted } from '../until-aborted';
import { checkParameters, createReader, decodeRows, writingRefused } from '../statement';

export interface Neo4jConfig {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

export interface Neo4jLimits {
  /** How long the server may take over one read. */
  readonly readMilliseconds: number;
  /** How many connections there are, one for each statement under way, and how long one is waited for. */
  readonly connections: number;
  readonly acquisitionMilliseconds: number;
  /** For how long what failed in passing is tried again. */
  readonly retryMilliseconds: number;
}

const defaultLimits: Neo4jLimits = {
  readMilliseconds: 60_000,
  connections: 100,
  acquisitionMilliseconds: 10_000,
  // A server that isn't there is reported within some 8 seconds: a first try of 3 and retries for 5.
  retryMilliseconds: 5_000,
};

const connectionTimeout = 3_000;

/** Opens a database of a Neo4j server or cluster. Rejects with UnavailableError when it doesn't answer. */
export async function openNeo4j(config: Neo4jConfig, given: Partial<Neo4jLimits> = {}): Promise<Graph> {
  const limits = { ...defaultLimits, ...given };
  const graph = new Neo4jGraph(createDriver(config, limits), config, limits);
  try {
    await graph.ready();
  } catch (error) {
    await graph.close();
    throw error;
  }
  return graph;
}

function createDriver({ uri, username, password }: Neo4jConfig, limits: Neo4jLimits): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(username, password), {
      connectionTimeout: Math.min(connectionTimeout, limits.acquisitionMilliseconds),
      maxConnectionPoolSize: limits.connections,
      connectionAcquisitionTimeout: limits.acquisitionMilliseconds,
      maxTransactionRetryTime: limits.retryMilliseconds,
      disableLosslessIntegers: true,
      userAgent: 'claimgraph',
    });
  } catch (error) {
    throw new BadInputError(`'${uri}' is no address of a Neo4j server`, [], {
      cause: error,
      audience: 'operator',
    });
  }
}

/** What a statement runs in: a session (a transaction of its own) or a transaction. */
interface Runner {
  run(text: string, parameters: Record<string, unknown>): PromiseLike<QueryResult>;
}

const probe: Query<undefined> = {
  name: 'probe',
  text: 'RETURN 1',
  parameters: [],
  columns: [],
  decode: () => undefined,
};

class Neo4jGraph implements Graph {
  readonly dialect = 'neo4j';
  readonly read: Graph['read'];
  readonly one: Graph['one'];
  readonly maybeOne: Graph['maybeOne'];
  readonly figures = null;
  readonly #calls: OpenCalls;

  constructor(
    private readonly driver: Driver,
    private readonly config: Neo4jConfig,
    private readonly limits: Neo4jLimits,
  ) {
    this.#calls = new OpenCalls(`the connection to Neo4j at ${config.uri}`);
    ({
      read: this.read,
      one: this.one,
      maybeOne: this.maybeOne,
    } = createReader(this.dialect, (query, parameters, signal) =>
      untilAborted(() => this.#readAlone(query, parameters, signal), signal),
    ));
  }

  #readAlone<T>(query: Query<T>, parameters: Parameters, signal: AbortSignal | undefined): Promise<T[]> {
    return this.#calls.run(() =>
      this.#inSession(neo4j.session.READ, (session) => this.#read(session, query, parameters), signal),
    );
  }

  write<T>(work: Work<T>): Promise<T> {
    return this.#calls.run(() =>
      this.#inSession(neo4j.session.WRITE, (session) =>
        session.executeWrite(async (managed) => {
          try {
            return await this.#workIn(managed, work);
          } catch (error) {
            throw retryableCause(error);
          }
        }),
      ),
    );
  }

  preview<T>(work: Work<T>): Promise<T> {
    return this.#calls.run(() =>
      this.#inSession(neo4j.session.WRITE, async (session) => {
        const transaction = session.beginTransaction();
        try {
          return await this.#workIn(transaction, work);
        } finally {
          // A server that can't be told to roll back any more does so by itself.
          await transaction.close().catch(() => undefined);
        }
      }),
    );
  }

  profile(query: Query<unknown>, parameters: Parameters): Promise<PlanOperator[]> {
    return this.#calls.run(() =>
      this.#inSession(neo4j.session.READ, async (session) => {
        checkParameters(query, parameters);
        const values = toNeo4jValue(parameters) as Record<string, unknown>;
        const timeout = this.limits.readMilliseconds;
        const { summary } = await session.run(`PROFILE ${query.text}`, values, { timeout });
        return summary.profile ? operatorsOf(summary.profile) : [];
      }),
    );
  }

  async ready(): Promise<void> {
    try {
      await this.read(probe, {});
    } catch (error) {
      if (error instanceof UnavailableError) throw error;
      throw new UnavailableError(`Neo4j at ${this.config.uri} does not answer`, { cause: error });
    }
  }

  close(): Promise<void> {
    return this.#calls.close(() => this.driver.close());
  }

  /**
   * A statement alone in a reading session is routed and keeps bookmarks like `executeRead`, in one round
   * trip where that takes three: 1,800 small reads a second against 900, and 750 by `executeQuery`. What it
   * lacks is the retry, so the first transient failure hands the statement over to `executeRead`.
   */
  async #read<T>(session: Session, query: Query<T>, parameters: Parameters): Promise<T[]> {
    const config = { timeout: this.limits.readMilliseconds };
    const alone: Runner = { run: (text, values) => session.run(text, values, config) };
    try {
      return await this.#execute(alone, query, parameters);
    } catch (error) {
      if (!(error instanceof Error) || !isRetryableError(error.cause)) throw error;
      return session.executeRead((managed) => this.#execute(managed, query, parameters), config);
    }
  }

  #workIn<T>(runner: Runner, work: Work<T>): Promise<T> {
    return runWork(this.dialect, work, (query, parameters, reads) =>
      this.#execute(runner, query, parameters, reads),
    );
  }

  /** A session that only reads refuses writes by itself; in a transaction, a statement that `reads` is held to it. */
  async #execute<T>(runner: Runner, query: Query<T>, parameters: Parameters, reads = false): Promise<T[]> {
    checkParameters(query, parameters);
    const values = toNeo4jValue(parameters) as Record<string, unknown>;
    try {
      const { records, summary } = await runner.run(query.text, values);
      if (reads && summary.counters.containsUpdates()) throw writingRefused(query);
      const columns = (records[0]?.keys ?? []) as string[];
      return await decodeRows(
        query,
        columns,
        records.map((record) => [...record.values()] as unknown[]),
      );
    } catch (error) {
      throw translateNeo4jError(error, this.config.uri);
    }
  }

  async #inSession<T>(
    defaultAccessMode: 'READ' | 'WRITE',
    body: (session: Session) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const session = this.driver.session({
      database: this.config.database,
      defaultAccessMode,
      // One for all sessions, so that a read follows the writes that were acknowledged before it.
      bookmarkManager: this.driver.executeQueryBookmarkManager,
    });
    try {
      // The driver may never settle what was ended while it was looking for a connection.
      return await untilAborted(() => body(session), signal);
    } catch (error) {
      throw translateNeo4jError(error, this.config.uri);
    } finally {
      // To close a session resets its connection, and so ends the statement that the server runs for it.
      const closed = session.close();
      if (signal?.aborted === true) closed.catch(() => undefined);
      else await closed;
    }
  }
}
