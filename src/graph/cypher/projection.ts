import { DecodeError, decodeList, type Decoder } from '../store/decode';
import type { Fragment } from './fragment';

/** Reads the values of a row in the order in which they were projected. */
export class RowReader {
  #read = 0;

  constructor(readonly row: readonly unknown[]) {}

  next(): unknown {
    return this.row[this.#read++];
  }

  /** How many values were read. */
  get read(): number {
    return this.#read;
  }
}

/**
 * What a statement or a subquery returns of a row: subquery clauses that must stand before it, the
 * expressions of its columns, and how to read these columns back. Text and decoder are made together, so
 * that they can't drift apart.
 */
export interface Projection<T> {
  readonly clauses: readonly Fragment[];
  readonly expressions: readonly Fragment[];
  readonly decode: (row: RowReader) => T;
}

/** One column. */
export function column<T>(expression: Fragment, decode: Decoder<T>): Projection<T> {
  return { clauses: [], expressions: [expression], decode: (row) => decode(row.next()) };
}

/** No column: what is the same for every row. */
export function constant<T>(value: T): Projection<T> {
  return { clauses: [], expressions: [], decode: () => value };
}

/** A record with a field for each of these projections. */
export function record<T extends object>(fields: {
  readonly [K in keyof T]: Projection<T[K]>;
}): Projection<T> {
  const entries = Object.entries<Projection<unknown>>(fields);
  return combine(
    entries.map(([, field]) => field),
    (row) => {
      const decoded: Record<string, unknown> = {};
      for (const [key, field] of entries) decoded[key] = field.decode(row);
      return decoded as T;
    },
  );
}

/** What is made of another projection's value. */
export function mapped<T, U>(
  { clauses, expressions, decode }: Projection<T>,
  make: (value: T) => U,
): Projection<U> {
  return { clauses, expressions, decode: (row) => make(decode(row)) };
}

/** A list with an item for each of these projections. */
export function tuple<T>(items: readonly Projection<T>[]): Projection<T[]> {
  return combine(items, (row) => items.map((item) => item.decode(row)));
}

/** Several projections as one. `decode` must decode them in their order. */
export function combine<T, Context extends readonly unknown[]>(
  projections: readonly Pick<Projection<unknown>, 'clauses' | 'expressions'>[],
  decode: (row: RowReader, ...context: Context) => T,
) {
  const clauses: Fragment[] = [];
  const expressions: Fragment[] = [];
  for (const projection of projections) {
    clauses.push(...projection.clauses);
    expressions.push(...projection.expressions);
  }
  return { clauses, expressions, decode };
}

/** Reads a column that holds a list of rows. */
export const decodeRows = <T>(projection: Projection<T>): Decoder<T[]> =>
  decodeList((row) => projection.decode(new RowReader(cellsOf(row))));

function cellsOf(row: unknown): readonly unknown[] {
  if (!Array.isArray(row)) throw new DecodeError('expected a row of a list');
  return row as readonly unknown[];
}
