import { GrafeoDB } from '@grafeo-db/js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGrafeo } from '../../../src/graph/backends/grafeo';
import { openNeo4j } from '../../../src/graph/backends/neo4j';
import { migrate } from '../../../src/graph/migrations/migrate';
import type { Graph } from '../../../src/graph/port';
import { applyBatch } from '../../../src/graph/write/apply-batch';
import { startServer } from '../../support/neo4j/server';
import { wipe } from '../../support/neo4j/wipe';
import { bareLoads, sendToGrafeo, sendToNeo4j, type Load } from './bare';
import { dataSet, onlyEdges, type DataSet } from './rows';

/*
 * Loads the same data through the write path and through bare `UNWIND … CREATE` over one connection, in one
 * run, and prints how they compare: items a second, and in brackets items a second of processor time in this
 * process (of the embedded engine that is all of it; of Neo4j the client's part).
 *
 *   npm run bench:load -- [rows of the data set, 16000] [rows of a batch, 500] [neo4j|grafeo]
 */
const [rows = '16000', rowsOfABatch = '500', only = ''] = process.argv.slice(2);
const first = dataSet(Number(rows), Number(rowsOfABatch));
const other = onlyEdges(dataSet(Number(rows), Number(rowsOfABatch), '2'));

/** A store to load into, empty and migrated each time. */
interface Contender {
  readonly name: string;
  readonly open: () => Promise<Graph>;
  readonly send: (loads: readonly Load[]) => Promise<void>;
  readonly end: () => Promise<void>;
}

async function run({ name, open, send, end }: Contender): Promise<void> {
  const bareFirst = bareLoads(first);
  const bareOther = bareLoads(other);
  const graph = await open();
  await graph.close();
  const bare = [await timed(first, () => send(bareFirst)), await timed(other, () => send(bareOther))];

  const own = await open();
  const before = process.memoryUsage().rss;
  const ours = [await timed(first, () => apply(own, first))];
  const memory = (process.memoryUsage().rss - before) / 2 ** 20 / (first.items / 100_000);
  ours.push(await timed(other, () => apply(own, other)));
  const again = await timed(first, () => apply(own, first));
  await own.close();
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
  console.log(`${name.padEnd(8)} this process grew by ${Math.round(memory)} MB for each 100,000 items`);
}

/** Items a second: of the clock, and of this process's own work, which busy neighbours do not slow. */
interface Speed {
  readonly wall: number;
  readonly cpu: number;
}

const ratio = (one: number, other: number): string => (one / other).toFixed(2);

async function timed({ items }: DataSet, work: () => Promise<void>): Promise<Speed> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: items / ((performance.now() - start) / 1000), cpu: items / ((user + system) / 1e6) };
}

async function apply(graph: Graph, { batches }: DataSet): Promise<void> {
  for (const batch of batches) await applyBatch(graph, batch, { by: 'bench' });
}

async function onNeo4j(): Promise<Contender> {
  const server = await startServer();
  const open = async (): Promise<Graph> => {
    const graph = await openNeo4j(server.connection);
    await wipe(graph);
    await migrate(graph);
    return graph;
  };
  // The server's first load is spent on warming up, so that neither side pays for it.
  const graph = await open();
  await apply(graph, dataSet(1000, 500));
  await graph.close();
  await open().then((warm) => warm.close());
  await sendToNeo4j(server.connection, bareLoads(dataSet(1000, 500)));
  return {
    name: 'neo4j',
    open,
    send: (loads) => sendToNeo4j(server.connection, loads),
    end: () => server.stop(),
  };
}

async function onGrafeo(): Promise<Contender> {
  const directory = await mkdtemp(join(tmpdir(), 'claimgraph-bench-'));
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
    end: () => rm(directory, { recursive: true }),
  };
}

async function main(): Promise<void> {
  console.log(
    `${first.items} items of ${rows} rows, ${rowsOfABatch} rows a batch; Node ${process.version}; items a second`,
  );
  if (only !== 'neo4j') await run(await onGrafeo());
  if (only !== 'grafeo') await run(await onNeo4j());
}

void main();
