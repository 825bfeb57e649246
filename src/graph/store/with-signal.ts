import type { Reader } from './port';
import { createReader } from './statement';

/** The reader, all of whose statements end when the signal is aborted. */
export function withSignal(reader: Reader, signal: AbortSignal): Reader {
  return createReader(
    reader.dialect,
    (query, parameters) => reader.read(query, parameters, signal),
    reader.figures,
  );
}
