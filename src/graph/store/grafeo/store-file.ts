import { chmodSync, existsSync, statSync } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { GrafeoDB } from '@grafeo-db/js';
import { NotFoundError, UnavailableError } from '../../../errors';
import { translateOpenError } from './grafeo-errors';

/*
 * A store is a file and, while it is open, a directory beside it: `PATH.wal/`, which holds what was written
 * since the last checkpoint. Closing in order moves all of it into the file and removes the directory. So a
 * file without its directory is whole only if it was closed in order, and the file itself says whether it
 * was: while it is open for writing, it holds an empty named graph.
 */

/** The named graph that a file holds from when it is opened for writing until it is closed. */
const openMark = 'claimgraph_open';

/** The directory of a store's file that holds the latest writes. */
export const logDirectoryOf = (file: string): string => `${file}.wal`;

/** A file of the embedded engine that is open in this process. */
export interface StoreFile {
  readonly db: GrafeoDB;
  /** The absolute path. */
  readonly path: string;
  /** Throws an UnavailableError where the file was removed or replaced since it was opened. */
  readonly requireThere: () => void;
  readonly close: () => Promise<void>;
}

/** Opens a file for writing, and makes it and its directory where they are missing, for this user alone. */
export async function openForWriting(path: string): Promise<StoreFile> {
  const file = resolve(path);
  try {
    await makeDirectory(dirname(file));
    const isNew = !existsSync(file);
    const hasLog = await hasLogFiles(file);
    const db = createPrivately(file, isNew);
    if (!hasLog && (await isMarkedOpen(db))) {
      db.close();
      throw notClosed(file);
    }
    if (!(await isMarkedOpen(db))) await db.execute(`CREATE GRAPH ${openMark}`);
    // The mark must be in the file itself, and not in the directory beside it.
    db.walCheckpoint();
    return {
      db,
      path: file,
      requireThere: watch(file),
      close: async () => {
        await db.execute(`DROP GRAPH ${openMark}`);
        db.close();
      },
    };
  } catch (error) {
    throw translateOpenError(error, file);
  }
}

/** Opens a file for reading alone: nothing is written beside or into it, and others may read it as well. */
export async function openForReading(path: string): Promise<StoreFile> {
  const file = resolve(path);
  if (!existsSync(file)) throw new NotFoundError(`there is no store ${file}`);
  try {
    const hasLog = await hasLogFiles(file);
    const db = GrafeoDB.openReadOnly(file);
    if (!hasLog && (await isMarkedOpen(db))) {
      db.close();
      throw notClosed(file);
    }
    return { db, path: file, requireThere: () => undefined, close: async () => db.close() };
  } catch (error) {
    throw translateOpenError(error, file);
  }
}

function notClosed(file: string): UnavailableError {
  return new UnavailableError(
    `${file} was not closed in order, and ${logDirectoryOf(file)} with its latest writes is missing: ` +
      'put the two side by side again, or restore a backup',
  );
}

async function hasLogFiles(file: string): Promise<boolean> {
  const files = await readdir(logDirectoryOf(file)).catch(() => []);
  return files.some((name) => name.endsWith('.log'));
}

async function isMarkedOpen(db: GrafeoDB): Promise<boolean> {
  const graphs = await db.execute('SHOW GRAPHS');
  return graphs.rows().some((row) => (row as readonly unknown[])[0] === openMark);
}

/** Files of the engine get the permissions that the process gives to new files. */
function createPrivately(file: string, isNew: boolean): GrafeoDB {
  const before = process.umask(0o077);
  try {
    const db = GrafeoDB.create(file);
    if (isNew) chmodSync(file, 0o600);
    return db;
  } finally {
    process.umask(before);
  }
}

/** Makes a directory and those above it, one by one: Node's own way never ends below `/proc`. */
async function makeDirectory(directory: string): Promise<void> {
  const found = await stat(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (found?.isDirectory() === true) return;
  const parent = dirname(directory);
  if (found === null && parent !== directory) await makeDirectory(parent);
  await mkdir(directory, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    // Another process may have made it meanwhile.
    if (error.code !== 'EEXIST' || found !== null) throw error;
  });
}

function watch(file: string): () => void {
  const { dev, ino } = statSync(file);
  return () => {
    const now = statSync(file, { throwIfNoEntry: false });
    if (now?.ino !== ino || now.dev !== dev)
      throw new UnavailableError(
        `${file} was removed or replaced while it was open: stop this process, put the store back, and start again`,
      );
  };
}
