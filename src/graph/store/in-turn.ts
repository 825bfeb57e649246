import type { Parameters, Query, Reader } from './port';
import { createReader } from './statement';
import { Turns } from './turns';

/**
 * The reader of one request, which runs so many statements at once and has the others wait. While `dear` says
 * that the request is dear, they wait for their turn among those of all dear requests too.
 */
export function inTurn(reader: Reader, atOnce: number, shared: Turns, dear: () => boolean): Reader {
  const own = new Turns(atOnce);
  const readAll = <T>(query: Query<T>, parameters: Parameters): Promise<T[]> => {
    const read = (): Promise<T[]> => reader.read(query, parameters);
    return own.run(() => (dear() ? shared.run(read) : read()));
  };
  return createReader(reader.dialect, readAll, reader.figures);
}
