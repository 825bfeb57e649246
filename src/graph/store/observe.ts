import type { Graph, Parameters, Query, Reader, Transaction } from './port';
import { createReader } from './statement';

/** One statement that ran. */
export interface ObservedStatement {
  readonly name: string;
  readonly text: string;
  /** Names alone: the values may be what somebody searched for. */
  readonly parameterNames: readonly string[];
  /** How many rows came back; null where the statement failed. */
  readonly rows: number | null;
  readonly milliseconds: number;
}

/** What ran, for a listener that wants to run it again. Its values are not to be told to anybody. */
export interface StatementCall {
  readonly query: Query<unknown>;
  readonly parameters: Parameters;
  /** What the statement failed with. */
  readonly error?: unknown;
}

export type StatementListener = (statement: ObservedStatement, call: StatementCall) => void;

/** The reader, with each statement reported once it has ended, well or not. */
export function observeReader(reader: Reader, listener: StatementListener): Reader {
  return createReader(
    reader.dialect,
    (query, parameters, signal) =>
      report({ query, parameters }, listener, () => reader.read(query, parameters, signal)),
    reader.figures,
  );
}

/** The store, with the statements of its writes reported too. */
export function observe(graph: Graph, listener: StatementListener): Graph {
  return {
    ...observeReader(graph, listener),
    write: (work) => graph.write((transaction) => work(observeTransaction(transaction, listener))),
    preview: (work) => graph.preview((transaction) => work(observeTransaction(transaction, listener))),
    profile: (query, parameters) => graph.profile(query, parameters),
    ready: () => graph.ready(),
    close: () => graph.close(),
  };
}

function observeTransaction(transaction: Transaction, listener: StatementListener): Transaction {
  return {
    ...observeReader(transaction, listener),
    run: (query, parameters = query.values ?? {}) =>
      report({ query, parameters }, listener, () => transaction.run(query, parameters)),
  };
}

async function report<T>(
  { query, parameters }: StatementCall,
  listener: StatementListener,
  run: () => Promise<T[]>,
): Promise<T[]> {
  const start = performance.now();
  const { name, text, parameters: parameterNames } = query;
  const tell = (rows: number | null, error?: unknown): void => {
    const milliseconds = performance.now() - start;
    listener({ name, text, parameterNames, rows, milliseconds }, { query, parameters, error });
  };
  const result = await run().catch((error: unknown) => {
    tell(null, error);
    throw error;
  });
  tell(result.length);
  return result;
}
