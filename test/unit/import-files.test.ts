import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ucdp } from '../../src/io/formats/ucdp/ucdp';
import { readBytes } from '../../src/io/input/read-bytes';
import { survey } from '../../src/io/run/survey';
import { ucdpFile, ucdpHeader } from '../support/import/ucdp-file';
import { zipOf } from '../support/import/zip';

const good = ucdpFile([{ id: 1 }, { id: 2 }, { id: 3 }]);

describe('files', () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'claimgraph-files-'));
  });
  afterAll(() => rm(directory, { recursive: true }));

  async function look(bytes: Buffer | string, strict = false): Promise<number | string> {
    const file = join(directory, 'ged191.csv');
    await writeFile(file, bytes);
    const release = ucdp.release(file, { edition: undefined, marking: 'CLEAR' });
    try {
      return (await survey(ucdp, file, release, strict)).rows;
    } catch (error) {
      return (error as Error).message.replace(`${directory}/`, '');
    }
  }

  it('reads a plain file, gzip and a zip with one file in it, told by their first bytes', async () => {
    expect(await look(good)).toBe(3);
    expect(await look(gzipSync(good))).toBe(3);
    expect(await look(zipOf({ '__MACOSX/._ged191.csv': 'x', 'data/': '', 'data/ged191.csv': good }))).toBe(3);
  });

  it.each<[string, () => Buffer | string, string]>([
    ['an empty file', () => '', 'ged191.csv: it is empty'],
    [
      'Latin-1',
      () => Buffer.concat([Buffer.from(`${good}9,Bay`), Buffer.from([0xe9, 0x6a]), Buffer.from('\n')]),
      `ged191.csv:5: byte ${Buffer.byteLength(good) + 6} of the file: 0xe9 is no UTF-8: it may be Latin-1 or Windows-1252, and must be saved as UTF-8`,
    ],
    ['a character cut off at the end', () => Buffer.from(`${good}ā`).subarray(0, -1), 'ged191.csv:5: byte'],
    [
      'UTF-16 with its mark',
      () => Buffer.from(`\uFEFF${good}`, 'utf16le'),
      'ged191.csv:1: it is UTF-16: save it as UTF-8 (iconv -f utf-16 -t utf-8)',
    ],
    [
      'UTF-16 without its mark',
      () => Buffer.from('id,year\n', 'utf16le'),
      'ged191.csv:1: byte 2 of the file: a NUL byte',
    ],
    [
      'a quotation mark never closed',
      () => `${good}4,"2014\n5,6\n`,
      'ged191.csv:5: a quotation mark is opened and never closed, in this row or a later one',
    ],
    [
      '10 MB in one field',
      () => `${good}4,${'x'.repeat(10 * 1024 * 1024)},1\n`,
      'ged191.csv:5: a row is larger than 1 MB, or a quotation mark is not closed',
    ],
    ['a column that is missing', () => 'id,year\n1,2\n', 'ged191.csv:1: there is no column type_of_violence'],
    [
      'a column that is there twice',
      () => good.replace('where_prec', 'adm_1'),
      'ged191.csv:1: the column adm_1 is there twice',
    ],
    ['broken gzip', () => gzipSync(good).subarray(0, 60), 'ged191.csv: it is broken or cut off gzip'],
    [
      'a path that climbs out of a zip',
      () => zipOf({ '../../ged191.csv': good }),
      'ged191.csv: it is no sound zip archive (invalid relative path: ../../ged191.csv)',
    ],
    [
      'an absolute path in a zip',
      () => zipOf({ '/etc/ged191.csv': good }),
      'it is no sound zip archive (absolute path',
    ],
    ['a zip cut off', () => zipOf({ 'ged191.csv': good }).subarray(0, 80), 'it is no sound zip archive'],
    [
      'a zip with two files',
      () => zipOf({ 'a.csv': good, 'b.csv': good }),
      'ged191.csv: the archive holds 2 files, and should hold one: a.csv, b.csv',
    ],
    ['a zip with none', () => zipOf({ 'data/': '' }), 'ged191.csv: the archive holds no file'],
  ])('refuses %s, with its place', async (_, bytes, message) => {
    expect(await look(bytes())).toContain(message);
  });

  it.each<[string, (bomb: Buffer) => Buffer]>([
    ['gzip', gzipSync],
    ['zip', (bomb) => zipOf({ 'ged191.csv': bomb })],
  ])('stops unpacking a %s bomb long before its end', async (_, pack) => {
    const file = join(directory, 'bomb');
    await writeFile(file, pack(Buffer.alloc(64 * 1024 * 1024, '0')));
    let bytes = 0;
    const unpack = async (): Promise<void> => {
      for await (const chunk of readBytes(file)) bytes += chunk.length;
    };
    await expect(unpack()).rejects.toThrow('as a decompression bomb does');
    expect(bytes).toBeLessThan(20 * 1024 * 1024);
  });

  it('takes a size that the archive lies about for unsound', async () => {
    const archive = zipOf({ 'ged191.csv': good });
    const directoryEntry = archive.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    archive.writeUInt32LE(10, directoryEntry + 24);
    expect(await look(archive)).toContain('it is no sound zip archive');
  });

  it('refuses a row alone that has more or fewer cells than there are columns; strictly, the file', async () => {
    const short = `${good}4,2014\n`;
    expect(await look(short)).toBe(4);
    expect(await look(short, true)).toBe(
      `ged191.csv:5: it has 2 columns, and there should be ${ucdpHeader.length}`,
    );
  });
});
