import { createReadStream } from 'node:fs';
import { appendFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { RefusedRow } from '../rows/row';

/**
 * The rows that were refused, as JSON Lines: `{"line", "field", "reason", "row"}`, the row as it stands in
 * the file. It is made with the first of them.
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

  /**
   * Begins anew, or goes on after a line of the input that is in the graph: what was refused beyond it
   * will be read again.
   */
  static async open(path: string, after: number): Promise<RejectFile> {
    const kept = after === 0 ? [] : await linesUntil(path, after);
    const text = kept.map((line) => `${line}\n`).join('');
    if (kept.length === 0) await rm(path, { force: true });
    else {
      await writeFile(`${path}.part`, text);
      await rename(`${path}.part`, path);
    }
    return new RejectFile(path, { rows: kept.length, bytes: Buffer.byteLength(text) });
  }

  /**
   * Puts down what is refused of a batch before it is written, so that none is lost if the process ends as
   * soon as the batch is in the graph. It takes the place of what was put down for the same batch before.
   */
  async put(rows: readonly RefusedRow[]): Promise<void> {
    if (this.#whole.rows > this.#settled.rows) await truncate(this.path, this.#settled.bytes);
    this.#whole = this.#settled;
    if (rows.length === 0) return;
    const text = [...rows]
      .sort((one, other) => one.line - other.line)
      .map(({ line, field, reason, text: row }) => `${JSON.stringify({ line, field, reason, row })}\n`)
      .join('');
    await appendFile(this.path, text);
    this.#whole = {
      rows: this.#settled.rows + rows.length,
      bytes: this.#settled.bytes + Buffer.byteLength(text),
    };
  }

  /** The batch is in the graph. */
  settle(): void {
    this.#settled = this.#whole;
  }
}

interface Extent {
  readonly rows: number;
  readonly bytes: number;
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
