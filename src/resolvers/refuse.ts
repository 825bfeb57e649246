import { BadInputError } from '../errors';

/** A BadInputError for one argument, by its path. */
export function refuse(path: readonly string[], message: string): BadInputError {
  const at = path.join('.');
  return new BadInputError(`${at}: ${message}`, [{ path: at, message }]);
}
