import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { checkGraph } from '../../src/graph/rules/check-graph';
import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph } from '../../src/graph/store/port';
import { gdeltColumns } from '../../src/io/formats/gdelt/columns';
import { gdelt } from '../../src/io/formats/gdelt/gdelt';
import { mappedFormat } from '../../src/io/formats/mapping/mapped-format';
import type { Mapping } from '../../src/io/formats/mapping/mapping';
import { ucdp } from '../../src/io/formats/ucdp/ucdp';
import { describeEachEngine } from '../support/engines';
import { rowsOf } from '../support/graph-queries';
import { contentOf } from '../support/import/content';
import { useImports } from '../support/import/run';
import { ucdpFile, type UcdpRow } from '../support/import/ucdp-file';

const files = useImports();

/** Enough for several batches, with rows that are refused and rows that are warned of. */
const many: readonly UcdpRow[] = Array.from({ length: 900 }, (_, i) => ({
  id: i + 1,
  where_coordinates: `Place ${i % 20} town`,
  // One article is told under many events, and another way under the last ones.
  source_article: `"Press ${i % 5},2014-01-${10 + (i % 20)},Headline ${i % 90}"`,
  ...(i % 100 === 50 && { best: 'many' }),
  ...(i % 90 === 7 && { low: 9 }),
}));

describeEachEngine('reports of an import', (engine) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await engine.open();
    await migrate(graph);
  });
  afterEach(async () => expect(await checkGraph(graph)).toEqual([]));

  const load = (rows: readonly UcdpRow[], options = {}, file = 'ged251.csv') =>
    files.run(graph, ucdp, file, ucdpFile(rows), options);

  it('says in a dry run exactly what a run then does, and leaves no file', async () => {
    await load(
      Array.from({ length: 40 }, (_, i) => ({ id: i * 30 + 1, side_b_new_id: 7, side_b: 'Other' })),
      {},
      'ged241.csv',
    );
    const before = await contentOf(graph);
    const [rejects, warnings] = [files.path('dry.rejects'), files.path('dry.warnings')];
    const dry = await load(many, { dryRun: true, rejects, warnings });
    expect(await contentOf(graph)).toEqual(before);
    expect([existsSync(rejects), existsSync(`${rejects}.partial`), existsSync(warnings)]).toEqual([
      false,
      false,
      false,
    ]);
    expect(dry.heard).toContain('52: refused: best is "many", which is no whole number from 0');
    const real = await load(many);
    expect(real.rows.refused).toBe(9);
    for (const part of ['rows', 'entities', 'edges', 'warnings'] as const)
      expect([part, dry[part]]).toEqual([part, real[part]]);
    expect(await rowsOf(graph, 'MATCH (v:Version) RETURN count(v)')).not.toBeNull();
  });

  it('gives refused rows to be mended and loaded, and all warnings with what each is about', async () => {
    const [rejects, warnings] = [files.path('r.csv'), files.path('w.csv')];
    const first = await load(many, { rejects, warnings });
    expect(first).toMatchObject({ rejects, warnings: 10 });
    const told = (await readFile(warnings, 'utf8')).trim().split('\n');
    expect(told).toHaveLength(11);
    expect(told[1]).toBe('9,event-ucdp-8,"low 9, best 3, high 4: not in ascending order"');
    const mended = (await readFile(rejects, 'utf8')).replaceAll(',many,', ',3,');
    const second = await files.run(graph, ucdp, 'ged251.csv.rejects.csv', mended);
    expect(second.rows).toMatchObject({ read: 9, taken: 9, refused: 0 });
    expect(await rowsOf(graph, 'MATCH (e:Event) RETURN count(e)')).toEqual([[900]]);

    // What is refused again is a row of the file that it came from.
    const again = await files.run(graph, ucdp, 'ged251.csv.rejects.csv', await readFile(rejects), {
      rejects: files.path('again.csv'),
    });
    expect(again.rows.refused).toBe(9);
    expect((await readFile(files.path('again.csv'), 'utf8')).split('\n')[1]).toMatch(
      /^"line 2, best","is ""many"", which is no whole number from 0",51,2014,/,
    );
  });

  it('gives refused rows of a file without a head, and of JSON Lines', async () => {
    const cells: Record<string, string> = {
      ...{
        global_event_id: '1',
        day: '20240305',
        event_code: '190',
        event_base_code: '190',
        event_root_code: '19',
      },
      ...{ actor1_code: 'IRQ', actor1_name: 'BAGHDAD', quad_class: '4' },
    };
    const row = gdeltColumns.map((name) => cells[name] ?? '').join('\t');
    const rejects = files.path('20240305101500.export.CSV.rejects.csv');
    await files.run(graph, gdelt, '20240305101500.export.CSV', `${row}\n${row.replace('20240305', 'x')}\n`, {
      rejects,
    });
    const text = await readFile(rejects, 'utf8');
    expect(text.split('\n')[1]).toMatch(/^line 2, day\tis "x", which is no day\t1\tx\t/);
    const mended = await files.run(
      graph,
      gdelt,
      '20240305101500.export.CSV.rejects.csv',
      text.replace('\n', '\n').replace('\t1\tx\t', '\t2\t20240305\t'),
    );
    expect(mended.rows).toMatchObject({ read: 1, taken: 1 });

    const mapping = {
      document: { id: 'document-x', name: 'X' },
      source: { id: 'source-x', name: 'X', type: 'OTHER' },
      entities: {
        event: {
          kind: 'Event',
          id: 'event-{id}',
          properties: { name: '{id}', type: '{type}', occurred: '2024' },
        },
      },
    } as unknown as Mapping;
    const lines = ['{"id": 12345678901234567891, "type": "WRONG"}', 'no JSON', '{"id":"ok","type":"OTHER"}'];
    await files.run(graph, mappedFormat('jsonl', mapping), 'x.jsonl', lines.join('\n'));
    expect((await readFile(files.path('x.jsonl.rejects.jsonl'), 'utf8')).trim().split('\n')).toEqual([
      expect.stringMatching(/^\{"reject_at":"line 1, .*,"id": 12345678901234567891, "type": "WRONG"\}$/),
      expect.stringMatching(/^\{"reject_at":"line 2","reject_reason":".*","row":"no JSON"\}$/),
    ]);
  });

  it('leaves nothing behind of a file of which no row can be taken in, and stops early', async () => {
    const before = await contentOf(graph);
    expect((await load([{ id: 'a' }, { id: 'b' }])).rows).toMatchObject({ taken: 0, refused: 2 });
    expect(await contentOf(graph)).toEqual(before);
    const wrong = Array.from({ length: 3000 }, (_, i) => ({ id: `x${i}` }));
    const rejects = files.path('none.csv');
    await expect(load(wrong, { rejects })).rejects.toThrow(
      'ged251.csv:2: none of its first 1000 rows can be taken in, so nothing is imported: id is no number',
    );
    expect(await contentOf(graph)).toEqual(before);
    expect(existsSync(rejects)).toBe(false);
  });
});
