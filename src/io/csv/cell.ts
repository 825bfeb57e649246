import { BadInputError } from '../../errors';
import type { Value } from '../../graph/store/port';

/** Between the items of a list within a cell: a character that no text has (US, the unit separator). */
export const itemSeparator = '\u001f';

/*
 * A program that calculates takes a cell for a formula where it begins so, and may run what a hostile
 * document has brought there. With an apostrophe in front it is text. What begins with an apostrophe gets
 * one too, so that all text comes back where one is taken off.
 */
const formula = /^[=+\-@\t\r']/;

export interface CellStyle {
  /** Leaves what looks like a formula as it is. */
  readonly rawText: boolean;
}

/** A value as a cell (RFC 4180). What is absent is an empty cell, and the empty text is `""`. */
export function cellOf(value: Value | undefined, { rawText }: CellStyle): string {
  if (value == null) return '';
  if (Array.isArray(value)) return quoted(listed(value as readonly string[]), rawText);
  return typeof value === 'string' ? quoted(value, rawText) : JSON.stringify(value);
}

function listed(items: readonly string[]): string {
  if (items.some((item) => item.includes(itemSeparator)))
    throw new BadInputError('a text in a list has the character U+001F, which divides the items of a list');
  return items.join(itemSeparator);
}

function quoted(text: string, rawText: boolean): string {
  const safe = !rawText && formula.test(text) ? `'${text}` : text;
  return safe === '' || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
