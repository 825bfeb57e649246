import { parseArgs } from 'node:util';
import { compare } from './compare';
import { draw } from './draw';
import { pastMoment, sizeOf } from './graph/synthetic-graph';
import { measureGrowth } from './growth';
import { rounds } from './measure';
import { comparedQuestions } from './questions/compared';
import { otherQuestions } from './questions/others';
import { startOurs, startPeer } from './servers';
import { connections } from './setting';
import { openBenchStore } from './store';

/*
 * Asks Claimgraph and @neo4j/graphql the same questions, on one Neo4j with one synthetic graph, and prints how
 * they compare: requests a second, milliseconds of a request, and milliseconds of processor time that a request
 * takes of the server (Node) and of Neo4j. Each server is first asked every question until it is warm; then
 * they are measured in turns, and each figure is the median of the turns. `past` is ours as of a past moment.
 *
 *   npm run bench -- [--events 100000] [--warm 15] [--seconds 5] [--growth]
 *
 * --warm     for how many seconds each server is asked each question before anything is measured; a third of it
 *            for the past
 * --seconds  for how many seconds each is then measured
 * --growth   prints afterwards how Claimgraph alone grows with the graph
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      events: { type: 'string', default: '100000' },
      // Neo4j's figures mean little before that.
      warm: { type: 'string', default: '15' },
      seconds: { type: 'string', default: '5' },
      growth: { type: 'boolean', default: false },
    },
  });
  const events = Number(values.events);
  const warm = Number(values.warm);
  const seconds = Number(values.seconds);
  await compareWithPeer(events, warm, seconds);
  if (values.growth)
    await measureGrowth([...new Set([...growthSizes.filter((size) => size < events), events])], seconds);
}

const growthSizes = [10_000, 100_000];

async function compareWithPeer(events: number, warm: number, seconds: number): Promise<void> {
  const store = await openBenchStore(events);
  try {
    const [ours, peer] = await Promise.all([startOurs(store.connection), startPeer(store.connection)]);
    const drawn = draw(sizeOf(events), 200);
    process.stdout.write(
      `${events} events, ${connections} connections; warmed for ${warm} s, measured for ${seconds} s in ${rounds} turns\n\n`,
    );
    await compare(
      { ours, peer, neo4j: store.pid, drawn, past: pastMoment, warm, seconds },
      comparedQuestions,
      otherQuestions,
    );
    await Promise.all([ours.stop(), peer.stop()]);
  } finally {
    await store.stop();
  }
}

void main();
