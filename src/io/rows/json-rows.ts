import { isSafeNumber, parse } from 'lossless-json';
import { FileFault } from '../input/file-fault';
import { Cells, type CellValue, shown } from './cells';
import { refuseLacking } from './lacking-columns';
import { type FoundColumn, type ParsedRow, type InputRow, takeRow } from './row';
import { RowFault } from './row-fault';

const greatestRow = 1024 * 1024;
const greatestDepth = 20;

/** The lines of a text, numbered. */
export async function* linesOf(file: string, text: AsyncIterable<string>): AsyncGenerator<[number, string]> {
  let rest = '';
  let line = 0;
  for await (const chunk of text) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const one of lines) yield [++line, one];
    if (rest.length > greatestRow)
      throw new FileFault(file, line + 1, `a line is longer than ${greatestRow / 1024 / 1024} MB`);
  }
  if (rest !== '') yield [line + 1, rest];
}

export interface JsonShape {
  /** Paths of which some row must have each. */
  readonly required?: readonly string[];
  /** Texts that say that a value is missing. */
  readonly missing?: ReadonlySet<string>;
}

/**
 * The rows of JSON Lines: an object a line. What lies deeper is named with dots, as `place.name`, and the
 * parts of a list by their number, as `names.0`; a list of plain values is also a value as a whole, `names`.
 * JSON has no header: that no row has a path is known at the end, and is an error then.
 */
export async function* jsonRows(
  file: string,
  text: AsyncIterable<string>,
  { required = [], missing }: JsonShape = {},
  found: FoundColumn = () => undefined,
): AsyncGenerator<ParsedRow> {
  const paths = new Set<string>();
  for await (const [line, source] of linesOf(file, text))
    if (source.trim() !== '')
      yield takeRow({ line, text: source }, () => rowOf(line, source, paths, missing));
  for (const name of paths) found(name);
  if (paths.size === 0) return;
  const present = [...paths].map((name) => name.toLowerCase());
  refuseLacking(file, null, required.map(withoutNumbers), present);
}

/** A path without the numbers of what lies in lists. */
export const withoutNumbers = (path: string): string => path.replaceAll(/\.\d+(?=\.|$)/g, '');

function rowOf(line: number, source: string, paths: Set<string>, missing?: ReadonlySet<string>): InputRow {
  const value = parseJson(source);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RowFault(null, `it is ${shown(source)}, which is no object`);
  const cells = flatten(value, (path) => paths.add(/\d/.test(path) ? withoutNumbers(path) : path));
  return { line, text: source, cells: new Cells((name) => cells.get(name), missing) };
}

function parseJson(source: string): unknown {
  try {
    return parse(source, null, { parseNumber: textOfNumber, onDuplicateKey: refuseDouble });
  } catch (error) {
    if (error instanceof RowFault) throw error;
    throw new RowFault(null, `it is no JSON: ${shown(source)}`);
  }
}

/** A number as text. What a double would round keeps the digits that it is written with: ids stay apart. */
const textOfNumber = (text: string): string => (isSafeNumber(text) ? String(Number(text)) : text);

function refuseDouble({ key }: { key: string }): never {
  throw new RowFault(key.slice(0, 60), 'is there twice, with different values');
}

function flatten(value: object, seen: (path: string) => void): Map<string, CellValue> {
  const cells = new Map<string, CellValue>();
  const add = (path: string, part: unknown, depth: number): void => {
    if (typeof part === 'object' && part !== null) {
      if (depth > greatestDepth) throw new RowFault(path.slice(0, 60), 'is nested too deep');
      if (Array.isArray(part) && part.every((inner) => typeof inner !== 'object' || inner === null)) {
        seen(path);
        cells.set(path, part.filter((inner) => inner !== null).map(String));
      }
      for (const [name, inner] of Object.entries(part))
        add(path === '' ? name : `${path}.${name}`, inner, depth + 1);
      return;
    }
    seen(path);
    if (typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean')
      cells.set(path, String(part));
  };
  add('', value, 0);
  return cells;
}
