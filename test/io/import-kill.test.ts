import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGraph } from '../../src/graph/store/open';
import { checkGraph } from '../../src/graph/rules/check-graph';
import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph } from '../../src/graph/store/port';
import { runClaimgraph, startClaimgraph } from '../support/claimgraph';
import { describeNeo4j } from '../support/engines';
import { contentOf } from '../support/import/content';
import { oneSided, ucdpFile, type UcdpRow } from '../support/import/ucdp-file';
import { neo4jConnection } from '../support/neo4j/connection';
import { settingsOf } from '../support/neo4j/settings';

/** Three times in every run; more by a flag. */
const kills = Array.from({ length: Number(process.env.CLAIMGRAPH_KILLS ?? 3) }, (_, i) => i + 1);

/** Enough for a dozen batches; some rows are refused, and places and sources are shared between batches. */
const rows: readonly UcdpRow[] = Array.from({ length: 1500 }, (_, i) => ({
  id: i + 1,
  ...(i % 4 === 0 && oneSided),
  where_coordinates: i % 9 === 0 ? 'Al Anbār province' : `Place ${i % 60} town`,
  ...(i % 9 === 0 && { where_prec: 4, adm_2: '' }),
  source_article: `"Press ${i % 7},2014-01-${10 + (i % 20)},Headline ${i % 900}"`,
  ...(i % 100 === 50 && { best: 'many' }),
}));

let directory: string;
let file: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'claimgraph-import-kill-'));
  file = join(directory, 'ged191.csv');
  await writeFile(file, ucdpFile(rows));
});
afterAll(() => rm(directory, { recursive: true }));

/** Ends an import somewhere in its middle, goes on, and holds the graph to that of one that was left alone. */
async function endAndResume(
  time: number,
  env: Readonly<Record<string, string>>,
  whole: readonly string[],
  open: () => Promise<Graph>,
  end: NodeJS.Signals = 'SIGKILL',
): Promise<void> {
  const rejects = join(directory, `rejects-${time}.jsonl`);
  const command = ['import', 'ucdp', file, '--rejects', rejects];
  const importing = startClaimgraph(command, env);
  await importing.until(({ stderr }) => stderr.includes('1500 rows'));
  await importing.until(({ stderr }) => stderr.includes(' of 1500 rows'));
  await new Promise((resolve) => setTimeout(resolve, (time % 5) * 40));
  importing.process.kill(end);
  const ended = await importing.ended;
  if (end === 'SIGKILL') expect(ended.signal).toBe('SIGKILL');
  else {
    expect(ended.code).toBe(130);
    expect(ended.stderr).toContain('the same command with --resume goes on from there');
  }

  const { code, stderr, stdout } = await runClaimgraph([...command, '--resume', '--json'], env);
  expect({ code, stderr }).toEqual({ code: 3, stderr: expect.not.stringContaining('nothing to resume') });
  const [{ rows: counted }] = JSON.parse(stdout) as [{ rows: Record<string, number> }];
  expect(counted['read']).toBe(1500);
  expect(counted['resumed']).toBeGreaterThan(0);
  expect(counted['taken']).toBeGreaterThan(0);
  expect(counted['resumed']! + counted['taken']! + counted['refused']!).toBe(1500);

  const graph = await open();
  try {
    await expect(checkGraph(graph)).resolves.toEqual([]);
    expect(await contentOf(graph)).toEqual(whole);
  } finally {
    await graph.close();
  }
}

const openStore = (name: string): Promise<Graph> =>
  openGraph({ engine: 'grafeo', path: join(directory, name) });
const wholeStore = (): Promise<readonly string[]> =>
  wholeOf({ CLAIMGRAPH_DATA: join(directory, 'whole') }, () => openStore('whole'));

describe('SIGINT of an import on grafeo', () => {
  it('ends it after the batch under way, says how to go on, and loses nothing', async () => {
    const env = { CLAIMGRAPH_DATA: join(directory, 'interrupted') };
    await endAndResume(0, env, await wholeStore(), () => openStore('interrupted'), 'SIGINT');
  });
});

describe('kill -9 of an import on grafeo', () => {
  it.each(kills)('loses nothing and doubles nothing once it is resumed, time %i', async (time) => {
    const name = `killed-${time}`;
    const env = { CLAIMGRAPH_DATA: join(directory, name) };
    await endAndResume(time, env, await wholeStore(), () => openStore(name));
  });
});

describeNeo4j('kill -9 of an import', (engine) => {
  it.each(kills)('loses nothing and doubles nothing once it is resumed, time %i', async (time) => {
    const connection = neo4jConnection();
    const open = () => openGraph({ engine: 'neo4j', ...connection });
    // What an import comes to is the same on both engines.
    const whole = await wholeStore();
    await migrate(await engine.open());
    await endAndResume(time, settingsOf(connection), whole, open);
  });
});

let whole: Promise<readonly string[]> | undefined;

/** The graph of an import that was left alone, made once. */
function wholeOf(
  env: Readonly<Record<string, string>>,
  open: () => Promise<Graph>,
): Promise<readonly string[]> {
  return (whole ??= (async () => {
    const command = ['import', 'ucdp', file, '--rejects', join(directory, 'rejects.jsonl')];
    const { code, stderr } = await runClaimgraph(command, env);
    expect({ code, stderr }).toMatchObject({ code: 3 });
    const graph = await open();
    try {
      return await contentOf(graph);
    } finally {
      await graph.close();
    }
  })());
}
