/**
 * The port: all that the rest of Claimgraph knows of a store. Two backends implement it
 * (`neo4j/neo4j.ts`, `grafeo/grafeo.ts`), and one conformance suite holds both to it.
 */

/** Values that a statement takes as parameters and gives back as columns. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };
export type Parameters = Readonly<Record<string, Value>>;

/** A row as the store gives it, its values in the order of the query's columns. */
export type Row = readonly unknown[];

/**
 * A query is a value: its text is made of constants of the code only, what users say arrives as
 * parameters, and its decoder turns a row into a plain record once, at the port.
 */
export interface Query<T> {
  /** A noun phrase for logs and errors: `events by id`. */
  readonly name: string;
  readonly text: string;
  /** The parameters that the text names. A call must give exactly these. */
  readonly parameters: readonly string[];
  /** The columns that the text returns, in order. */
  readonly columns: readonly string[];
  /** Throws a DecodeError (see `decode.ts`) where a value has an unexpected shape. */
  readonly decode: (row: Row) => T;
  /** The values of a query that was composed with them. A call then gives none. */
  readonly values?: Parameters;
}

/** Which Cypher a store speaks. Where the two differ, `graph/cypher/dialect.ts` has the texts of each. */
export type DialectName = 'neo4j' | 'grafeo';

/** How many nodes and edges there are, for reckoning beforehand what a statement can touch. */
export interface Figures {
  /** The nodes of a label. */
  nodes(label: string): Promise<number>;
  edges(type: string): Promise<EdgeFigures>;
}

/** The edges of a type. */
export interface EdgeFigures {
  readonly total: number;
  /** The greatest degrees of nodes that these edges leave, and of those that they reach, in falling order. */
  readonly out: readonly number[];
  readonly in: readonly number[];
}

export interface Reader {
  readonly dialect: DialectName;
  /** Null where a statement can be ended while it runs; elsewhere it must be bounded beforehand. */
  readonly figures: Figures | null;
  /**
   * Runs one statement that only reads, and returns its decoded rows. One that writes is a StatementError.
   * Once the signal is aborted it rejects at once with the signal's reason, which is an error of ours. The
   * statement is ended where the engine can do that; elsewhere it runs on, and its rows are nobody's.
   */
  readonly read: <T>(query: Query<T>, parameters?: Parameters, signal?: AbortSignal) => Promise<T[]>;
  /** The same where there is exactly one row; any other number of rows is an InvariantError. */
  readonly one: <T>(query: Query<T>, parameters?: Parameters) => Promise<T>;
  /** The same where there is one row or none, which is null; more rows are an InvariantError. */
  readonly maybeOne: <T>(query: Query<T>, parameters?: Parameters) => Promise<T | null>;
}

/** One operator of the plan by which an engine runs a statement. */
export interface PlanOperator {
  /** How far down the tree of operators it is: 0 gives the statement's rows. A parent comes before its children. */
  readonly depth: number;
  /** As the engine names it: `NodeUniqueIndexSeek`, `Expand(All)`. */
  readonly operator: string;
  /** What it works on, with parameters by their names; null on an engine that would tell their values. */
  readonly detail: string | null;
  /** Rows that it gave. */
  readonly rows: number;
  /** How often it asked the storage, where the engine counts that. */
  readonly hits: number | null;
}

/** An open transaction. It sees its own writes; nobody else does until it has been committed. */
export interface Transaction extends Reader {
  /** Runs one statement that may write, and returns its decoded rows. */
  readonly run: <T>(query: Query<T>, parameters?: Parameters) => Promise<T[]>;
}

/** What is done in one transaction. */
export type Work<T> = (transaction: Transaction) => Promise<T>;

/**
 * A store.
 *
 * - `write` runs the work in one transaction, which is committed when the work's promise resolves and
 *   rolled back when it rejects, with whatever it rejected with. The work may be run again after a
 *   transient failure, so it must have no other effects. What was acknowledged survives `kill -9`.
 * - `preview` runs the work in one transaction, which is always rolled back: the work sees what it would
 *   write, and nothing of it is ever there. It resolves or rejects as the work does, and runs it once.
 * - `profile` runs a statement that only reads once more, for the plan that it is run by.
 * - `ready` resolves when the store answers, and rejects with UnavailableError when it does not.
 * - `close` ends it; afterwards every call rejects with UnavailableError. Closing twice is fine.
 *
 * Errors are those of `errors.ts` alone, and their messages are for the operator: ConflictError where a
 * unique id is doubled or a write lost a race, TimeoutError, UnavailableError, StatementError where a
 * statement can't be parsed, planned or computed, InvariantError where a row does not decode or parameters
 * don't fit.
 */
export interface Graph extends Reader {
  write<T>(work: Work<T>): Promise<T>;
  preview<T>(work: Work<T>): Promise<T>;
  profile(query: Query<unknown>, parameters: Parameters): Promise<PlanOperator[]>;
  ready(): Promise<void>;
  close(): Promise<void>;
}
