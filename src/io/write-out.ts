import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { BadInputError } from '../errors';

/**
 * Writes texts to a stream as fast as it takes them, and leaves it open. Where its reader goes away early
 * (`| head`), that is all that was wanted.
 */
export async function writeToStream(
  stream: NodeJS.WritableStream,
  texts: AsyncIterable<string>,
): Promise<void> {
  try {
    await pipeline(texts, stream, { end: false });
  } catch (error) {
    if (!(error instanceof Error) || (error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

/**
 * Writes texts to a new file, which gets its name only once it is whole: what had that name before stays
 * until then. A device or a pipe is written to as it is.
 *
 * @param mode the permissions of the file
 */
export async function writeToFile(
  file: string,
  texts: AsyncIterable<string> | Iterable<string>,
  mode = 0o666,
): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory() === true)
    throw new BadInputError(`${file} is a directory, and no file to write to`);
  if (found !== null && !found.isFile()) return pipeline(texts, createWriteStream(file));
  // Where the name is a link, the file that it leads to is replaced, and the link stays.
  const target = found === null ? file : await realpath(file);
  const partial = partialOf(target);
  try {
    await pipeline(texts, createWriteStream(partial, { flags: 'wx', mode, flush: true }));
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** A name beside this one for what is not whole yet, which nobody else has. */
export function partialOf(path: string): string {
  return `${path}.${randomBytes(4).toString('hex')}.partial`;
}
