import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { BadInputError } from '../../errors';
import type { GraphRow } from '../../graph/transfer/row';
import { cellOf, type CellStyle } from './cell';
import { partialOf } from '../write-out';
import { tablesOf, type Table } from './columns';

/**
 * Rows as CSV files in a directory of their own, one for each kind and each type of edge that there is,
 * with the headers of neo4j-admin import. The directory has its name only once all of them are whole.
 */
export async function exportCsv(
  pages: AsyncIterable<readonly GraphRow[]>,
  directory: string,
  style: CellStyle,
): Promise<string[]> {
  await requireFree(directory);
  const partial = partialOf(directory);
  await mkdir(partial);
  const files = new Map<string, WriteStream>();
  try {
    for await (const rows of pages)
      for (const [table, lines] of linesOf(rows, style)) {
        const file = files.get(table.name) ?? open(partial, table);
        files.set(table.name, file);
        if (!file.write(lines.join(''))) await once(file, 'drain');
        if (file.errored) throw file.errored;
      }
    for (const file of files.values()) {
      file.end();
      await finished(file);
    }
    await rmdir(directory).catch(() => undefined);
    await rename(partial, directory);
  } catch (error) {
    for (const file of files.values()) file.destroy();
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
  return [...files.keys()].sort().map((name) => join(directory, `${name}.csv`));
}

async function requireFree(directory: string): Promise<void> {
  const found = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new BadInputError(`${directory} is no directory that can be written`, [], { cause: error });
  });
  if (found.length > 0) throw new BadInputError(`${directory} is not empty: name a new directory`);
}

function open(directory: string, { name, header }: Table): WriteStream {
  const file = createWriteStream(join(directory, `${name}.csv`));
  // What fails is thrown where the file is written or ended next.
  file.on('error', () => undefined);
  file.write(`${header.join(',')}\n`);
  return file;
}

function linesOf(rows: readonly GraphRow[], style: CellStyle): Map<Table, string[]> {
  const lines = new Map<Table, string[]>();
  for (const row of rows)
    for (const table of tablesOf(row)) {
      const line = `${table
        .cells(row)
        .map((cell) => cellOf(cell, style))
        .join(',')}\n`;
      const own = lines.get(table);
      if (own === undefined) lines.set(table, [line]);
      else own.push(line);
    }
  return lines;
}
