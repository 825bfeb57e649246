import { isCalendarDate } from '../../model/edtf-bounds';
import { plainText } from '../../model/plain-text';
import { greatestCount } from '../../model/registry/property';
import { RowFault } from './row-fault';

/**
 * The cells of a row by the name of their column, read as what they should be. An empty cell, and a
 * column that the file lacks, are undefined. Where several names are given, they are names of one column
 * at different times, and the first that is filled counts.
 */
export class Cells {
  readonly #valueOf: (name: string) => CellValue | undefined;
  readonly #missing: ReadonlySet<string>;
  #originals?: Map<string, string>;

  /** @param missing texts that say that a value is missing, as `NA` */
  constructor(valueOf: (name: string) => CellValue | undefined, missing: ReadonlySet<string> = none) {
    this.#valueOf = valueOf;
    this.#missing = missing;
  }

  /** The text as it is seen (see `plain-text.ts`), without spaces around it and with single ones within. */
  text(...names: readonly string[]): string | undefined {
    for (const name of names) {
      const value = this.#filled(name);
      if (value !== undefined && !this.#missing.has(value)) return value;
    }
    return undefined;
  }

  /** The texts of a list of JSON; undefined where the cell is none. */
  list(name: string): readonly string[] | undefined {
    const value = this.#valueOf(name);
    if (value === undefined || typeof value === 'string') return undefined;
    return this.#plain(value);
  }

  /** The texts of a cell that holds several, and what parts them. */
  parts(name: string, separator: string): readonly string[] {
    const value = this.#valueOf(name);
    if (value === undefined) return [];
    return this.#plain(typeof value === 'string' ? value.split(separator) : value);
  }

  /** A text of the row as it stands in the file, where it is seen alike and is not the same. */
  original(text: string): string | undefined {
    return this.#originals?.get(text);
  }

  #plain(values: readonly string[]): readonly string[] {
    return values.map((value) => this.#read(value)).filter((text) => text !== '' && !this.#missing.has(text));
  }

  #read(value: string): string {
    const text = plainText(value);
    if (text.length === value.length && text === value) return text;
    const original = value.replaceAll(/[ \t\r\n]+/g, ' ').replaceAll(/^ | $/g, '');
    if (original !== text) (this.#originals ??= new Map()).set(text, original);
    return text;
  }

  #filled(name: string): string | undefined {
    const value = this.#valueOf(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'string' && value.length > 1)
      failCell([name], `is a list of ${value.length}, where one value is wanted: name it, as ${name}.0`);
    const text = this.#read(typeof value === 'string' ? value : (value[0] ?? ''));
    return text === '' ? undefined : text;
  }

  required(...names: readonly string[]): string {
    return this.text(...names) ?? failCell(names, 'is empty');
  }

  /**
   * A whole number from 0 to {@link greatestCount}. `12.0`, as some tools write one, is such a number;
   * `1,200`, `NaN` and `1e3` are none.
   */
  count(...names: readonly string[]): number | undefined {
    const text = this.text(...names);
    if (text === undefined) return undefined;
    if (!/^\d+(\.0*)?$/.test(text)) failCell(names, `is ${shown(text)}, which is no whole number from 0`);
    const count = Number(text);
    if (count > greatestCount) failCell(names, `is ${shown(text)}, which is above ${greatestCount}`);
    return count;
  }

  number(name: string, bounds: { minimum: number; maximum: number }): number | undefined {
    const text = this.#filled(name);
    if (text === undefined) return undefined;
    const value = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
    // Within its bounds -99 is a number, also where the same text says of others that they are missing.
    if (this.#missing.has(text) && !(value >= bounds.minimum && value <= bounds.maximum)) return undefined;
    if (Number.isNaN(value)) failCell([name], `is ${shown(text)}, which is no number`);
    if (value < bounds.minimum || value > bounds.maximum)
      failCell([name], `is ${value}, outside ${bounds.minimum} to ${bounds.maximum}`);
    return value;
  }

  /** One of the keys of a table, as the value that stands there. */
  oneOf<T>(table: Readonly<Record<string, T>>, ...names: readonly string[]): T {
    const text = this.required(...names).replace(/\.0*$/, '');
    const found = Object.hasOwn(table, text) ? table[text] : undefined;
    if (found === undefined)
      failCell(names, `is ${shown(text)}, which is none of ${Object.keys(table).join(', ')}`);
    return found;
  }

  /** A day as `2016-07-03`, with or without a time of day after it. */
  day(...names: readonly string[]): string {
    const text = this.required(...names);
    const day = text.replace(/[T ]\d\d:\d\d.*$/, '');
    if (!isCalendarDate(day)) failCell(names, `is ${shown(text)}, which is no day as YYYY-MM-DD`);
    return day;
  }
}

/** What a file holds: a text, or a list of them, which JSON alone has. */
export type CellValue = string | readonly string[];

const none: ReadonlySet<string> = new Set();

export function shown(text: string): string {
  return JSON.stringify(text.length <= 60 ? text : `${text.slice(0, 59)}…`);
}

function failCell(names: readonly string[], reason: string): never {
  throw new RowFault(names[0] ?? null, reason);
}
