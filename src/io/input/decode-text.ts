import { isUtf8 } from 'node:buffer';
import { FileFault } from './file-fault';

/**
 * The text of a file, which must be UTF-8: a byte that is not is refused with its place, never replaced.
 * A byte order mark is dropped, and every line ends with a line feed alone, so that lines count alike
 * wherever the file was made.
 */
export async function* decodeText(file: string, bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let pending: Buffer = Buffer.alloc(0);
  let position = { offset: 0, line: 1 };
  let first = true;
  for await (const chunk of bytes) {
    const all = pending.length > 0 ? Buffer.concat([pending, chunk]) : chunk;
    if (first) refuseWideText(file, all);
    const whole = lastWholeCharacter(all);
    yield decode(file, all.subarray(0, whole), position, first);
    position = advance(position, all.subarray(0, whole));
    pending = all.subarray(whole);
    first = false;
  }
  if (pending.length > 0) yield decode(file, pending, position, first);
}

interface Position {
  readonly offset: number;
  readonly line: number;
}

const carriageReturn = 0x0d;
const lineFeed = 0x0a;

function decode(file: string, bytes: Buffer, position: Position, first: boolean): string {
  if (!isUtf8(bytes)) throw notUtf8(file, bytes, position);
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw refused(file, bytes, nul, position, 'a NUL byte: it is no text, or UTF-16');
  const text = bytes.toString('utf8');
  return (first && text.startsWith('\uFEFF') ? text.slice(1) : text).replaceAll(/\r\n?/g, '\n');
}

/** Where the last character, or line end of two, ends that is whole in these bytes. */
function lastWholeCharacter(bytes: Buffer): number {
  let end = bytes.length;
  if (bytes[end - 1] === carriageReturn) return end - 1;
  // A character has at most four bytes; those after the first are 10xxxxxx.
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >> 6 === 0b10) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    if (length > back) end = bytes.length - back;
    break;
  }
  return end;
}

function advance({ offset, line }: Position, bytes: Buffer): Position {
  let lines = 0;
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) lines += 1;
  return { offset: offset + bytes.length, line: line + lines };
}

function refuseWideText(file: string, start: Buffer): void {
  const mark = start.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff')
    throw new FileFault(file, 1, 'it is UTF-16: save it as UTF-8 (iconv -f utf-16 -t utf-8)');
}

function notUtf8(file: string, bytes: Buffer, position: Position): FileFault {
  const at = firstBadByte(bytes);
  const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0');
  const reason = `0x${byte} is no UTF-8: it may be Latin-1 or Windows-1252, and must be saved as UTF-8`;
  return refused(file, bytes, at, position, reason);
}

function refused(file: string, bytes: Buffer, at: number, position: Position, reason: string): FileFault {
  const { offset, line } = advance(position, bytes.subarray(0, at));
  return new FileFault(file, line, `byte ${offset + 1} of the file: ${reason}`);
}

/** Where the first character begins that is none: the longest beginning that is UTF-8, sought by halves. */
function firstBadByte(bytes: Buffer): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const part = bytes.subarray(0, middle);
    if (isUtf8(part.subarray(0, lastWholeCharacter(part)))) good = middle;
    else bad = middle;
  }
  return lastWholeCharacter(bytes.subarray(0, good));
}
