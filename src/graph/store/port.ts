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
}

/** Where the two engines' Cypher differs and a text must take account of it. */
export interface Capabilities {
  readonly engine: 'neo4j' | 'grafeo';
  /** `COLLECT { … }` as an expression. Without it a list is a `CALL (n) { … RETURN collect(…) }`. */
  readonly collectSubquery: boolean;
  /** An index gives its rows in order, so that the first of them cost no more than they are. */
  readonly orderedIndexes: boolean;
  /** Full-text indexes, asked through a procedure. Without them a search reads all entities. */
  readonly fullText: boolean;
}

export interface Reader {
  readonly capabilities: Capabilities;
  /** Runs one statement that only reads and gives its decoded rows. */
  read<T>(query: Query<T>, parameters: Parameters): Promise<T[]>;
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
export interface Transaction {
  run<T>(query: Query<T>, parameters: Parameters): Promise<T[]>;
}

/**
 * A store.
 *
 * - `write` runs the work in one transaction, which is committed when the work's promise resolves and
 *   rolled back when it rejects, with whatever it rejected with. The work may be run again after a
 *   transient failure, so it must have no other effects. What was acknowledged survives `kill -9`.
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
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  profile(query: Query<unknown>, parameters: Parameters): Promise<PlanOperator[]>;
  ready(): Promise<void>;
  close(): Promise<void>;
}
