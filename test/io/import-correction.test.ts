import { checkGraph } from '../../src/graph/rules/check-graph';
import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph } from '../../src/graph/store/port';
import { acled } from '../../src/io/formats/acled/acled';
import { gdelt } from '../../src/io/formats/gdelt/gdelt';
import { gdeltColumns } from '../../src/io/formats/gdelt/columns';
import { mappedFormat } from '../../src/io/formats/mapping/mapped-format';
import type { Mapping } from '../../src/io/formats/mapping/mapping';
import { ucdp } from '../../src/io/formats/ucdp/ucdp';
import { describeEachEngine } from '../support/engines';
import { rowsOf } from '../support/graph-queries';
import { contentOf } from '../support/import/content';
import { useImports } from '../support/import/run';
import { oneSided, ucdpFile, type UcdpRow } from '../support/import/ucdp-file';

const files = useImports();

const acledFile = (rows: readonly (readonly string[])[]): string =>
  [
    'event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,country,location,fatalities,source',
    ...rows.map((row) => row.join(',')),
  ].join('\n');

const gdeltRow = (cells: Readonly<Record<string, string>>): string => {
  const all: Record<string, string> = {
    ...{
      global_event_id: '1',
      day: '20240305',
      actor1_code: 'IRQ',
      actor1_name: 'BAGHDAD',
      event_code: '190',
    },
    ...{
      event_base_code: '190',
      event_root_code: '19',
      quad_class: '4',
      source_url: 'https://example.org/1',
    },
    ...cells,
  };
  return gdeltColumns.map((name) => all[name] ?? '').join('\t');
};

const log: Mapping = {
  document: { id: 'document-log-1', name: 'A log' },
  source: { id: 'source-log', name: 'Its keeper', type: 'OTHER' },
  entities: {
    event: {
      kind: 'Event',
      id: 'event-log-{event}',
      properties: { name: '{event}', type: 'OTHER', occurred: '{day}' },
    },
    actor: {
      kind: 'Actor',
      id: 'actor-log-{actor}',
      introduce: true,
      properties: { name: '{actor}', type: 'OTHER' },
    },
  },
  edges: [{ type: 'INVOLVED_IN', from: 'actor', to: 'event', properties: { role: 'PARTICIPANT' } }],
} as unknown as Mapping;

describeEachEngine('a file of a release that was loaded before, and says something else', (engine) => {
  let graph: Graph;

  beforeEach(async () => {
    graph = await engine.open();
    await migrate(graph);
  });
  afterEach(async () => expect(await checkGraph(graph)).toEqual([]));

  const load = (rows: readonly UcdpRow[], options = {}, file = 'ged251.csv') =>
    files.run(graph, ucdp, file, ucdpFile(rows), options);

  /** Live edges at an entity, as `TYPE other end`. */
  const liveAt = async (id: string): Promise<string[]> => {
    const rows = await rowsOf(
      graph,
      `MATCH (n:Entity {id: '${id}'})-[r]-(m:Entity) WHERE r.retractedAt IS NULL RETURN type(r), m.id`,
    );
    return rows.map((row) => row.join(' ')).sort();
  };
  const reasons = async (): Promise<unknown[]> =>
    rowsOf(
      graph,
      'MATCH (:Entity)-[r]->(:Entity) WHERE r.retractedAt IS NOT NULL RETURN r.retractionReason, count(r) ORDER BY r.retractionReason',
    );

  it('retracts what the rows of UCDP no longer say, and nothing else', async () => {
    const rows: UcdpRow[] = [
      { id: 1, ...oneSided },
      { id: 2, side_b: 'Another front', side_b_new_id: 77, dyad_new_id: 900 },
      { id: 3 },
    ];
    await load(rows);
    const others = await liveAt('event-ucdp-3');
    const corrected = await load([
      { id: 1, ...oneSided, side_a: 'Unknown front', side_a_new_id: 99 },
      { id: 2 },
      { id: 3 },
    ]);
    // Who did it, who took part on both sides, and that the two fronts oppose each other.
    expect(corrected.edges).toMatchObject({ corrected: 4, superseded: 0, vanished: 0 });
    expect(await reasons()).toEqual([['corrected', 4 + corrected.edges.changed]]);
    expect(await liveAt('actor-ucdp-77')).toEqual([]);
    expect((await liveAt('event-ucdp-1')).filter((edge) => edge.includes('actor-ucdp-234'))).toEqual([]);
    expect(await liveAt('event-ucdp-1')).toContain('ATTRIBUTED_TO actor-ucdp-99');
    expect(await liveAt('event-ucdp-3')).toEqual(others);

    const content = await contentOf(graph);
    const again = await load([
      { id: 1, ...oneSided, side_a: 'Unknown front', side_a_new_id: 99 },
      { id: 2 },
      { id: 3 },
    ]);
    expect(again.edges).toMatchObject({ created: 0, changed: 0 });
    expect(again.edges.corrected).toBeUndefined();
    expect(await contentOf(graph)).toEqual(content);
    // Back to the first file.
    await load(rows);
    expect(await liveAt('actor-ucdp-77')).toHaveLength(2);
    expect((await liveAt('event-ucdp-1')).filter((edge) => edge.includes('actor-ucdp-99'))).toEqual([]);
  });

  it('keeps rows that a part lacks, and with --full retracts them', async () => {
    await load([{ id: 1 }, { id: 2 }, { id: 3, side_b: 'Another front', side_b_new_id: 77, dyad_new_id: 9 }]);
    const part = await load([{ id: 1, best: 4 }]);
    expect(part.edges).toMatchObject({ vanished: 0, changed: 1 });
    expect(await liveAt('event-ucdp-2')).not.toEqual([]);
    const whole = await load([{ id: 1, best: 4 }, { id: 2 }], { full: true });
    expect(whole.edges.vanished).toBeGreaterThan(4);
    expect([await liveAt('event-ucdp-3'), await liveAt('actor-ucdp-77')]).toEqual([[], []]);
    expect(await liveAt('event-ucdp-2')).not.toEqual([]);
    expect(
      (await liveAt('document-ucdp-ged-25.1')).filter((edge) => edge.startsWith('PUBLISHED_BY')),
    ).toHaveLength(1);
    expect((await load([{ id: 1, best: 4 }, { id: 2 }], { full: true })).edges.vanished).toBe(0);
  });

  it('says the same in a dry run', async () => {
    await load([{ id: 1 }, { id: 2 }, { id: 3 }]);
    const rows = [{ id: 1, side_b: 'Another front', side_b_new_id: 77 }, { id: 2 }];
    const before = await contentOf(graph);
    const dry = await load(rows, { full: true, dryRun: true });
    expect(await contentOf(graph)).toEqual(before);
    const real = await load(rows, { full: true });
    expect(dry.edges).toEqual(real.edges);
    expect(real.edges.corrected).toBeGreaterThan(0);
  });

  it('refuses a part as the whole, and says what to give', async () => {
    const syria = {
      country: 'Syria',
      country_id: 652,
      iso3: 'SYR',
      adm_1: 'Halab',
      adm_2: '',
      where_coordinates: 'Kobani town',
    };
    await load([{ id: 1 }]);
    const part = load([{ id: 5, ...syria }], { full: true });
    await expect(part).rejects.toThrow('it has no row of location-iraq (1 row), as were loaded before');
    await load([{ id: 5, ...syria }]);
    expect(await liveAt('event-ucdp-1')).not.toEqual([]);
    // The corrected part of the one country is no whole either.
    await expect(load([{ id: 5, ...syria, best: 4 }], { full: true })).rejects.toThrow('location-iraq');
    const month = { date_start: '2014-02-01', date_end: '2014-02-01' };
    await load([
      { id: 6, ...month },
      { id: 7, ...month },
    ]);
    await expect(load([{ id: 1 }, { id: 5, ...syria }], { full: true })).rejects.toThrow('2014-02 (2 rows)');
    const all = await load([{ id: 1 }, { id: 5, ...syria }], { full: true, coversAll: true });
    expect(all.edges.vanished).toBeGreaterThan(0);
    expect(await liveAt('event-ucdp-6')).toEqual([]);
  });

  it('leaves the candidates of the year after to their series', async () => {
    await load([{ id: 1 }, { id: 2 }], {}, 'GEDEvent_v24_0_5.csv');
    await load([{ id: 3 }, { id: 4 }], {}, 'GEDEvent_v25_0_3.csv');
    await load([{ id: 4, best: 4 }, { id: 5 }], {}, 'GEDEvent_v25_01_25_03.csv');
    expect(await liveAt('event-ucdp-3')).toContain('REPORTS document-ucdp-ged-25.0.3');
    expect(await liveAt('event-ucdp-4')).toContain('REPORTS document-ucdp-ged-25.01.25.03');
    expect(await liveAt('event-ucdp-4')).not.toContain('REPORTS document-ucdp-ged-25.0.3');
    const before = [await liveAt('event-ucdp-3'), await liveAt('event-ucdp-5')];
    await load([{ id: 1 }, { id: 10 }], { full: true }, 'GEDEvent_v25_1.csv');
    expect([await liveAt('event-ucdp-3'), await liveAt('event-ucdp-5')]).toEqual(before);
    expect(await liveAt('event-ucdp-2')).toEqual([]);
    expect(await liveAt('event-ucdp-1')).not.toContain('REPORTS document-ucdp-ged-24.0.5');
  });

  it('corrects rows of ACLED', async () => {
    const row = ['IRQ1', '2024-05-01', 'Battles', 'Armed clash', 'A', 'B', 'Iraq', 'Baghdad', '1', 'Press'];
    const other = ['IRQ2', '2024-05-02', 'Battles', 'Armed clash', 'A', 'C', 'Iraq', 'Baghdad', '1', 'Press'];
    const run = (rows: string[][], options = {}) =>
      files.run(graph, acled, 'acled-2024-05-08.csv', acledFile(rows), options);
    expect((await run([row, other])).document).toBe('document-acled-2024-05-08');
    const { edges } = await run([[...row.slice(0, 5), 'D', ...row.slice(6, 9), 'Radio'], other]);
    // The one that took part, and what its article is, reports and is cited for.
    expect(edges.corrected).toBe(4);
    expect(await liveAt('actor-acled-b')).toEqual([]);
    expect(await liveAt('document-acled-irq1-press')).toEqual([]);
    expect((await run([row], { full: true })).edges.vanished).toBeGreaterThan(3);
    expect(await liveAt('event-acled-irq2')).toEqual([]);
  });

  it('corrects rows of GDELT, and tells its two files of a quarter of an hour apart', async () => {
    const run = (rows: string[], file = '20240305101500.export.CSV', options = {}) =>
      files.run(graph, gdelt, file, rows.join('\n'), options);
    await run([gdeltRow({}), gdeltRow({ global_event_id: '2' })]);
    const { document } = await run(
      [gdeltRow({ global_event_id: '3' })],
      '20240305101500.translation.export.CSV',
    );
    expect(document).toBe('document-gdelt-20240305101500-translated');
    const { edges } = await run([gdeltRow({ actor1_code: 'SYR', actor1_name: 'DAMASCUS' })]);
    expect(edges.corrected).toBe(1);
    expect(await liveAt('actor-gdelt-irq-baghdad')).toEqual([
      'INVOLVED_IN event-gdelt-2',
      'INVOLVED_IN event-gdelt-3',
    ]);
    await run([gdeltRow({})], '20240305101500.export.CSV', { full: true });
    expect([await liveAt('event-gdelt-2'), (await liveAt('event-gdelt-3')).length > 0]).toEqual([[], true]);
  });

  it.each([true, false])('corrects a file of ones own, whose rows are about an event: %s', async (about) => {
    const format = mappedFormat('csv', about ? { ...log, subject: 'event' } : log);
    const run = (rows: string[], options = {}) =>
      files.run(graph, format, 'log.csv', ['event,day,actor', ...rows].join('\n'), options);
    await run(['one,2024-01-01,a', 'one,2024-01-01,b', 'two,2024-01-02,a']);
    const { edges } = await run(['one,2024-01-01,a', 'one,2024-01-01,c', 'two,2024-01-02,a']);
    expect(edges).toMatchObject({ corrected: 1, created: 1 });
    expect(await liveAt('event-log-one')).toEqual(['INVOLVED_IN actor-log-a', 'INVOLVED_IN actor-log-c']);
    expect((await run(['one,2024-01-01,a', 'one,2024-01-01,c'], { full: true })).edges.vanished).toBe(1);
    expect([await liveAt('event-log-two'), (await liveAt('event-log-one')).length]).toEqual([[], 2]);
  });
});
