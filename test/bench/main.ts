import { parseArgs } from 'node:util';
import { compare } from './compare';
import { draw } from './draw';
import { pastMoment, sizeOf } from './graph/synthetic-graph';
import { measureGrowth } from './growth';
import { comparedQuestions } from './questions/compared';
import { otherQuestions } from './questions/others';
import { startOurs, startPeer } from './servers';
import { openBenchStore } from './store';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      events: { type: 'string', default: '100000' },
      /** For how long each cell of a table is measured. */
      seconds: { type: 'string', default: '5' },
    },
  });
  const events = Number(values.events);
  const seconds = Number(values.seconds);
  await compareWithPeer(events, seconds);
  await measureGrowth([...new Set([...growthSizes.filter((size) => size < events), events])], seconds);
}

const growthSizes = [10_000, 100_000];

async function compareWithPeer(events: number, seconds: number): Promise<void> {
  const store = await openBenchStore(events);
  try {
    const [ours, peer] = await Promise.all([startOurs(store.connection), startPeer(store.connection)]);
    const drawn = draw(sizeOf(events), 200);
    await compare(
      { ours: ours.url, peer: peer.url, drawn, past: pastMoment, seconds },
      comparedQuestions,
      otherQuestions,
    );
    await Promise.all([ours.stop(), peer.stop()]);
  } finally {
    await store.stop();
  }
}

void main();
