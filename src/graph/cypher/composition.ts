import { decodeList } from '../store/decode';
import type { Lens } from '../../model/lens';
import { lensParameters } from './lens';
import type { Value } from '../store/port';
import type { Dialect } from './dialect';

/**
 * One statement in the making: it names variables and collects parameters. Text is made of constants
 * of the code and of the names given here; values become parameters. Plans of one shape compose one
 * text, which is what the engines cache their own plans by.
 */
export class Composition {
  private readonly values: Record<string, Value> = {};
  private variables = 0;

  constructor(
    readonly dialect: Dialect,
    readonly lens: Lens,
  ) {
    Object.assign(this.values, lensParameters(lens));
  }

  get parameters(): Readonly<Record<string, Value>> {
    return this.values;
  }

  /** The text that stands for a value: `$p3`. */
  parameter(value: Value): string {
    const name = `p${Object.keys(this.values).length}`;
    this.values[name] = value;
    return `$${name}`;
  }

  /** A number for the next pair of node and edge variables. */
  nextVariable(): number {
    return this.variables++;
  }
}

/** Reads the values of a row in the order in which they were composed. */
export class RowReader {
  private index = 0;

  constructor(private readonly row: readonly unknown[]) {}

  next(): unknown {
    return this.row[this.index++];
  }
}

/**
 * A composed part of a row: subquery clauses that must stand before it, the expressions of its
 * columns, and how to read these columns back. Text and decoder are made together, so that they
 * can't drift apart.
 */
export interface Part<T> {
  readonly clauses: readonly string[];
  readonly expressions: readonly string[];
  readonly decode: (row: RowReader) => T;
}

/** The conditions as a WHERE clause, or nothing. */
export function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
}

/** Reads a column that holds a list of rows. */
export function decodeRows<T>(value: unknown, part: Part<T>): T[] {
  return decodeList((row) => part.decode(new RowReader(decodeList((cell) => cell)(row))))(value);
}
