import {
  BadInputError,
  DiskFullError,
  NotFoundError,
  UnavailableError,
  type ClaimgraphError,
} from '../errors';

/**
 * The error of ours for one of the operating system, which names the file and what to do about it; null for
 * any other. Commands let such errors through: what they mean is the same wherever they arise.
 */
export function fileErrorOf(error: unknown): ClaimgraphError | null {
  if (!(error instanceof Error)) return null;
  const { code = '', path, dest, syscall } = error as NodeJS.ErrnoException & { readonly dest?: string };
  if (syscall === undefined) return null;
  const file = dest ?? path ?? 'a file';
  const options = { cause: error };
  switch (code) {
    case 'ENOENT':
      return new NotFoundError(
        `${file} is not there, or its folder is not: name a path that exists`,
        options,
      );
    case 'EACCES':
    case 'EPERM':
      return new BadInputError(`${file}: this user has no permission for it`, [], options);
    case 'EROFS':
      return new BadInputError(
        `${file} is on a medium that can't be written: name another path`,
        [],
        options,
      );
    case 'EISDIR':
      return new BadInputError(`${file} is a directory, and should be a file`, [], options);
    case 'ENOTDIR':
    case 'EEXIST':
    case 'ENOTEMPTY':
      return new BadInputError(`${file}: a part of this path is a file, and should be a folder`, [], options);
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'ENXIO':
    case 'EINVAL':
      return new BadInputError(`${file} can't be opened (${code}): name another path`, [], options);
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new DiskFullError(
        `${file}: the disk is full, or a limit on files is reached: make room, and run it again`,
        options,
      );
    case 'EIO':
    case 'EMFILE':
    case 'ENFILE':
    case 'ETXTBSY':
    case 'EBUSY':
      return new UnavailableError(`${file} can't be read or written now (${code})`, options);
    default:
      return null;
  }
}
