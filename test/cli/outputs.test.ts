import { existsSync } from 'node:fs';
import { link, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runClaimgraph } from '../support/claimgraph';
import { ucdpFile } from '../support/import/ucdp-file';

describe('outputs of commands', () => {
  let directory: string;
  let env: { CLAIMGRAPH_DATA: string };
  const at = (name: string): string => join(directory, name);
  const run = (...args: string[]) => runClaimgraph(args, env);

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'claimgraph-outputs-'));
    env = { CLAIMGRAPH_DATA: at('store') };
    await writeFile(at('ged191.csv'), ucdpFile([{ id: 1 }, { id: 2, best: 'x' }]));
    await writeFile(at('map.yaml'), 'x');
    const { code } = await run('import', 'ucdp', at('ged191.csv'), '--rejects', at('rejects'));
    expect(code).toBe(3);
    await link(at('ged191.csv'), at('hard'));
    await symlink(at('store'), at('soft'));
    await mkdir(at('folder'));
  }, 60_000);
  afterAll(() => rm(directory, { recursive: true }));

  it('never replace an input or the store in use, by whatever name', async () => {
    const input = await readFile(at('ged191.csv'));
    const { stdout } = await run('fingerprint');
    const importing = ['import', 'ucdp', at('ged191.csv'), '--rejects'];
    for (const [args, what] of [
      [[...importing, at('ged191.csv')], 'an input'],
      [[...importing, at('folder/../hard')], 'an input'],
      [[...importing, at('store')], 'the store'],
      [[...importing, at('store.wal/x')], 'the store'],
      [
        ['import', 'csv', at('ged191.csv'), '--mapping', at('map.yaml'), '--rejects', at('map.yaml')],
        'the mapping',
      ],
      [['export', 'jsonl', '--out', at('store')], 'the store'],
      [['export', 'cypher', '--out', at('soft')], 'the store'],
      [['export', 'csv', '--out', at('store.wal')], 'the store'],
      [['copy', '--from', at('store'), '--to', at('soft')], 'the store'],
    ] as const) {
      const { code, stderr } = await run(...args);
      expect([args, code, stderr]).toEqual([
        args,
        2,
        expect.stringContaining(` is ${what}, and would be overwritten`),
      ]);
    }
    expect(await readFile(at('ged191.csv'))).toEqual(input);
    expect(await run('fingerprint')).toMatchObject({ code: 0, stdout });
    expect(await readFile(at('map.yaml'), 'utf8')).toBe('x');
    expect(existsSync(at('store.wal'))).toBe(false);
  }, 120_000);

  it('get their names once they are whole, and replace what had them only then', async () => {
    await writeFile(at('out'), 'before');
    await symlink(at('out'), at('link'));
    expect(await run('export', 'jsonl', '--out', at('link'))).toMatchObject({ code: 0 });
    expect(await readFile(at('out'), 'utf8')).toContain('{"end":');
    expect((await readdir(directory)).filter((name) => name.endsWith('.partial'))).toEqual([]);
    const { code } = await run('export', 'jsonl', '--out', '/dev/null');
    expect([code, existsSync('/dev/null.partial')]).toEqual([0, false]);
  }, 60_000);

  it('that can not be written are named, with what to do', async () => {
    for (const [out, message] of [
      [at('none/out'), `${at('none/out')}`],
      [at('folder'), 'is a directory'],
      [at('ged191.csv/out'), 'a part of this path is a file'],
    ] as const) {
      const { code, stderr } = await run('export', 'jsonl', '--out', out);
      expect([out, code, stderr]).toEqual([out, 2, expect.stringContaining(message)]);
      expect(stderr).not.toContain('defect');
    }
    const full = await run('export', 'jsonl', '--out', '/dev/full');
    expect(full).toMatchObject({ code: 1, stderr: expect.stringContaining('the disk is full') });
  }, 60_000);
});
