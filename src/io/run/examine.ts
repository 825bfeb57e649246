import type { Format, Release } from '../formats/format';
import { isRefused, type ParsedRow, takeRow } from '../rows/row';
import { Coverage } from './coverage';

/** Of what the rows of a file tell. */
export interface Examined {
  readonly coverage: Coverage;
  /** What rows are about, with how many rows each. */
  readonly subjects: ReadonlyMap<string, number>;
}

/** Makes a record of each row, to know of what the file tells before anything of it is written. */
export async function examine(
  format: Format,
  rows: AsyncIterable<ParsedRow> | Iterable<ParsedRow>,
  release: Release,
): Promise<Examined> {
  const coverage = new Coverage();
  const subjects = new Map<string, number>();
  for await (const row of rows) {
    const taken = isRefused(row) ? row : takeRow(row, () => format.record(row, release));
    if ('reason' in taken) continue;
    coverage.add(taken);
    if (taken.subject !== null) subjects.set(taken.subject, (subjects.get(taken.subject) ?? 0) + 1);
  }
  return { coverage, subjects };
}
