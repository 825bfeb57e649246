import { GrafeoDB } from '@grafeo-db/js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGrafeo } from '../../../src/graph/store/grafeo/grafeo';
import { openNeo4j } from '../../../src/graph/store/neo4j/neo4j';
import { migrate } from '../../../src/graph/store/migrations/migrate';
import type { Graph } from '../../../src/graph/store/port';
import { importFile } from '../../../src/io/run/import-file';
import { startServer } from '../../support/neo4j/server';
import { settingsOf } from '../../support/neo4j/settings';
import { wipe } from '../../support/neo4j/wipe';
import { peakOfImport } from './memory';
import { bareLoads, sendToGrafeo, sendToNeo4j, type Load } from './bare';
import { format, itemsOf, writeRows, type Items } from './rows';

/*
 * Imports a file of UCDP GED, and sends what it comes to as bare `UNWIND … CREATE` over one connection, in
 * one run, and prints how they compare: items a second, and in brackets items a second of processor time in
 * this process (of the embedded engine that is all of it; of Neo4j the client's part). The import reads,
 * checks and looks up; the other sends what has been made ready. Last comes the most memory that the command
 * line holds over such a file, and over one twice as long.
 *
 *   npm run bench:load -- [rows of the file, 16000] [neo4j|grafeo]
 */
const [rows = '16000', only = ''] = process.argv.slice(2);

/** A file, and what it comes to. */
interface DataSet {
  readonly file: string;
  readonly items: number;
  readonly loads: readonly Load[];
}

/** A store to load into, empty and migrated each time. */
interface Contender {
  readonly name: string;
  readonly open: () => Promise<Graph>;
  readonly send: (loads: readonly Load[]) => Promise<void>;
  /** What the command line is to be told of an empty store. */
  readonly settings: () => Promise<Readonly<Record<string, string>>>;
  readonly end: () => Promise<void>;
}

async function run(
  { name, open, send, settings, end }: Contender,
  first: DataSet,
  other: DataSet,
  long: string,
): Promise<void> {
  const graph = await open();
  await graph.close();
  const bare = [await timed(first, () => send(first.loads)), await timed(other, () => send(other.loads))];

  const own = await open();
  const ours = [await timed(first, () => load(own, first.file))];
  ours.push(await timed(other, () => load(own, other.file)));
  const again = await timed(first, () => load(own, first.file));
  await own.close();
  const peaks = [
    await peakOfImport(first.file, await settings()),
    await peakOfImport(long, await settings()),
  ];
  await end();

  const line = (what: string, speed: Speed, beside?: Speed, wanted?: string): void => {
    const rates = [speed.wall, speed.cpu].map((rate) => Math.round(rate).toString().padStart(8));
    const ratios = beside && `${ratio(speed.wall, beside.wall)} (${ratio(speed.cpu, beside.cpu)}) ${wanted}`;
    console.log(`${name.padEnd(8)} ${what.padEnd(36)} ${rates[0]} (${rates[1]})  ${ratios ?? ''}`);
  };
  line('bare, into an empty graph', bare[0]!);
  line('ours, into an empty graph', ours[0]!, bare[0], 'of bare; wanted: 0.5');
  line('bare, edges between what is there', bare[1]!);
  line('ours, edges between what is there', ours[1]!, bare[1], 'of bare; wanted: 0.35');
  line('ours, equal to what is there', again, ours[0], 'times the first; wanted: 3');
  const [one = 0, two = 0] = peaks.map(Math.round);
  const growth = Math.round(((two - one) / Number(rows)) * 100_000);
  console.log(
    `${name.padEnd(8)} the command line held ${one} MB, and ${two} MB over twice the rows: ${growth} MB for 100,000`,
  );
}

/** Items a second: of the clock, and of this process's own work, which busy neighbours do not slow. */
interface Speed {
  readonly wall: number;
  readonly cpu: number;
}

const ratio = (one: number, other: number): string => (one / other).toFixed(2);

async function timed({ items }: DataSet, work: () => Promise<unknown>): Promise<Speed> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: items / ((performance.now() - start) / 1000), cpu: items / ((user + system) / 1e6) };
}

async function load(graph: Graph, file: string): Promise<void> {
  const { signal } = new AbortController();
  const unheard = (): undefined => undefined;
  const { rows: counted } = await importFile(graph, format, file, {
    edition: undefined,
    marking: 'CLEAR',
    by: 'bench',
    rejects: `${file}.rejects.jsonl`,
    dryRun: false,
    strict: false,
    resume: false,
    full: false,
    patience: { wait: 0, onPause: unheard, signal },
    signal,
    observer: { begin: unheard, progress: unheard, warn: unheard, note: unheard },
  });
  if (counted.taken !== counted.read) throw new Error(`${counted.read - counted.taken} rows were not taken`);
}

/** What of a file's items is not in another file's. */
function beyond({ entities, edges }: Items, other: Items): Items {
  const known = new Set(other.entities.map(({ id }) => id));
  return { entities: entities.filter(({ id }) => !known.has(id)), edges };
}

async function onNeo4j(warming: DataSet): Promise<Contender> {
  const server = await startServer();
  const open = async (): Promise<Graph> => {
    const graph = await openNeo4j(server.connection);
    await wipe(graph);
    await migrate(graph);
    return graph;
  };
  // The server's first loads are spent on warming up, so that neither side pays for it.
  const graph = await open();
  await load(graph, warming.file);
  await load(graph, warming.file);
  await graph.close();
  await open().then((warm) => warm.close());
  await sendToNeo4j(server.connection, warming.loads);
  return {
    name: 'neo4j',
    open,
    send: (loads) => sendToNeo4j(server.connection, loads),
    settings: async () => {
      await open().then((empty) => empty.close());
      return settingsOf(server.connection);
    },
    end: () => server.stop(),
  };
}

function onGrafeo(directory: string): Contender {
  let path = '';
  let count = 0;
  return {
    name: 'grafeo',
    open: async () => {
      path = join(directory, `graph-${++count}`);
      const graph = await openGrafeo({ path });
      await migrate(graph);
      return graph;
    },
    send: async (loads) => {
      const db = GrafeoDB.create(path);
      // Kept as safely as ours is.
      db.setCheckpointTriggers({ intervalMs: 1000 });
      await sendToGrafeo(db, loads);
      db.close();
    },
    settings: () => Promise.resolve({ CLAIMGRAPH_DATA: join(directory, `graph-${++count}`) }),
    end: () => Promise.resolve(),
  };
}

async function main(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'claimgraph-bench-'));
  const made = async (name: string, count: number): Promise<{ file: string; all: Items }> => {
    const file = join(directory, name);
    await writeRows(file, count);
    return { file, all: await itemsOf(file) };
  };
  const withLoads = (file: string, items: Items): DataSet => ({
    file,
    items: items.entities.length + items.edges.length,
    loads: bareLoads(items),
  });
  try {
    const [one, two] = [await made('ged191.csv', Number(rows)), await made('ged201.csv', Number(rows))];
    const first = withLoads(one.file, one.all);
    const other = withLoads(two.file, beyond(two.all, one.all));
    console.log(`${rows} rows make ${first.items} items; Node ${process.version}; items a second`);
    const long = join(directory, 'long-ged191.csv');
    await writeRows(long, 2 * Number(rows));
    if (only !== 'neo4j') await run(onGrafeo(directory), first, other, long);
    const small = await made('ged181.csv', 1000);
    if (only !== 'grafeo') await run(await onNeo4j(withLoads(small.file, small.all)), first, other, long);
  } finally {
    await rm(directory, { recursive: true });
  }
}

void main();
