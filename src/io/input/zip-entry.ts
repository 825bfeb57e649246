import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { FileFault } from './file-fault';
import { limitExpansion } from './limit-expansion';

/** The bytes of the one file that an archive holds, beside folders and what macOS adds. */
export async function* readZipEntry(path: string): AsyncGenerator<Buffer> {
  const archive = await openPromise(path, { autoClose: false }).catch((error: unknown) =>
    failArchive(path, error),
  );
  try {
    const entry = await onlyFile(path, archive);
    const unpacked = await archive.openReadStreamPromise(entry);
    yield* limitExpansion(path, entry.compressedSize, unpacked as AsyncIterable<Buffer>);
  } catch (error) {
    if (error instanceof FileFault) throw error;
    failArchive(path, error);
  } finally {
    archive.close();
  }
}

async function onlyFile(path: string, archive: ZipFile): Promise<Entry> {
  const files: Entry[] = [];
  for await (const entry of archive.eachEntry()) if (isData(entry.fileName)) files.push(entry);
  const [file, ...others] = files;
  if (file === undefined) throw new FileFault(path, null, 'the archive holds no file');
  if (others.length > 0)
    throw new FileFault(
      path,
      null,
      `the archive holds ${files.length} files, and should hold one: ${files.map((one) => one.fileName).join(', ')}`,
    );
  return file;
}

const isData = (name: string): boolean =>
  !name.endsWith('/') && !name.startsWith('__MACOSX/') && !/(^|\/)\./.test(name);

/** The library refuses names that climb out of the archive, and entries whose sizes are not as stated. */
function failArchive(path: string, error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw new FileFault(path, null, `it is no sound zip archive (${reason})`, { cause: error });
}
