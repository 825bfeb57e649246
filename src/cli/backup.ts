import { createHash, type Hash } from 'node:crypto';
import { BadInputError, UnavailableError } from '../errors';
import type { Reader } from '../graph/store/port';
import { backupLines } from '../io/jsonl/backup';
import { writeToFile } from '../io/write-out';
import { exitCode } from './exit-code';
import { guardOutputs, type Taken } from './guard-outputs';
import type { Output } from './output';

export interface BackupOptions {
  /** The server to ask, which holds the store. */
  readonly url?: string;
}

/** `claimgraph backup`: a consistent copy of the store, while others write. Prints its SHA-256, which is the graph's fingerprint. */
export async function backupCommand(
  reader: Reader,
  file: string,
  output: Output,
  taken: readonly Taken[],
): Promise<number> {
  await guardOutputs([{ option: 'the backup', path: file }], taken);
  return writeBackup(file, backupLines(reader), output);
}

/** The same, of the store that a running server holds. */
export async function backupOfServer(
  url: string,
  token: string | null,
  file: string,
  output: Output,
  taken: readonly Taken[],
): Promise<number> {
  if (!URL.canParse(url)) throw new BadInputError('--url is an address such as http://127.0.0.1:4000');
  await guardOutputs([{ option: 'the backup', path: file }], taken);
  const address = new URL('/backup', url);
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  const answer = await fetch(address, { headers }).catch((error: unknown) => {
    throw new UnavailableError(`${address.origin} does not answer`, { cause: error });
  });
  if (!answer.ok || answer.body === null)
    throw answer.status === 401
      ? new BadInputError(`${address.origin} gives no backup without its token: set CLAIMGRAPH_TOKEN`)
      : new UnavailableError(`${address.href} answers with ${answer.status}`);
  return writeBackup(file, textsOf(address, answer.body), output);
}

async function writeBackup(file: string, texts: AsyncIterable<string>, output: Output): Promise<number> {
  const hash = createHash('sha256');
  await writeToFile(file, whole(hashed(texts, hash)), 0o600);
  output.result(`${hash.digest('hex')}  ${file}`);
  return exitCode.success;
}

async function* hashed(texts: AsyncIterable<string>, hash: Hash): AsyncGenerator<string> {
  for await (const text of texts) {
    hash.update(text);
    yield text;
  }
}

/** Throws where the last line of an export is missing: the server ended, or failed. */
async function* whole(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let end = '';
  for await (const text of texts) {
    end = (end + text).slice(-200);
    yield text;
  }
  if (!/(^|\n)\{"end":\{[^\n]*\}\}\n$/.test(end))
    throw new UnavailableError('the backup ended before its last line: nothing was kept of it');
}

async function* textsOf(address: URL, body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  try {
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>)
      yield decoder.decode(chunk, { stream: true });
  } catch (error) {
    throw new UnavailableError(`${address.origin} broke off: nothing was kept of the backup`, {
      cause: error,
    });
  }
  yield decoder.decode();
}
