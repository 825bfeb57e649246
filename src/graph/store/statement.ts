import { StatementError, InvariantError } from '../../errors';
import { nextTurn } from '../../next-turn';
import { DecodeError } from './decode';
import type { DialectName, Parameters, Query, Reader, Row } from './port';

/*
 * What both backends do alike before and after a statement runs, so that they keep the port's promises
 * in the same words.
 */

/** The verbs of a reader, by the one that returns all rows. Only that one takes a signal: see `withSignal`. */
export function createReader(
  dialect: DialectName,
  readAll: <T>(query: Query<T>, parameters: Parameters, signal?: AbortSignal) => Promise<T[]>,
  figures: Reader['figures'] = null,
): Reader {
  const read: Reader['read'] = (query, parameters = query.values ?? {}, signal) =>
    readAll(query, parameters, signal);
  const maybeOne: Reader['maybeOne'] = async (query, parameters) => {
    const rows = await read(query, parameters);
    if (rows.length > 1) throw miscounted(query, rows.length);
    return rows[0] ?? null;
  };
  const one: Reader['one'] = async (query, parameters) => {
    const rows = await read(query, parameters);
    if (rows.length !== 1) throw miscounted(query, rows.length);
    return rows[0]!;
  };
  return { dialect, figures, read, one, maybeOne };
}

function miscounted({ name }: Query<unknown>, rows: number): InvariantError {
  return new InvariantError(`query '${name}': expected one row, found ${rows}`);
}

/** The error of a statement that writes where it is only to read. */
export function writingRefused({ name }: Query<unknown>): StatementError {
  return new StatementError(`query '${name}' writes, and so can't be read with`);
}

/** Throws an InvariantError unless the parameters given are exactly those that the query names. */
export function checkParameters(query: Query<unknown>, parameters: Parameters): void {
  // A key that is there with `undefined` is a value somebody forgot: the engines would read it as null.
  const given = new Set(Object.keys(parameters).filter((key) => parameters[key] !== undefined));
  const missing = query.parameters.filter((name) => !given.has(name));
  const extra = [...given].filter((name) => !query.parameters.includes(name));
  if (missing.length === 0 && extra.length === 0) return;
  const faults = [
    ...missing.map((name) => `$${name} is missing`),
    ...extra.map((name) => `$${name} is not named by it`),
  ];
  throw new InvariantError(`query '${query.name}': ${faults.join(', ')}`);
}

/**
 * Decodes the rows of a query, or throws an InvariantError that names the query and the column.
 *
 * @param columns what the store says it returned. A query without columns of its own doesn't look at
 *   its rows (a script's statement, whatever it returns), so for it there is nothing to compare.
 */
export async function decodeRows<T>(
  query: Query<T>,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<T[]> {
  if (query.columns.length > 0 && rows.length > 0) checkColumns(query, columns);
  const decoded: T[] = [];
  let begun = performance.now();
  for (const row of rows) {
    decoded.push(decodeOne(query, row));
    // A row may hold lists of hundreds; others have their turn meanwhile.
    if (decoded.length % ROWS_BETWEEN_LOOKS > 0 || performance.now() - begun < SLICE_MILLISECONDS) continue;
    await nextTurn();
    begun = performance.now();
  }
  return decoded;
}

const ROWS_BETWEEN_LOOKS = 16;
const SLICE_MILLISECONDS = 20;

function decodeOne<T>(query: Query<T>, row: Row): T {
  try {
    return query.decode(row);
  } catch (error) {
    throw error instanceof DecodeError ? undecodable(query, error) : error;
  }
}

function checkColumns(query: Query<unknown>, columns: readonly string[]): void {
  // Rows are decoded by position: two columns that changed places would otherwise go unnoticed.
  if (columns.length === query.columns.length && columns.every((name, i) => name === query.columns[i]))
    return;
  throw new InvariantError(
    `query '${query.name}': expected the columns ${query.columns.join(', ')}, found ${columns.join(', ')}`,
  );
}

function undecodable(query: Query<unknown>, error: DecodeError): InvariantError {
  const column = error.column ?? query.columns.join(' or ');
  return new InvariantError(`query '${query.name}', column '${column}': ${error.message}`, { cause: error });
}
