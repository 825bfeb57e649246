import { createHash, type Hash } from 'node:crypto';
import { FileFault } from '../input/file-fault';
import { changedFile } from '../input/file-state';
import type { ParsedRow } from '../rows/row';

/** Rows under one digest. */
const blockRows = 1000;

/** Digests of the rows of a file, one for each thousand: by them a second reading is held to the first. */
export class RowDigests {
  readonly #digests: string[] = [];
  #block = createHash('sha256');
  #rows = 0;

  add(row: ParsedRow): void {
    update(this.#block, row);
    if (++this.#rows % blockRows === 0) this.#close();
  }

  /** The digest of each block, the last of which may be short. */
  end(): readonly string[] {
    if (this.#rows % blockRows > 0) this.#close();
    return this.#digests;
  }

  #close(): void {
    this.#digests.push(this.#block.digest('base64'));
    this.#block = createHash('sha256');
  }
}

/**
 * The rows of a second reading, each given only once all of its block was found to be as it was in the
 * first. Throws where a row differs, is missing or was added.
 */
export async function* heldTo(
  file: string,
  digests: readonly string[],
  rows: AsyncIterable<ParsedRow>,
): AsyncGenerator<ParsedRow> {
  let block: ParsedRow[] = [];
  let blocks = 0;
  const close = (): ParsedRow[] => {
    const hash = createHash('sha256');
    for (const row of block) update(hash, row);
    if (hash.digest('base64') !== digests[blocks++]) throw changedFile(file);
    return block;
  };
  try {
    for await (const row of rows) {
      if (block.push(row) < blockRows) continue;
      yield* close();
      block = [];
    }
    if (block.length > 0) yield* close();
    if (blocks !== digests.length) throw changedFile(file);
  } catch (error) {
    // It was read to its end before.
    throw error instanceof FileFault ? changedFile(file, error) : error;
  }
}

function update(hash: Hash, { line, text }: ParsedRow): void {
  hash.update(`${line}\u0000${text}\u0000`);
}
