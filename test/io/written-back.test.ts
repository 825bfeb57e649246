import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { migrate } from '../../src/graph/store/migrations/migrate';
import { openGrafeo } from '../../src/graph/store/grafeo/grafeo';
import type { Graph } from '../../src/graph/store/port';
import { acled } from '../../src/io/formats/acled/acled';
import { gdelt } from '../../src/io/formats/gdelt/gdelt';
import { ucdp } from '../../src/io/formats/ucdp/ucdp';
import { describeEachEngine } from '../support/engines';
import { acledFile } from '../support/import/acled-file';
import { useImports } from '../support/import/run';
import { oneSided, ucdpFile, type UcdpRow } from '../support/import/ucdp-file';
import { acledColumns, acledWrittenBack } from '../support/import/written-back/acled';
import { differences, type Columns } from '../support/import/written-back/read-back';
import { gdeltColumns, gdeltWrittenBack } from '../support/import/written-back/gdelt';
import { ucdpColumns, ucdpWrittenBack } from '../support/import/written-back/ucdp';

/*
 * Any row that is taken is found again in the graph with every value.
 */

const folder = process.env.CLAIMGRAPH_TEST_DATA ?? '../shared/data';
const files = useImports();

const rowsIn = (text: string | Buffer): Columns[] => parse<Columns>(text, { columns: true, bom: true });

/** In what the rows of a file differ from what the graph gives back. */
const allDifferences = (rows: readonly Columns[], back: ReadonlyMap<string, Columns>): string[] =>
  rows.flatMap((row) => differences(row, back.get(row['id']!)));

/** Names as files have them: marks, signs and spaces of every sort. */
const name = fc
  .array(
    fc.constantFrom(
      'Al Anbār',
      'قوات',
      'Qaḑā’',
      'M23',
      'a, b',
      '"so called"',
      'x',
      'Ω',
      'می\u200cخواهم',
      '(old)',
    ),
    { minLength: 1, maxLength: 3 },
  )
  .chain((words) => fc.constantFrom(' ', '  ', '\u00A0').map((space) => words.join(space)));
const count = fc.nat({ max: 3_000 });
const absent = fc.constantFrom('', 'NA');
const day = fc.integer({ min: 1, max: 28 }).map((number) => `2014-02-${String(number).padStart(2, '0')}`);
const degrees = (most: number): fc.Arbitrary<string> =>
  fc.integer({ min: -most * 1000, max: most * 1000 }).map((thousandths) => String(thousandths / 1000));

const ucdpRow: fc.Arbitrary<UcdpRow> = fc
  .record({
    base: fc.constantFrom({}, oneSided),
    type_of_violence: fc.constantFrom(1, 2),
    best: count,
    more: fc.tuple(count, count),
    deaths: fc.tuple(fc.oneof(count, absent), fc.oneof(count, absent), count, count),
    days: fc.tuple(day, day),
    date_prec: fc.integer({ min: 1, max: 5 }),
    where_prec: fc.integer({ min: 1, max: 7 }),
    where_coordinates: fc.oneof(name, absent),
    adm: fc.constantFrom(['', ''], ['Al Anbār province', ''], ['Al Anbār province', 'Qaḑā’ Rāwah']),
    point: fc.tuple(degrees(90), degrees(180)),
    event_clarity: fc.constantFrom(1, 2),
    conflict_name: fc.oneof(name, absent),
    source_original: fc.oneof(name, absent),
    source_article: fc.constantFrom(
      '',
      '"Example Press,2014-01-25,Clashes near the river"',
      '"Example Press,2014-01-25,Clashes, \'again\'";"Other Agency,2014-01-26,Two hurt"',
      'R 30/1; AFP 2/2',
    ),
  })
  .map(({ base, type_of_violence, best, more, deaths, days, adm, point, ...rest }) => {
    const isOneSided = 'type_of_violence' in base;
    const [from, to] = [...days].sort();
    const own = {
      ...base,
      ...rest,
      ...(isOneSided ? {} : { type_of_violence }),
      low: best - Math.min(best, more[0]),
      best,
      high: best + more[1],
      deaths_a: deaths[0],
      deaths_b: isOneSided ? 0 : deaths[1],
      deaths_civilians: deaths[2],
      deaths_unknown: deaths[3],
      date_start: from!,
      date_end: to!,
      adm_1: adm[0],
      adm_2: adm[1],
      latitude: point[0],
      longitude: point[1],
    };
    return own;
  });

const acledRow = fc
  .record({
    actor1: name,
    actor2: fc.oneof(name, fc.constant('')),
    assoc_actor_1: fc.constantFrom('', 'Labor Group; Students'),
    fatalities: count.map(String),
    event_date: day,
    location: name,
    admin3: fc.constantFrom('', 'Third'),
    geo_precision: fc.constantFrom('1', '2', '3'),
    latitude: degrees(90),
    longitude: degrees(180),
    notes: name,
    source: fc.constantFrom('Example Press', 'Example Press; Other Agency'),
  })
  .filter(({ actor1, actor2 }) => actor1 !== actor2);

describeEachEngine('any row that is taken is found again with every value', (engine) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await engine.open();
    await migrate(graph);
  });

  const rowsAtOnce = { minLength: 20, maxLength: 40 };
  const numRuns = engine.name === 'grafeo' ? 5 : 2;

  it('UCDP GED', async () => {
    let edition = 100;
    const property = fc.asyncProperty(fc.array(ucdpRow, rowsAtOnce), async (rows) => {
      edition += 1;
      const text = ucdpFile(rows.map((row, index) => ({ ...row, id: edition * 1000 + index })));
      const summary = await files.run(graph, ucdp, `${edition}.csv`, text, { edition: `${edition}.1` });
      expect(summary.rows).toMatchObject({ taken: rows.length, refused: 0 });
      const back = await ucdpWrittenBack(graph, `document-ucdp-ged-${edition}.1`);
      expect(allDifferences(rowsIn(text).map(ucdpColumns), back)).toEqual([]);
    });
    await fc.assert(property, { numRuns, endOnFailure: true });
  });

  it('ACLED', async () => {
    let year = 2000;
    const property = fc.asyncProperty(fc.array(acledRow, rowsAtOnce), async (rows) => {
      year += 1;
      const text = acledFile(
        ...rows.map((row, index) => ({ ...row, event_id_cnty: `IRQ${year * 1000 + index}` })),
      );
      const edition = `${year}-01-01`;
      const summary = await files.run(graph, acled, `${year}.csv`, text, { edition });
      expect(summary.rows).toMatchObject({ taken: rows.length, refused: 0 });
      const back = await acledWrittenBack(graph, `document-acled-${edition}`);
      expect(allDifferences(rowsIn(text).map(acledColumns), back)).toEqual([]);
    });
    await fc.assert(property, { numRuns, endOnFailure: true });
  });
});

/** Describes a published file, where it is there. */
function describeFile(title: string, file: string, tests: (bytes: Buffer) => void): void {
  const path = `${folder}/${file}`;
  if (existsSync(path)) describe(title, () => tests(readFileSync(path)));
  else
    describe.skip(`${title} (skipped: there is no ${path})`, () =>
      it('is written back as it was', () => undefined));
}

describeFile('UCDP GED 19.1, Iraq', 'ucdp-ged-191-iraq.csv', (bytes) => {
  it('is written back as it was, all 7,473 rows', async () => {
    const graph = await openGrafeo({ path: null });
    await migrate(graph);
    await files.run(graph, ucdp, 'ucdp-ged-191-iraq.csv', bytes);
    const rows = rowsIn(bytes).filter(({ id }) => /^\d/.test(id!));
    expect(rows).toHaveLength(7473);
    const back = await ucdpWrittenBack(graph, 'document-ucdp-ged-19.1');
    expect(allDifferences(rows.map(ucdpColumns), back)).toEqual([]);
    await graph.close();
  });
});

describeFile('a quarter of an hour of GDELT', 'gdelt-20191024143000.export.csv', (bytes) => {
  it('is written back as it was, all 2,111 rows', async () => {
    const graph = await openGrafeo({ path: null });
    await migrate(graph);
    await files.run(graph, gdelt, '20191024143000.export.CSV', bytes);
    const rows = bytes.toString().trimEnd().split('\n').map(gdeltColumns);
    expect(rows).toHaveLength(2111);
    const back = await gdeltWrittenBack(graph, 'document-gdelt-20191024143000');
    expect(allDifferences(rows, back)).toEqual([]);
    await graph.close();
  });
});
