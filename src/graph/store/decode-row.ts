import { DecodeError, type Decoder } from './decode';
import type { Query } from './port';

/** A decoder for each column that a statement returns, in the statement's order. */
type ColumnDecoders<T> = { readonly [K in keyof T]: Decoder<T[K]> };

/**
 * The columns and the decoder of a query whose record has one field a column:
 * `{ name, text, parameters, ...decodeRow({ id: decodeText, version: decodeInteger }) }`.
 * What does not decode is reported with the column it was found in.
 */
export function decodeRow<T>(decoders: ColumnDecoders<T>): Pick<Query<T>, 'columns' | 'decode'> {
  const entries = Object.entries<Decoder<unknown>>(decoders);
  return {
    columns: entries.map(([column]) => column),
    decode: (row) => {
      const record: Record<string, unknown> = {};
      entries.forEach(([column, decode], index) => {
        record[column] = decodeColumn(column, decode, row[index]);
      });
      return record as T;
    },
  };
}

function decodeColumn(column: string, decode: Decoder<unknown>, value: unknown): unknown {
  try {
    return decode(value);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    throw new DecodeError(error.message, column, { cause: error });
  }
}
