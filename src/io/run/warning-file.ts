import { appendFile, rename, rm } from 'node:fs/promises';

/** All warnings of a run as a table: the line of the input, what the row is about, and what is odd. */
export class WarningFile {
  readonly #path: string;
  #rows: string[] = [];

  private constructor(path: string) {
    this.#path = path;
  }

  static async open(path: string): Promise<WarningFile> {
    const file = new WarningFile(path);
    await rm(file.#partial, { force: true });
    file.#rows.push('line,id,warning\n');
    return file;
  }

  get #partial(): string {
    return `${this.#path}.partial`;
  }

  add(line: number, id: string | null, warning: string): void {
    this.#rows.push(`${line},${id ?? ''},"${warning.replaceAll('"', '""')}"\n`);
  }

  /** Writes what was added since it was last called. */
  async flush(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    if (rows.length > 0) await appendFile(this.#partial, rows.join(''));
  }

  async finish(): Promise<void> {
    await this.flush();
    await rename(this.#partial, this.#path);
  }
}
