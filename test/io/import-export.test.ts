import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runClaimgraph } from '../support/claimgraph';

describe('claimgraph import jsonl, of an export', () => {
  let folder: string;
  const path = (name: string): string => join(folder, name);
  const run = (store: string, ...args: string[]): ReturnType<typeof runClaimgraph> =>
    runClaimgraph(args, { CLAIMGRAPH_DATA: path(store) });
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimgraph-export-'));
    await run('one.grafeo', 'seed', '--demo');
    await run('one.grafeo', 'export', 'jsonl', '--out', path('graph.jsonl'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('brings the same graph back, and changes nothing the second time', async () => {
    const first = await run('two.grafeo', 'import', 'jsonl', path('graph.jsonl'));
    expect(first).toMatchObject({ code: 0 });
    expect(first.stdout).toMatch(
      /56 nodes, 0 versions, 185 edges new; 0 nodes, 0 versions, 0 edges there before/,
    );
    const second = await run('two.grafeo', 'import', 'jsonl', path('graph.jsonl'));
    expect(second.stdout).toMatch(/0 nodes, 0 versions, 0 edges new; 56 nodes/);
    const [one, two] = [await run('one.grafeo', 'fingerprint'), await run('two.grafeo', 'fingerprint')];
    expect(two.stdout).toMatch(/^[0-9a-f]{64} {2}56 nodes/);
    expect(two.stdout).toBe(one.stdout);
  });

  it('takes --resume, since it always goes on where it was ended', async () => {
    const { code, stdout } = await run('two.grafeo', 'import', 'jsonl', path('graph.jsonl'), '--resume');
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('56 nodes') });
  });

  it.each([
    ['other JSON Lines', '{"name": "Basra"}\n', [], 'is no export of claimgraph'],
    ['an export that was cut off', null, [], 'ends after line'],
    ...[
      ['--edition', '2'],
      ['--marking', 'RED'],
      // What it is by default, too.
      ['--marking', 'CLEAR'],
      ['--by', 'me'],
      ['--rejects', 'x'],
      ['--dry-run'],
      ['--strict'],
      ['--full'],
      ['--wait', '5'],
      ['--json'],
    ].map((options): [string, null, string[], string] => [
      options.join(' '),
      null,
      options,
      `an export is restored as it is, without ${options[0]}`,
    ]),
  ])('refuses %s', async (_what, text, options, message) => {
    const file = path('broken.jsonl');
    await writeFile(file, text ?? '{"claimgraph":"export","format":1}\n');
    const { code, stderr } = await run('three.grafeo', 'import', 'jsonl', file, ...options);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
    expect((await run('three.grafeo', 'fingerprint')).stdout).toContain('0 nodes');
  });
});
