import { appendFile, readFile, rename, rm, stat, truncate } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { writeToFile } from '../write-out';
import { rejectColumns, type RefusedRow, type TableHead } from '../rows/row';

/**
 * The rows that were refused, to be mended and imported as they are: of a table as a table with the same
 * head, of JSON Lines as JSON Lines. Two columns come before those of the file: where the row stands
 * (`line 12, best`), and why it was refused. While a run is under way it is `PATH.partial`.
 */
export class RejectFile {
  readonly path: string;
  /** What belongs to batches that are in the graph. */
  #settled: Extent;
  #whole: Extent;

  private constructor(path: string, settled: Extent) {
    this.path = path;
    this.#settled = settled;
    this.#whole = settled;
  }

  /** How many rows it holds. */
  get count(): number {
    return this.#whole.rows;
  }

  /** Where the rows are now. */
  get partial(): string {
    return `${this.path}.partial`;
  }

  /**
   * Begins anew, or goes on after a line of the input that is in the graph: what was refused beyond it
   * will be read again.
   */
  static async open(path: string, after: number): Promise<RejectFile> {
    const kept = after === 0 ? null : await read(`${path}.partial`, after);
    if (kept === null) {
      await rm(`${path}.partial`, { force: true });
      return new RejectFile(path, { rows: 0, bytes: 0 });
    }
    await writeToFile(`${path}.partial`, kept.texts);
    return new RejectFile(path, { rows: kept.rows, bytes: Buffer.byteLength(kept.texts.join('')) });
  }

  /**
   * Puts down what is refused of a batch before it is written, so that none is lost if the process ends as
   * soon as the batch is in the graph. It takes the place of what was put down for the same batch before.
   */
  async put(rows: readonly RefusedRow[]): Promise<void> {
    if (this.#whole.rows > this.#settled.rows) await truncate(this.partial, this.#settled.bytes);
    this.#whole = this.#settled;
    const [first] = rows;
    if (first === undefined) return;
    const head = this.#settled.bytes === 0 && first.table !== undefined ? [headOf(first.table)] : [];
    const own = [...rows].sort((one, other) => one.line - other.line).map(textOf);
    const text = [...head, ...own].map((each) => `${each}\n`).join('');
    await appendFile(this.partial, text);
    this.#whole = {
      rows: this.#settled.rows + rows.length,
      bytes: this.#settled.bytes + Buffer.byteLength(text),
    };
  }

  /** The batch is in the graph. */
  settle(): void {
    this.#settled = this.#whole;
  }

  /** The run is complete: the file gets its name, and what an earlier run left there goes. */
  async finish(): Promise<void> {
    if (this.count > 0) await rename(this.partial, this.path);
    else if ((await stat(this.path).catch(() => null))?.isFile() === true) await rm(this.path);
  }
}

interface Extent {
  readonly rows: number;
  readonly bytes: number;
}

const headOf = ({ text, delimiter }: TableHead): string => [...rejectColumns, text].join(delimiter);

function textOf({ line, field, reason, text, table }: RefusedRow): string {
  const at = `line ${line}${field === null ? '' : `, ${field}`}`;
  if (table !== undefined)
    return [...[at, reason].map((cell) => cellOf(cell, table)), text].join(table.delimiter);
  const [placeName, reasonName] = rejectColumns;
  const members = `${JSON.stringify(placeName)}:${JSON.stringify(at)},${JSON.stringify(reasonName)}:${JSON.stringify(reason)}`;
  // The members of an object stay as they are written; what is no object stands as a whole.
  const own = isObject(text) ? text.trim().slice(1).trimStart() : `"row":${JSON.stringify(text)}}`;
  return `{${members}${own === '}' ? '' : ','}${own}`;
}

const cellOf = (text: string, { quoted }: TableHead): string =>
  quoted ? `"${text.replaceAll('"', '""')}"` : text.replaceAll(/\s+/g, ' ');

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** What a file of an interrupted run holds up to a line of the input; null where there is none. */
async function read(path: string, last: number): Promise<{ texts: string[]; rows: number } | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const isTable = !text.startsWith('{');
  const kept = (isTable ? rowsOf(text) : text.split(/(?<=\n)/)).filter((row) => {
    const line = lineOf(row);
    return line === null ? isTable && row.startsWith(rejectColumns[0]!) : line <= last;
  });
  return { texts: kept, rows: kept.length - (isTable ? 1 : 0) };
}

/** The line of the input that a row of rejects names; null for the head, and for what was cut off. */
function lineOf(row: string): number | null {
  const [, line] = /^(?:\{"reject_at":)?"?line (\d+)/.exec(row) ?? [];
  return line === undefined || !row.endsWith('\n') ? null : Number(line);
}

/** The rows of a table as they stand, line ends within cells included. */
function rowsOf(text: string): string[] {
  const delimiter = text.charAt(rejectColumns[0]!.length);
  const parsed = parse(text, {
    delimiter,
    quote: delimiter === '\t' ? null : '"',
    relax_quotes: true,
    relax_column_count: true,
    raw: true,
    info: true,
  }) as unknown as readonly { readonly raw: string }[];
  return parsed.map(({ raw }) => raw);
}
