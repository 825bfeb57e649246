import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { FileFault } from './file-fault';
import { fileState } from './file-state';
import { limitExpansion } from './limit-expansion';
import { readZipEntry } from './zip-entry';

/**
 * The bytes of a data file, unpacked where it is gzip or a zip with one file in it. What it is, is told
 * by its first bytes and not by its name.
 */
export async function* readBytes(path: string): AsyncGenerator<Buffer> {
  const { size, start } = await look(path);
  if (isZip(start)) yield* readZipEntry(path);
  else if (isGzip(start)) yield* limitExpansion(path, size, gunzip(path));
  else yield* createReadStream(path) as AsyncIterable<Buffer>;
}

const isGzip = (start: Buffer): boolean => start[0] === 0x1f && start[1] === 0x8b;
const isZip = (start: Buffer): boolean => start.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));

async function look(path: string): Promise<{ size: number; start: Buffer }> {
  const { size } = await fileState(path);
  const file = await open(path);
  try {
    const start = Buffer.alloc(4);
    await file.read(start, 0, 4, 0);
    return { size: Number(size), start };
  } finally {
    await file.close();
  }
}

async function* gunzip(path: string): AsyncGenerator<Buffer> {
  const packed = createReadStream(path);
  const unpacked = createGunzip();
  packed.on('error', (error) => unpacked.destroy(error));
  try {
    yield* packed.pipe(unpacked) as AsyncIterable<Buffer>;
  } catch (error) {
    throw new FileFault(path, null, 'it is broken or cut off gzip', { cause: error });
  } finally {
    packed.destroy();
  }
}
