import { jsonRows } from '../../src/io/rows/json-rows';
import { Cells } from '../../src/io/rows/cells';
import { isRefused, type ParsedRow } from '../../src/io/rows/row';

const cellsOf = (cell: string): Cells => new Cells(() => cell);

async function* lines(...some: readonly string[]): AsyncGenerator<string> {
  yield some.join('\n');
}

async function parsed(...some: readonly string[]): Promise<ParsedRow[]> {
  const rows: ParsedRow[] = [];
  for await (const row of jsonRows('posts.jsonl', lines(...some))) rows.push(row);
  return rows;
}

describe('a count', () => {
  it.each([
    ['0', 0],
    ['12.0', 12],
    ['007', 7],
    ['2147483647', 2_147_483_647],
    ['2147483647.0', 2_147_483_647],
  ])('%s is taken', (cell, count) => {
    expect(cellsOf(cell).count('fatalities')).toBe(count);
  });

  it.each([
    ['2147483648', 'which is above 2147483647'],
    ['3000000000', 'which is above 2147483647'],
    ['123456789012345678901234567890', 'which is above 2147483647'],
    ...['-1', '1,200', '1 200', '1.200,0', 'NaN', 'Infinity', '1e3', '2.5', '0x10', '٣'].map((cell) => [
      cell,
      'which is no whole number from 0',
    ]),
  ])('%s is refused with its column', (cell, reason) => {
    expect(() => cellsOf(cell).count('fatalities')).toThrow(`fatalities is "${cell}", ${reason}`);
  });
});

describe('a coordinate', () => {
  const number = (cell: string) => cellsOf(cell).number('latitude', { minimum: -90, maximum: 90 });

  it.each([
    ['33.355813', 33.355813],
    ['-7', -7],
    ['4.5e1', 45],
    ['.5', 0.5],
  ])('%s is taken', (cell, value) => {
    expect(number(cell)).toBe(value);
  });

  it.each(['NaN', 'Infinity', '33,3', '1e400', "33°18'N", '90.1'])('%s is refused', (cell) => {
    expect(() => number(cell)).toThrow(/^latitude is /);
  });
});

describe('a number of JSON', () => {
  it.each([
    ['12345678901234567890', '12345678901234567890'],
    ['9007199254740993', '9007199254740993'],
    ['9007199254740991', '9007199254740991'],
    ['1e400', '1e400'],
    ['33.12345678901234567', '33.12345678901234567'],
    ['1.50', '1.5'],
    ['12.0', '12'],
    ['1e3', '1000'],
  ])('%s is read as %s', async (written, read) => {
    const [row] = await parsed(`{"id": ${written}}`);
    expect(row !== undefined && !isRefused(row) && row.cells.text('id')).toBe(read);
  });

  it.each(['NaN', 'Infinity', '01', '1,200', '+1', '.5'])('%s is refused with its line', async (written) => {
    const rows = await parsed('{"id": 1}', `{"id": ${written}}`);
    expect(rows[1]).toMatchObject({
      line: 2,
      reason: `it is no JSON: ${JSON.stringify(`{"id": ${written}}`)}`,
    });
  });

  it('is not read where its key is there twice with another value', async () => {
    expect(await parsed('{"id": 1, "id": 2}', '{"id": 1, "id": 1}')).toMatchObject([
      { line: 1, field: 'id', reason: 'is there twice, with different values' },
      { line: 2, text: '{"id": 1, "id": 1}' },
    ]);
  });
});
