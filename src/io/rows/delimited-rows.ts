import { Readable } from 'node:stream';
import { type CsvError, type InfoRecord, parse } from 'csv-parse';
import { FileFault } from '../input/file-fault';
import { plainText } from '../../model/plain-text';
import { Cells } from './cells';
import { refuseLacking } from './lacking-columns';
import { type FoundColumn, type ParsedRow, rejectColumns, type TableHead } from './row';

export interface Delimited {
  readonly delimiter: string;
  /** A cell may stand in quotation marks, and then hold delimiters and line ends. */
  readonly quoted: boolean;
  /** The names of the columns where the file has no line of them. */
  readonly columns?: readonly string[];
  /** Columns that the file must have. */
  readonly required?: readonly string[];
  /** Texts that say that a value is missing. */
  readonly missing?: ReadonlySet<string>;
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: InfoRecord & { readonly lines: number };
  readonly raw: string;
}

/** Far above what a row of a data set holds; what is larger is no table, or has lost a quotation mark. */
const greatestRow = 1024 * 1024;

/**
 * The rows of a table as text. Columns are found by their name, whatever its case. A row with more or
 * fewer cells than there are columns is refused: nobody can tell which cell is which.
 */
export async function* delimitedRows(
  file: string,
  text: AsyncIterable<string>,
  shape: Delimited,
  found?: FoundColumn,
): AsyncGenerator<ParsedRow> {
  let columns = shape.columns === undefined ? null : numbered(shape.columns, found);
  let table = headOf(shape.columns?.join(shape.delimiter) ?? '', shape);
  let isMended = false;
  let endOfLast = 0;
  try {
    for await (const { record, info, raw } of parseRecords(text, shape)) {
      // The parser counts lines at the end of a row, and leaves empty ones out of it, but for their ends.
      const own = raw.replace(/^\n+/, '').replace(/\n$/, '');
      const line = info.lines - newlinesIn(own);
      endOfLast = info.lines;
      if (columns === null || isRejects(record)) {
        columns = numbered(readHeader(file, line, record, shape), found);
        isMended = isRejects(record);
        table = headOf(isMended ? withoutReasons(record, shape) : own, shape);
        continue;
      }
      const text = isMended ? withoutReasons(record, shape) : own;
      if (record.length === columns.width)
        yield {
          line,
          text,
          cells: cellsOf(record, columns, shape.missing),
          table,
        };
      else yield { line, text, field: null, reason: wrongCount(record.length, columns.width), table };
    }
  } catch (error) {
    throw isCsvError(error) ? unreadable(file, endOfLast + 1, error) : error;
  }
  if (columns === null) throw new FileFault(file, null, 'it is empty');
}

async function* parseRecords(text: AsyncIterable<string>, shape: Delimited): AsyncGenerator<Parsed> {
  const source = Readable.from(text);
  const parser = parse({
    delimiter: shape.delimiter,
    quote: shape.quoted ? '"' : null,
    record_delimiter: '\n',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: greatestRow,
    info: true,
    raw: true,
  });
  source.on('error', (error) => parser.destroy(error));
  try {
    yield* source.pipe(parser) as AsyncIterable<Parsed>;
  } finally {
    source.destroy();
  }
}

function readHeader(file: string, line: number, record: readonly string[], shape: Delimited): string[] {
  const names = record.map((name) => plainText(name).toLowerCase());
  const doubled = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (doubled !== undefined) throw new FileFault(file, line, `the column ${doubled} is there twice`);
  refuseLacking(file, line, shape.required ?? [], names);
  return names;
}

interface Columns {
  readonly width: number;
  /** The place of each by its name. */
  readonly places: ReadonlyMap<string, number>;
}

function numbered(names: readonly string[], found: FoundColumn = () => undefined): Columns {
  for (const name of names) if (name !== '') found(name);
  return { width: names.length, places: new Map(names.map((name, at) => [name, at])) };
}

/** Cells are looked up where a row lies: most of a wide table are never asked for. */
const cellsOf = (record: readonly string[], { places }: Columns, missing?: ReadonlySet<string>): Cells =>
  new Cells((name) => record[places.get(name) ?? -1], missing);

function wrongCount(found: number, wanted: number): string {
  return `it has ${found} columns, and there should be ${wanted}`;
}

/** Whether a line is the head of rows that were refused, which a file without a head of its own has too. */
const isRejects = ([first]: readonly string[]): boolean => first === rejectColumns[0];

/** A mended row as it would stand in the file that it is from. */
function withoutReasons(record: readonly string[], { delimiter, quoted }: Delimited): string {
  const cell = (text: string): string =>
    quoted && (text.includes(delimiter) || /["\n]/.test(text)) ? `"${text.replaceAll('"', '""')}"` : text;
  return record.slice(rejectColumns.length).map(cell).join(delimiter);
}

const headOf = (text: string, { delimiter, quoted }: Delimited): TableHead => ({ text, delimiter, quoted });

function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && typeof (error as Partial<CsvError>).code === 'string' && 'lines' in error;
}

function unreadable(file: string, line: number, error: CsvError): FileFault {
  const reason =
    error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'a quotation mark is opened and never closed, in this row or a later one'
      : error.code === 'CSV_MAX_RECORD_SIZE'
        ? `a row is larger than ${greatestRow / 1024 / 1024} MB, or a quotation mark is not closed`
        : error.message;
  return new FileFault(file, line, reason, { cause: error });
}
