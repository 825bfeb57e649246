import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exportCommand, type ExportOptions } from '../../src/cli/export';
import type { ExportFormat } from '../../src/cli/formats';
import { BadInputError } from '../../src/errors';
import { openGrafeo } from '../../src/graph/store/grafeo/grafeo';
import { migrate } from '../../src/graph/store/migrations/migrate';
import { packageRoot } from '../../src/package-root';
import { runClaimgraph, startClaimgraph, type Ended } from '../support/claimgraph';
import { describeNeo4j } from '../support/engines';
import { hostileWorld } from '../support/hostile-world';
import { neo4jConnection } from '../support/neo4j/connection';
import { plantWorld } from '../support/oracle/plant-world';
import type { World } from '../support/oracle/world';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'claimgraph-copy-'));
});
afterEach(() => rm(directory, { recursive: true }));

const path = (name: string): string => join(directory, name);
const run = (data: string, ...args: string[]): Promise<Ended> =>
  runClaimgraph(args, { CLAIMGRAPH_DATA: path(data) });
const printOf = async (data: string): Promise<string> => (await run(data, 'fingerprint')).stdout.slice(0, 64);

async function plantFile(name: string, world: World): Promise<void> {
  const graph = await openGrafeo({ path: path(name) });
  await migrate(graph);
  await plantWorld(graph, world);
  await graph.close();
}

/** A graph that takes some batches to copy. */
function largeWorld(size: number): World {
  const { nodes, edges } = hostileWorld();
  const [model, document] = [nodes[1]!, nodes.at(-1)!];
  const mention = edges[1]!;
  const ids = Array.from({ length: size }, (_, index) => `actor-x${index}`);
  return {
    nodes: [
      document,
      ...ids.map((id) => ({ ...model, properties: { ...model.properties, id, aliases: [] }, versions: [] })),
    ],
    edges: ids.map((id) => ({
      ...mention,
      to: id,
      properties: { ...mention.properties, id: `document-1~MENTIONS~${id}` },
    })),
  };
}

describe('claimgraph copy', () => {
  test('copies a graph, prints the fingerprint of both, and finds nothing to do when it is run again', async () => {
    await plantFile('from', hostileWorld());
    const copy = ['copy', '--from', path('from'), '--to', path('to')];
    const first = await runClaimgraph(copy, {});
    expect(first).toMatchObject({ code: 0, stderr: expect.stringContaining('there already: 0 nodes') });
    const print = await printOf('from');
    expect(first.stdout.split('\n').map((line) => line.slice(6, 70))).toEqual([print, print, '']);
    const second = await runClaimgraph(copy, {});
    expect(second).toMatchObject({ code: 0, stderr: expect.stringContaining('copied 0 nodes') });
  });

  test('goes on after kill -9', async () => {
    await plantFile('from', largeWorld(7000));
    const copy = ['copy', '--from', path('from'), '--to', path('to')];
    const copying = startClaimgraph(copy, {});
    // It says how far it has come somewhere in the middle.
    await copying.until(({ stderr }) => stderr.includes('copied'));
    copying.process.kill('SIGKILL');
    expect((await copying.ended).signal).toBe('SIGKILL');
    const { stdout } = await run('to', 'fingerprint');
    expect(stdout).toMatch(/ [1-9]\d* nodes, /);
    expect(stdout).not.toContain(' 7000 edges');

    const again = await runClaimgraph(copy, {});
    expect(again).toMatchObject({ code: 0, stderr: expect.not.stringContaining('there already: 0 nodes') });
    expect(await printOf('to')).toBe(await printOf('from'));
  });

  test('refuses a store that holds anything else, and leaves it as it is', async () => {
    await plantFile('from', hostileWorld());
    await plantFile('to', largeWorld(1));
    const before = await printOf('to');
    const { code, stdout, stderr } = await runClaimgraph(
      ['copy', '--from', path('from'), '--to', path('to')],
      {},
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('holds another graph: actor-x0 is not in the one to copy');
    expect(await printOf('to')).toBe(before);
  });

  test('refuses a store that is not there, and credentials in an address', async () => {
    await expect(
      runClaimgraph(['copy', '--from', path('none'), '--to', path('to')], {}),
    ).resolves.toMatchObject({
      code: 2,
      stderr: `claimgraph: there is no store ${path('none')}\n`,
    });
    const { code, stderr } = await runClaimgraph(
      ['copy', '--from', 'bolt://neo4j:secret@localhost', '--to', path('to')],
      { CLAIMGRAPH_FROM_PASSWORD: 'x' },
    );
    expect(code).toBe(2);
    expect(stderr).not.toContain('secret');
  });
});

describe('claimgraph export', () => {
  test('writes to stdout what a fingerprint is of, and to a file that is whole or not there', async () => {
    await plantFile('graph', hostileWorld());
    const { stdout, code } = await run('graph', 'export', 'jsonl');
    expect(code).toBe(0);
    expect(createHash('sha256').update(stdout).digest('hex')).toBe(await printOf('graph'));
    await run('graph', 'export', 'jsonl', '--out', path('out.jsonl'));
    expect(await readFile(path('out.jsonl'), 'utf8')).toBe(stdout);
    expect((await readdir(directory)).filter((name) => name.includes('partial'))).toEqual([]);
  });

  test('ends in peace where its reader goes away', async () => {
    await plantFile('graph', largeWorld(3000));
    const main = join(packageRoot, 'dist', 'main.js');
    const command = `node ${main} export jsonl | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = await promisify(execFile)('bash', ['--norc', '-c', command], {
      env: { PATH: process.env.PATH, CLAIMGRAPH_DATA: path('graph') },
    });
    expect(stdout).toBe('{"claimgraph":"export","format":1}\n0\n');
    expect(stderr).toBe('');
  });

  test('refuses a format that is none', async () => {
    const { code, stderr } = await run('graph', 'export', 'xml');
    expect(code).toBe(2);
    expect(stderr).toContain("error: command-argument value 'xml' is invalid");
  });

  test.each<[ExportFormat, Partial<ExportOptions>, string]>([
    ['csv', {}, 'csv is several files: name a directory'],
    ['jsonl', { rawText: true }, '--raw-text is for csv alone'],
    ['jsonl', { kind: 'Ghost' }, '--kind is one of Actor, '],
    ['geojson', { kind: 'Actor' }, 'geojson is of the kind Event alone'],
    ['jsonl', { asOf: '2020' }, '--as-of is an instant'],
    ['jsonl', { valid: '2020-02-30' }, '--valid is a day'],
    ['jsonl', { kind: 'Event', filter: '{"a":1}' }, 'filter: Field "a" is not defined'],
    ['jsonl', { kind: 'Event', filter: '{' }, 'filter: it is no JSON'],
  ])('refuses %s with %j', async (format, options, message) => {
    const graph = await openGrafeo({ path: null });
    const output = { result: jest.fn(), note: jest.fn() };
    const refused = exportCommand(graph, format, { rawText: false, ...options }, output, process.stdout);
    await expect(refused).rejects.toThrow(BadInputError);
    await expect(refused).rejects.toThrow(message);
    await graph.close();
  });
});

describeNeo4j('claimgraph copy', (engine) => {
  test('copies from engine to engine and back, with the credentials of each end', async () => {
    await engine.open();
    await plantFile('from', hostileWorld());
    const { uri, username, password, database } = neo4jConnection();
    const login = (end: string): Record<string, string> => ({
      [`CLAIMGRAPH_${end}_USERNAME`]: username,
      [`CLAIMGRAPH_${end}_PASSWORD`]: password,
      [`CLAIMGRAPH_${end}_DATABASE`]: database,
    });
    const there = await runClaimgraph(['copy', '--from', path('from'), '--to', uri], login('TO'));
    expect(there).toMatchObject({ code: 0 });
    const back = await runClaimgraph(['copy', '--from', uri, '--to', path('back')], login('FROM'));
    expect(back).toMatchObject({ code: 0 });
    expect(await printOf('back')).toBe(await printOf('from'));
  });
});
