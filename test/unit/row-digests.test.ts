import { heldTo, RowDigests } from '../../src/io/run/row-digests';
import { Cells } from '../../src/io/rows/cells';
import type { ParsedRow } from '../../src/io/rows/row';

const row = (line: number, text = `row ${line}`): ParsedRow => ({ line, text, cells: new Cells(() => text) });
const rows = (count: number): ParsedRow[] => Array.from({ length: count }, (_, at) => row(at + 2));

const replaced = (all: ParsedRow[], at: number, by: ParsedRow): ParsedRow[] =>
  all.map((each, index) => (index === at ? by : each));

/** The lines that a second reading gives, and what it throws in the end. */
async function readAgain(
  first: ParsedRow[],
  second: ParsedRow[],
): Promise<{ given: number; error: unknown }> {
  const digests = new RowDigests();
  for (const each of first) digests.add(each);
  const again = (async function* () {
    yield* second;
  })();
  let given = 0;
  try {
    for await (const _ of heldTo('file.csv', digests.end(), again)) given += 1;
  } catch (error) {
    return { given, error: (error as Error).message };
  }
  return { given, error: null };
}

describe('a second reading of rows', () => {
  const changed = 'file.csv: it changed while it was read: import it again once it is whole';

  it.each([0, 1, 999, 1000, 1001, 2500])('gives all of %i rows that are as they were', async (count) => {
    expect(await readAgain(rows(count), rows(count))).toEqual({ given: count, error: null });
  });

  it.each([
    ['a row differs', 2000, (all: ParsedRow[]) => replaced(all, 2100, row(2102, 'other'))],
    ['a row stands on another line', 1000, (all: ParsedRow[]) => replaced(all, 1500, row(9999, 'row 1502'))],
    ['the last is missing', 2000, (all: ParsedRow[]) => all.slice(0, -1)],
    ['a block is missing', 2000, (all: ParsedRow[]) => all.slice(0, 2000)],
    ['there is one more', 2000, (all: ParsedRow[]) => [...all, row(2502)]],
    ['there is none', 0, () => []],
  ] as const)('gives whole blocks alone where %s', async (_, given, change) => {
    expect(await readAgain(rows(2500), change(rows(2500)))).toEqual({ given, error: changed });
  });
});
