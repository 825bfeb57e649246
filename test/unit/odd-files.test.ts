import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMapping } from '../../src/io/formats/mapping/read-mapping';
import { fileState } from '../../src/io/input/file-state';
import { readTrustedDocuments } from '../../src/server/trusted-documents';

/** A path that is no file to read is told at once: to read from a pipe that nobody writes to would never end. */
describe('what is no file to read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-odd-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const pipe = join(folder, 'pipe');
  const directory = join(folder, 'directory');
  const missing = join(folder, 'missing');
  const large = join(folder, 'large.yaml');
  const binary = join(folder, 'binary.yaml');
  beforeAll(() => {
    execFileSync('mkfifo', [pipe]);
    mkdirSync(directory);
    writeFileSync(large, 'a: b\n'.repeat(300_000));
    writeFileSync(binary, Buffer.from([0xff, 0xfe, 0x00, 0x41]));
  });

  it.each([
    ['a pipe', pipe, 'it is no file but a pipe or a device'],
    ['a device', '/dev/zero', 'it is no file but a pipe or a device'],
    ['a directory', directory, 'it is a directory'],
    ['nothing', missing, 'there is no file'],
  ])('is refused as an input and as a mapping: %s', async (_what, path, message) => {
    await expect(fileState(path)).rejects.toThrow(message);
    await expect(readMapping(path)).rejects.toThrow(message);
  });

  it('is refused as a mapping where it is too large, or no text', async () => {
    await expect(readMapping(large)).rejects.toThrow('1500000 bytes, and a mapping 1048576 at most');
    await expect(readMapping(binary)).rejects.toThrow('it is not UTF-8 text');
  });

  it.each([
    ['a pipe', pipe, 'is neither a file nor a folder'],
    ['nothing', missing, "can't be read"],
    ['an empty directory', directory, 'there is no document in it'],
  ])('is refused as trusted documents: %s', async (_what, path, message) => {
    await expect(readTrustedDocuments(path)).rejects.toThrow(message);
  });
});
