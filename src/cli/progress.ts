import { MultiBar, type SingleBar } from 'cli-progress';
import type { ImportObserver } from '../io/run/import-options';
import type { Output } from './output';

/** Every so many milliseconds a log hears how far an import is. */
const logPause = 5_000;

/** After so many warnings of a file the others are only counted. */
const shownWarnings = 50;

/** Shows an import of a file: as a bar on a terminal, as lines in a log. */
export class ImportProgress implements ImportObserver {
  readonly #file: string;
  readonly #output: Output;
  readonly #bars: MultiBar | null;
  #bar: SingleBar | null = null;
  #rows = 0;
  // The first batch is told at once.
  #lastLog = 0;
  #warnings = 0;

  constructor(file: string, output: Output, onTerminal: boolean) {
    this.#file = file;
    this.#output = output;
    this.#bars = onTerminal
      ? new MultiBar({
          format: '{bar} {percentage} % | {value} of {total} rows | {eta_formatted} left',
          stream: process.stderr,
          hideCursor: true,
        })
      : null;
  }

  begin(rows: number): void {
    this.#rows = rows;
    this.note(`${this.#file}: ${rows} rows`);
    this.#bar = this.#bars?.create(rows, 0) ?? null;
  }

  progress(rows: number): void {
    this.#bar?.update(rows);
    if (this.#bars !== null || (rows < this.#rows && Date.now() - this.#lastLog < logPause)) return;
    this.#lastLog = Date.now();
    this.note(`${this.#file}: ${rows} of ${this.#rows} rows`);
  }

  warn(line: number, message: string): void {
    this.#warnings += 1;
    if (this.#warnings <= shownWarnings) this.note(`${this.#file}:${line}: ${message}`);
    else if (this.#warnings === shownWarnings + 1) this.note('further warnings are only counted');
  }

  note(message: string): void {
    if (this.#bars === null) this.#output.note(message);
    else this.#bars.log(`${message}\n`);
  }

  end(): void {
    this.#bars?.stop();
  }
}
