import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { rowProperties, type GraphRow } from '../../src/graph/transfer/row';
import { exportCsv } from '../../src/io/csv/export-csv';
import { hostileTexts, hostileWorld } from '../support/hostile-world';

const rows: GraphRow[] = [
  ...hostileWorld().nodes.flatMap(({ kind, properties, versions }): GraphRow[] => [
    { is: 'node', kind, properties: rowProperties(properties) },
    ...versions.map((version): GraphRow => ({ is: 'version', kind, properties: rowProperties(version) })),
  ]),
  ...hostileWorld().edges.map(({ type, from, to, properties }): GraphRow => ({
    is: 'edge',
    type,
    from,
    to,
    properties: rowProperties(properties),
  })),
];

async function* pages(some: readonly GraphRow[]): AsyncGenerator<readonly GraphRow[]> {
  yield some;
}

describe('an export as CSV', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'claimgraph-csv-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  const read = async (name: string): Promise<string[][]> =>
    parse(await readFile(join(directory, 'out', `${name}.csv`)), { relax_column_count: false });
  const columnOf = ([header = [], ...lines]: string[][], name: string): (string | undefined)[] =>
    lines.map((cells) => cells[header.indexOf(name)]);

  test('has a file for each kind and type, with the headers of neo4j-admin import', async () => {
    const files = await exportCsv(pages(rows), join(directory, 'out'), { rawText: false });
    const names = ['Actor', 'Document', 'MENTIONS', 'Version-Actor', 'WAS'];
    expect(files).toEqual(names.map((name) => join(directory, 'out', `${name}.csv`)));
    expect(await readdir(directory)).toEqual(['out']);

    const headers = await Promise.all(names.map(async (name) => (await read(name))[0]!));
    expect(headers[0]!.slice(0, 4)).toEqual(['id:ID', ':LABEL', 'name', 'aliases:string[]']);
    expect(headers[0]).toContain('version:long');
    expect(headers[2]!.slice(0, 4)).toEqual([':START_ID', ':END_ID', ':TYPE', 'id']);
    expect(headers[2]).toEqual(expect.arrayContaining(['credibility:long', 'count:long']));
    expect(headers[3]!.slice(0, 5)).toEqual([':ID(Version)', ':LABEL', 'entityId', 'from', 'to']);
    expect(headers[4]).toEqual([':START_ID', ':END_ID(Version)', ':TYPE']);
    expect((await read('Actor'))[1]!.slice(0, 2)).toEqual(['actor-0', 'Entity\u001fActor']);
    expect((await read('WAS'))[1]).toEqual(['actor-0', 'actor-0@2020-01-01T00:00:00.000Z', 'WAS']);
  });

  test('puts an apostrophe before what looks like a formula; where one is taken off, all text is back', async () => {
    await exportCsv(pages(rows), join(directory, 'out'), { rawText: false });
    const names = columnOf(await read('Actor'), 'summary');
    for (const name of names) expect(name).not.toMatch(/^[=+\-@\t\r]/);
    const back = names.map((name) => (name!.startsWith("'") ? name!.slice(1) : name));
    expect(back).toEqual(hostileTexts);
  });

  test('leaves formulas as they are where that is asked for, and numbers always', async () => {
    const place: GraphRow = {
      is: 'node',
      kind: 'Location',
      properties: { id: 'location-1', name: '=1+1', latitude: -12.5, longitude: 0 },
    };
    await exportCsv(pages([place]), join(directory, 'out'), { rawText: true });
    const table = await read('Location');
    expect(columnOf(table, 'name')).toEqual(['=1+1']);
    expect(columnOf(table, 'latitude:double')).toEqual(['-12.5']);
  });

  test('tells the empty text from none', async () => {
    const actor: GraphRow = {
      is: 'node',
      kind: 'Actor',
      properties: { id: 'actor-1', name: 'One', summary: '' },
    };
    await exportCsv(pages([actor]), join(directory, 'out'), { rawText: false });
    const text = await readFile(join(directory, 'out', 'Actor.csv'), 'utf8');
    expect(text.split('\n')[1]).toBe('actor-1,Entity\u001fActor,One,,"",,,,,,,,');
  });

  test('leaves nothing where it fails, and takes no directory that holds something', async () => {
    async function* failing(): AsyncGenerator<readonly GraphRow[]> {
      yield rows;
      throw new Error('the store went away');
    }
    const out = join(directory, 'out');
    await expect(exportCsv(failing(), out, { rawText: false })).rejects.toThrow('the store went away');
    expect(await readdir(directory)).toEqual([]);
    await expect(exportCsv(pages(rows), directory, { rawText: false })).resolves.toHaveLength(5);
    await expect(exportCsv(pages(rows), directory, { rawText: false })).rejects.toThrow('is not empty');
  });

  test('refuses what no column is for', async () => {
    const actor: GraphRow = { is: 'node', kind: 'Actor', properties: { id: 'actor-1', shoeSize: 43 } };
    await expect(exportCsv(pages([actor]), join(directory, 'out'), { rawText: false })).rejects.toThrow(
      'actor-1 has a property shoeSize',
    );
  });
});
