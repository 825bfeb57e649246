import { GrafeoDB, type QueryResult, type Transaction as GrafeoTransaction } from '@grafeo-db/js';
import { UnavailableError } from '../../../errors';
import type { Figures, Graph, Parameters, PlanOperator, Query, Work } from '../port';
import { isTransient, translateGrafeoError } from './grafeo-errors';
import { GrafeoFigures } from './grafeo-figures';
import { operatorsOf } from './grafeo-plan';
import { OpenCalls } from '../open-calls';
import { openForReading, openForWriting, type StoreFile } from './store-file';
import { runWork } from '../run-work';
import { untilAborted } from '../until-aborted';
import { checkParameters, createReader, decodeRows, writingRefused } from '../statement';

export interface GrafeoConfig {
  /** The store's file; null keeps everything in memory and nothing afterwards. */
  readonly path: string | null;
}

/** How a store is opened. */
export interface StoreAccess {
  /** For reading alone: a file is then opened on a medium that can't be written, too. */
  readonly readOnly: boolean;
}

/*
 * A commit alone survives `kill -9`: what it wrote is with the operating system by then (measured: none
 * of 4,000 acknowledged transactions lost in 12 kills). A checkpoint after each write would cost 5 ms on
 * top of 0.2, and would only add what a power cut may take. So checkpoints run by the clock: at most the
 * last second is lost to a power cut, and the log that a start has to replay stays short.
 */
const CHECKPOINT_INTERVAL_MS = 1000;

/** How often a work is run that loses its race. There is one writer here, so once is the rule. */
const ATTEMPTS = 5;

/** Opens the embedded engine, in this process, on a file or in memory. */
export async function openGrafeo({ path }: GrafeoConfig, access?: StoreAccess): Promise<Graph> {
  if (path === null) return new GrafeoGraph(inMemory());
  if (access?.readOnly) return new GrafeoGraph(await openForReading(path));
  const file = await openForWriting(path);
  file.db.setCheckpointTriggers({ intervalMs: CHECKPOINT_INTERVAL_MS });
  return new GrafeoGraph(file);
}

function inMemory(): StoreFile {
  const db = GrafeoDB.create();
  return { db, path: 'the store in memory', requireThere: () => undefined, close: async () => db.close() };
}

class GrafeoGraph implements Graph {
  readonly dialect = 'grafeo';
  readonly read: Graph['read'];
  readonly one: Graph['one'];
  readonly maybeOne: Graph['maybeOne'];
  readonly figures: Figures;
  readonly #calls: OpenCalls;
  /** Settles when the last write in the queue has ended: the engine has one writer at a time. */
  #lastWrite: Promise<unknown> = Promise.resolve();

  constructor(private readonly file: StoreFile) {
    this.#calls = new OpenCalls(file.path);
    this.figures = new GrafeoFigures({ read: (query, parameters) => this.read(query, parameters) });
    ({
      read: this.read,
      one: this.one,
      maybeOne: this.maybeOne,
    } = createReader(this.dialect, (query, parameters, signal) =>
      // The engine can't end a statement: what was begun stays a call under way.
      untilAborted(() => this.#read(query, parameters), signal),
    ));
  }

  write<T>(work: Work<T>): Promise<T> {
    return this.#alone(() => this.#attempt(work, ATTEMPTS));
  }

  preview<T>(work: Work<T>): Promise<T> {
    return this.#alone(() => this.#inTransaction((transaction) => rollWorkBack(transaction, work)));
  }

  profile(query: Query<unknown>, parameters: Parameters): Promise<PlanOperator[]> {
    return this.#calls.run(() =>
      this.#inTransaction(async (transaction) => {
        checkParameters(query, parameters);
        try {
          const { profile } = await transaction.executeCypher(`PROFILE ${query.text}`, parameters);
          return profile === null ? [] : operatorsOf(profile.root);
        } catch (error) {
          throw translateGrafeoError(error);
        } finally {
          transaction.rollback();
        }
      }),
    );
  }

  async ready(): Promise<void> {
    try {
      await this.#calls.run(() => {
        this.file.requireThere();
        return this.file.db.executeCypher('RETURN 1');
      });
    } catch (error) {
      if (error instanceof UnavailableError) throw error;
      throw new UnavailableError('the embedded engine does not answer', { cause: error });
    }
  }

  close(): Promise<void> {
    return this.#calls.close(async () => {
      try {
        await this.file.close();
      } catch (error) {
        throw translateGrafeoError(error);
      }
    });
  }

  #read<T>(query: Query<T>, parameters: Parameters): Promise<T[]> {
    return this.#calls.run(() =>
      // A transaction that is always rolled back costs no more than none, and a statement that turns
      // out to write leaves nothing behind.
      this.#inTransaction(async (transaction) => {
        try {
          return await execute(transaction, query, parameters, true);
        } finally {
          transaction.rollback();
        }
      }),
    );
  }

  /** Runs a transaction that writes when those before it have ended. */
  #alone<T>(run: () => Promise<T>): Promise<T> {
    return this.#calls.run(() => {
      const result = this.#lastWrite.then(() => {
        this.file.requireThere();
        return run();
      });
      this.#lastWrite = result.catch(() => undefined);
      return result;
    });
  }

  async #attempt<T>(work: Work<T>, attempts: number): Promise<T> {
    try {
      return await this.#inTransaction((transaction) => commitWork(transaction, work));
    } catch (error) {
      if (attempts > 1 && error instanceof Error && isTransient(error.cause))
        return this.#attempt(work, attempts - 1);
      throw error;
    }
  }

  async #inTransaction<T>(body: (transaction: GrafeoTransaction) => Promise<T>): Promise<T> {
    return body(translated(() => this.file.db.beginTransaction()));
  }
}

/** A call of the engine with its errors as ours; what a work itself rejects with is left as it is. */
function translated<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw translateGrafeoError(error);
  }
}

async function rollWorkBack<T>(transaction: GrafeoTransaction, work: Work<T>): Promise<T> {
  try {
    return await workIn(transaction, work);
  } finally {
    if (transaction.isActive) transaction.rollback();
  }
}

const workIn = <T>(transaction: GrafeoTransaction, work: Work<T>): Promise<T> =>
  runWork('grafeo', work, (query, parameters, reads) => execute(transaction, query, parameters, reads));

async function commitWork<T>(transaction: GrafeoTransaction, work: Work<T>): Promise<T> {
  try {
    const result = await workIn(transaction, work);
    translated(() => transaction.commit());
    return result;
  } catch (error) {
    giveUp(transaction);
    throw error;
  }
}

/** After a failed statement the engine's transaction is as usable as before: it ends here or never. */
function giveUp(transaction: GrafeoTransaction): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    // A commit that failed has ended it, though it says that it is active. Why it failed is what counts.
  }
}

async function execute<T>(
  transaction: GrafeoTransaction,
  query: Query<T>,
  parameters: Parameters,
  reads: boolean,
): Promise<T[]> {
  checkParameters(query, parameters);
  try {
    const result = await transaction.executeCypher(query.text, parameters);
    if (reads) refuseWrites(query, result);
    return await decodeRows(query, result.columns, result.rows());
  } catch (error) {
    throw translateGrafeoError(error);
  }
}

function refuseWrites(query: Query<unknown>, { counters }: QueryResult): void {
  if (Object.values(counters).some((count) => count > 0)) throw writingRefused(query);
}
