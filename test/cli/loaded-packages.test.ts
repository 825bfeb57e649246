import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runClaimgraph } from '../support/claimgraph';

describe('A command that does without the GraphQL schema', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimgraph-loaded-'));
    await writeFile(join(folder, 'nothing.cypher'), '');
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** The packages that a command has loaded when it ends. */
  async function loadedBy(...args: string[]): Promise<string[]> {
    const { code, stderr } = await runClaimgraph(args, {
      CLAIMGRAPH_DATA: join(folder, 'store.grafeo'),
      NODE_OPTIONS: `--require ${join(__dirname, 'print-loaded.cjs')}`,
    });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    return /^loaded: (.*)$/m.exec(stderr)![1]!.split(' ');
  }

  it.each([
    ['migrate'],
    ['seed', 'nothing.cypher'],
    ['check'],
    ['export', 'jsonl', '--kind', 'Event'],
    ['fingerprint'],
  ])('does not load it: %s', async (...args) => {
    const paths = args.map((arg) => (arg.endsWith('.cypher') ? join(folder, arg) : arg));
    const loaded = await loadedBy(...paths);
    expect(loaded).toContain('commander');
    expect(loaded.filter((name) => /graphql|class-validator|fastify|apollo/.test(name))).toEqual([]);
  });

  it('loads it where a filter of the API is given', async () => {
    expect(await loadedBy('export', 'jsonl', '--filter', '{}')).toContain('type-graphql');
  });
});
