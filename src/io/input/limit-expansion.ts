import { FileFault } from './file-fault';

// Tables of text pack to a tenth, of long repetitions to a fiftieth; a bomb packs to a thousandth.
const greatestRatio = 200;
const uncheckedBytes = 16 * 1024 * 1024;
const greatestBytes = 64 * 1024 ** 3;

/** Passes unpacked bytes on, and refuses a file that unpacks to far more than data of this sort does. */
export async function* limitExpansion(
  path: string,
  packedBytes: number,
  unpacked: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of unpacked) {
    bytes += chunk.length;
    if ((bytes > uncheckedBytes && bytes > packedBytes * greatestRatio) || bytes > greatestBytes)
      throw new FileFault(
        path,
        null,
        `it unpacks from ${packedBytes} bytes to more than ${bytes}, as a decompression bomb does`,
      );
    yield chunk;
  }
}
