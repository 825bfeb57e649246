import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

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

/** Writes texts to a file, which has its name only once it is whole. */
export async function writeToFile(file: string, texts: AsyncIterable<string>): Promise<void> {
  const partial = `${file}.partial`;
  try {
    await pipeline(texts, createWriteStream(partial));
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
