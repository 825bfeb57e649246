import { BadInputError } from '../../errors';

/** Something that is wrong with a file as a whole: it can't be read on from there, and nothing of it is written. */
export class FileFault extends BadInputError {
  constructor(
    readonly file: string,
    readonly line: number | null,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`${file}${line === null ? '' : `:${line}`}: ${reason}`, [], options);
  }
}
