import { createReadStream } from 'node:fs';
import { appendFile, rename, rm, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { RefusedRow } from '../rows/row';

/**
 * The rows that were refused, as JSON Lines: `{"line", "field", "reason", "row"}`, the row as it stands in
 * the file. It is made with the first of them.
 */
export class RejectFile {
  readonly path: string;
  #count: number;
  #lastLine: number;

  private constructor(path: string, count: number, lastLine: number) {
    this.path = path;
    this.#count = count;
    this.#lastLine = lastLine;
  }

  /** How many rows it holds. */
  get count(): number {
    return this.#count;
  }

  /**
   * Begins anew, or goes on after a line of the input that is in the graph: what was refused beyond it
   * will be read again.
   */
  static async open(path: string, after: number): Promise<RejectFile> {
    if (after === 0) {
      await rm(path, { force: true });
      return new RejectFile(path, 0, 0);
    }
    const kept = await linesUntil(path, after);
    if (kept.length === 0) await rm(path, { force: true });
    else {
      await writeFile(`${path}.part`, kept.map((line) => `${line}\n`).join(''));
      await rename(`${path}.part`, path);
    }
    return new RejectFile(path, kept.length, after);
  }

  /** Adds the rows of a batch; those that it holds already, where the batch is written again, are left out. */
  async add(rows: readonly RefusedRow[]): Promise<void> {
    const fresh = rows
      .filter(({ line }) => line > this.#lastLine)
      .sort((one, other) => one.line - other.line);
    const last = fresh.at(-1);
    if (last === undefined) return;
    const lines = fresh.map(({ line, field, reason, text }) =>
      JSON.stringify({ line, field, reason, row: text }),
    );
    await appendFile(this.path, lines.map((line) => `${line}\n`).join(''));
    this.#count += fresh.length;
    this.#lastLine = last.line;
  }
}

async function linesUntil(path: string, last: number): Promise<string[]> {
  const kept: string[] = [];
  try {
    for await (const text of createInterface({ input: createReadStream(path) }))
      if ((JSON.parse(text) as { line: number }).line <= last) kept.push(text);
  } catch (error) {
    // None was refused; or the last line was cut off, and what it said lies beyond the position.
    if (!(error instanceof SyntaxError) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return kept;
}
