import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { BadInputError } from '../errors';
import type { StoreConfig } from '../graph/store/open';
import { logDirectoryOf } from '../graph/store/grafeo/store-file';

/** A path that no output of a command may replace, and what it is. */
export interface Taken {
  readonly path: string;
  readonly what: string;
}

/** Where a command writes, by the option that says so. */
export interface OutputPath {
  readonly option: string;
  readonly path: string;
}

/** The files of a store, none of which may be written to but by the store. */
export function filesOf(store: StoreConfig): Taken[] {
  if (store.engine !== 'grafeo' || store.path === null) return [];
  return [store.path, logDirectoryOf(store.path)].map((path) => ({ path, what: 'the store' }));
}

/**
 * Throws a BadInputError where an output is one of what is taken, lies within it, or is another output: by
 * whatever name or link it is called.
 */
export async function guardOutputs(outputs: readonly OutputPath[], taken: readonly Taken[]): Promise<void> {
  const others = [...taken];
  for (const { option, path } of outputs) {
    for (const other of others)
      if (await isWithin(path, other.path))
        throw new BadInputError(
          `${option} ${path} is ${other.what}, and would be overwritten: name another file`,
        );
    others.push({ path, what: `what ${option} names` });
  }
}

async function isWithin(path: string, other: string): Promise<boolean> {
  const [own, theirs] = await Promise.all([realPathOf(path), realPathOf(other)]);
  const way = relative(theirs, own);
  if (way === '' || !(way.startsWith('..') || resolve(way) === way)) return true;
  // Two names of one file, by a hard link.
  const [one, two] = await Promise.all([statOf(own), statOf(theirs)]);
  return one !== null && two !== null && one.dev === two.dev && one.ino === two.ino;
}

const statOf = (path: string) => stat(path, { bigint: true }).catch(() => null);

/** Where a path leads, though it need not be there yet. */
async function realPathOf(path: string): Promise<string> {
  const absolute = resolve(path);
  return realpath(absolute).catch(async () => {
    const parent = dirname(absolute);
    return parent === absolute ? absolute : join(await realPathOf(parent), basename(absolute));
  });
}
