import { BadInputError } from '../../errors';

/** Thrown by what reads a row: this row is refused, for this reason. */
export class RowFault extends BadInputError {
  constructor(
    readonly field: string | null,
    readonly reason: string,
  ) {
    super(field === null ? reason : `${field} ${reason}`, [{ path: field ?? '', message: reason }]);
  }
}
