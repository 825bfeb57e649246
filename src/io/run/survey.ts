import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { decodeText } from '../input/decode-text';
import { FileFault } from '../input/file-fault';
import { fileState, requireUnchanged } from '../input/file-state';
import { readBytes } from '../input/read-bytes';
import type { Format, Release } from '../formats/format';
import { type FoundColumn, isRefused, type ParsedRow, rejectColumns, takeRow } from '../rows/row';
import { heldTo, RowDigests } from './row-digests';

/** What a look at a whole file shows before anything of it is written. */
export interface Survey {
  readonly rows: number;
  /**
   * The rows from the first again: as they were parsed for the survey, or of a large file parsed anew, which
   * throws before it gives a row that is not as it was.
   */
  readonly again: () => AsyncIterable<ParsedRow> | Iterable<ParsedRow>;
  /** The columns that nothing reads. */
  readonly unread: readonly string[];
  /** Of the file as it lies on the disk. */
  readonly sha256: string;
}

/** Rows with no more text than this together are kept, which takes some 50 MB; memory is bounded so. */
const keptCharacters = 16 * 1024 * 1024;

export function readRows(format: Format, file: string, found?: FoundColumn): AsyncIterable<ParsedRow> {
  return format.rows(file, decodeText(file, readBytes(file)), found);
}

/**
 * Reads a file to its end: one that can't be read to its end (a wrong encoding, a quotation mark never
 * closed, a broken archive) is refused before its first row is written. Strictly, a single row that is
 * refused refuses the file. So does a file that changes while it is read.
 */
export async function survey(
  format: Format,
  file: string,
  release: Release,
  strict: boolean,
): Promise<Survey> {
  const before = await fileState(file);
  const digest = await sha256(file);
  let rows = 0;
  let characters = 0;
  const digests = new RowDigests();
  const kept: ParsedRow[] = [];
  const columns = new Set<string>();
  for await (const row of readRows(format, file, (name) => columns.add(name))) {
    rows += 1;
    characters += row.text.length;
    digests.add(row);
    if (characters <= keptCharacters) kept.push(row);
    else kept.length = 0;
    if (!strict) continue;
    const taken = isRefused(row) ? row : takeRow(row, () => format.record(row, release));
    if ('reason' in taken)
      throw new FileFault(
        file,
        taken.line,
        `${taken.field === null ? '' : `${taken.field} `}${taken.reason}`,
      );
  }
  await requireUnchanged(file, before);
  const expected = digests.end();
  const again = kept.length === rows ? () => kept : () => heldTo(file, expected, readRows(format, file));
  const unread = [...columns].filter(
    (name) => !format.columns.has(name.toLowerCase()) && !rejectColumns.includes(name.toLowerCase()),
  );
  return { rows, again, unread, sha256: digest };
}

async function sha256(file: string): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) digest.update(chunk);
  return digest.digest('hex');
}
