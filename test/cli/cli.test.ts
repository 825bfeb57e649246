import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root';
import { runClaimgraph, startClaimgraph, type Ended } from '../support/claimgraph';

const node = `recordedAt: '2020-09-01T00:00:00.000Z', recordedBy: 'editor', updatedAt: '2020-09-01T00:00:00.000Z', version: 1, marking: 'CLEAR'`;

describe('the command claimgraph', () => {
  let directory: string;
  const run = (...args: string[]): Promise<Ended> =>
    runClaimgraph(args, { CLAIMGRAPH_DATA: join(directory, 'g') });

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'claimgraph-cli-'));
  });

  afterEach(() => rm(directory, { recursive: true }));

  async function write(name: string, text: string): Promise<string> {
    const file = join(directory, name);
    await writeFile(file, text);
    return file;
  }

  it('prints its version', async () => {
    const { version } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')) as {
      version: string;
    };
    await expect(run('--version')).resolves.toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each(['serve', 'migrate', 'seed', 'check'])(
    'explains %s, with exit codes and environment',
    async (command) => {
      const { code, stdout } = await run(command, '--help');
      expect(code).toBe(0);
      expect(stdout).toContain('Exit codes:\n  0  ');
      expect(stdout).toContain('CLAIMGRAPH_DATA');
    },
  );

  it('explains every rule of check', async () => {
    const { stdout } = await run('check', '--help');
    expect(stdout).toContain('marking-weak');
    expect(stdout).toContain(
      'An edge is marked at least as strictly as its ends, its document and its speaker.',
    );
  });

  it.each([[['sing']], [['check', '--loud']], [['migrate', 'here']]])(
    'refuses the usage %j',
    async (args) => {
      const { code, stdout, stderr } = await run(...args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^error: /);
    },
  );

  it('names a wrong setting in one line, and opens nothing', async () => {
    const ended = await runClaimgraph(['migrate'], {
      CLAIMGRAPH_DATA: join(directory, 'g'),
      LOG_LEVEL: 'loud',
    });
    expect(ended).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'claimgraph: LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent\n',
    });
  });

  it('migrates once', async () => {
    await expect(run('migrate')).resolves.toMatchObject({
      code: 0,
      stdout: 'applied V001__constraints.cypher\napplied V002__indexes.grafeo.cypher\n',
    });
    await expect(run('migrate')).resolves.toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'nothing to apply\n',
    });
  });

  it('seeds files, each named with its statements, and checks them clean', async () => {
    const file = await write(
      'one.cypher',
      `CREATE (:Entity:Actor {id: 'actor-one', name: 'One', type: 'STATE', ${node}});\nMATCH (n:Entity) RETURN n;\n`,
    );
    await expect(run('seed', file)).resolves.toMatchObject({
      code: 0,
      stdout: `seeded ${file} (2 statements)\n`,
    });
    await expect(run('check')).resolves.toMatchObject({ code: 0, stdout: '', stderr: 'no breach\n' });
  });

  it('names file, line and statement of a script that fails', async () => {
    const file = await write('one.cypher', 'RETURN 1;\nRETRUN 2;\n');
    const { code, stdout, stderr } = await run('seed', file);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^claimgraph: .*one\.cypher, line 2: /);
    expect(stderr).toContain('in: RETRUN 2');
    expect(stderr).not.toContain('    at ');
  });

  it('looks for every file before it runs one', async () => {
    const file = await write('one.cypher', 'RETURN 1;');
    const missing = join(directory, 'two.cypher');
    await expect(run('seed', file, missing)).resolves.toMatchObject({
      code: 2,
      stdout: '',
      stderr: `claimgraph: there is no file ${missing}\n`,
    });
  });

  it.each([[['seed']], [['seed', '--demo', 'one.cypher']]])('wants files or --demo: %j', async (args) => {
    await expect(run(...args)).resolves.toMatchObject({
      code: 2,
      stderr: 'claimgraph: name the files to run, or give --demo, but not both\n',
    });
  });

  it('prints each breach with its rule and id, as text and as JSON, and exits with 1', async () => {
    const file = await write(
      'one.cypher',
      `CREATE (:Entity:Actor {id: 'actor-one', type: 'STATE', ${node}});`,
    );
    await run('seed', file);
    await expect(run('check')).resolves.toMatchObject({
      code: 1,
      stdout: 'property-missing  node actor-one: it has no name\n',
      stderr: '1  property-missing\n1 breach\n',
    });
    const { code, stdout } = await run('check', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      { rule: 'property-missing', subject: 'node', id: 'actor-one', message: 'it has no name' },
    ]);
  });

  it('says that another process has the store, and exits with 1', async () => {
    const env = { CLAIMGRAPH_DATA: join(directory, 'g'), CLAIMGRAPH_DEMO: 'false', PORT: '0' };
    const server = startClaimgraph(['serve'], env);
    try {
      await server.until(({ stderr }) => stderr.includes('Claimgraph is at'));
      const { code, stderr } = await runClaimgraph(['migrate'], env);
      expect(code).toBe(1);
      expect(stderr).toContain('is in use by another process');
    } finally {
      server.process.kill('SIGTERM');
    }
    await expect(server.ended).resolves.toMatchObject({ code: 0 });
  });
});
