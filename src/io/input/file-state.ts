import { stat } from 'node:fs/promises';
import { NotFoundError } from '../../errors';
import { FileFault } from './file-fault';

/** What tells whether a file is as it was: which file it is, its size, and when it was last written. */
export interface FileState {
  readonly device: bigint;
  readonly inode: bigint;
  readonly size: bigint;
  /** Nanoseconds. */
  readonly writtenAt: bigint;
}

/** The state of a file. Throws where there is none, or where it is a directory, a pipe or a device. */
export async function fileState(path: string): Promise<FileState> {
  const found = await stat(path, { bigint: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      throw new NotFoundError(`there is no file ${path}`, { cause: error });
    throw error;
  });
  if (found.isDirectory()) throw new FileFault(path, null, 'it is a directory');
  if (!found.isFile())
    throw new FileFault(
      path,
      null,
      'it is no file but a pipe or a device: save what it gives to a file first',
    );
  return { device: found.dev, inode: found.ino, size: found.size, writtenAt: found.mtimeNs };
}

/** Throws a FileFault where a file is no longer as it was. */
export async function requireUnchanged(path: string, before: FileState): Promise<void> {
  const now = await fileState(path);
  const same =
    now.device === before.device &&
    now.inode === before.inode &&
    now.size === before.size &&
    now.writtenAt === before.writtenAt;
  if (!same) throw changedFile(path);
}

export function changedFile(path: string, cause?: unknown): FileFault {
  const reason = 'it changed while it was read: import it again once it is whole';
  return new FileFault(path, null, reason, { cause });
}
