import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkGraph } from '../../src/graph/rules/check-graph';
import { openGraph } from '../../src/graph/store/open';
import { runClaimgraph, startClaimgraph, type Ended } from '../support/claimgraph';
import { describeNeo4j } from '../support/engines';
import { ucdpFile } from '../support/import/ucdp-file';
import { neo4jConnection } from '../support/neo4j/connection';
import { settingsOf } from '../support/neo4j/settings';

/*
 * Backups, restores and imports that are killed, or whose disk is full: what was there before is there still, nothing
 * is taken for whole that is not, and the same command, run again, comes to what it would have come to at once.
 */

let directory: string;
let sha256: string;
const at = (name: string): string => join(directory, name);
const store = (name: string): Record<string, string> => ({ CLAIMGRAPH_DATA: at(name) });

/** KiB: less than any of these files has. */
const full = { largestFile: 600 };

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'claimgraph-interrupted-'));
  const rows = Array.from({ length: 1500 }, (_, i) => ({
    id: i + 1,
    where_coordinates: `Place ${i % 60} town`,
    source_article: `"Press ${i % 7},2014-01-${10 + (i % 20)},Headline ${i % 900}"`,
  }));
  await writeFile(at('ged191.csv'), ucdpFile(rows));
  expect(await runClaimgraph(['import', 'ucdp', at('ged191.csv')], store('whole'))).toMatchObject({
    code: 0,
  });
  const backup = await runClaimgraph(['backup', at('backup')], store('whole'));
  expect(backup.code).toBe(0);
  sha256 = backup.stdout.slice(0, 64);
  expect((await stat(at('backup'))).size).toBeGreaterThan(2 * full.largestFile * 1024);
});
afterAll(() => rm(directory, { recursive: true }));

const saysFull = (ended: Ended): void => {
  expect(ended).toMatchObject({ code: 1, stderr: expect.stringMatching(/the disk (of the store )?is full/) });
  expect(ended.stderr).not.toContain('defect');
};

describe('a backup', () => {
  it('on a full disk keeps the one before, and leaves nothing beside it', async () => {
    await writeFile(at('kept'), 'the one before');
    saysFull(await runClaimgraph(['backup', at('kept')], store('whole'), full));
    expect(await readFile(at('kept'), 'utf8')).toBe('the one before');
    expect((await readdir(directory)).filter((name) => name.startsWith('kept'))).toEqual(['kept']);
  });

  it('that is killed keeps the one before, and is whole the next time', async () => {
    await writeFile(at('again'), 'the one before');
    const backup = startClaimgraph(['backup', at('again')], store('whole'));
    const begun = async (): Promise<boolean> =>
      (await readdir(directory)).some((name) => /^again\..*\.partial$/.test(name));
    while (!(await begun())) await new Promise((resolve) => setTimeout(resolve, 5));
    backup.process.kill('SIGKILL');
    expect((await backup.ended).signal).toBe('SIGKILL');
    expect(await readFile(at('again'), 'utf8')).toBe('the one before');
    const { code, stdout } = await runClaimgraph(['backup', at('again')], store('whole'));
    expect([code, stdout.slice(0, 64)]).toEqual([0, sha256]);
    expect((await readFile(at('again'))).equals(await readFile(at('backup')))).toBe(true);
  });
});

/** Restores with an end in its middle, and then to its end. */
async function restoreTwice(env: Record<string, string>): Promise<void> {
  const restore = startClaimgraph(['restore', at('backup')], env);
  await restore.until(({ stderr }) => stderr.includes(' written'));
  restore.process.kill('SIGKILL');
  expect((await restore.ended).signal).toBe('SIGKILL');
  const { code, stdout } = await runClaimgraph(['restore', at('backup')], env);
  expect([code, stdout.slice(0, 64)]).toEqual([0, sha256]);
}

describe('a restore on grafeo', () => {
  it('that is killed is whole the next time', () => restoreTwice(store('restored')));

  it('on a full disk says so, and is whole once there is room', async () => {
    saysFull(await runClaimgraph(['restore', at('backup')], store('cramped'), full));
    const { code, stdout } = await runClaimgraph(['restore', at('backup')], store('cramped'));
    expect([code, stdout.slice(0, 64)]).toEqual([0, sha256]);
  });
});

describeNeo4j('a restore', (engine) => {
  it('that is killed is whole the next time', async () => {
    await engine.open();
    await restoreTwice(settingsOf(neo4jConnection()));
  });
});

describe('an import on grafeo', () => {
  it('on a full disk says so, and is whole once there is room', async () => {
    const env = store('imported');
    saysFull(await runClaimgraph(['import', 'ucdp', at('ged191.csv')], env, full));
    expect(await runClaimgraph(['import', 'ucdp', at('ged191.csv')], env)).toMatchObject({ code: 0 });
    const graph = await openGraph({ engine: 'grafeo', path: at('imported') });
    await expect(checkGraph(graph)).resolves.toEqual([]);
    const counts = await graph.one(
      {
        name: 'counts of a test',
        text: 'MATCH (e:Event) RETURN count(e)',
        parameters: [],
        columns: [],
        decode: ([events]) => events,
      },
      {},
    );
    expect(counts).toBe(1500);
    await graph.close();
  });
});
