import { parseArgs } from 'node:util';
import { compare } from './compare';
import { draw } from './draw';
import { pastMoment, sizeOf } from './graph/synthetic-graph';
import { comparedQuestions } from './questions/compared';
import { startOurs, startPeer } from './servers';
import { openBenchStore } from './store';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      events: { type: 'string', default: '100000' },
      seconds: { type: 'string', default: '5' },
      only: { type: 'string', default: '' },
    },
  });
  const events = Number(values.events);
  const store = await openBenchStore(events);
  try {
    const [ours, peer] = await Promise.all([startOurs(store.connection), startPeer(store.connection)]);
    const setting = {
      ours: ours.url,
      peer: peer.url,
      drawn: draw(sizeOf(events), 200),
      past: pastMoment,
      seconds: Number(values.seconds),
    };
    await compare(
      setting,
      comparedQuestions.filter(({ name }) => name.includes(values.only)),
    );
    await Promise.all([ours.stop(), peer.stop()]);
  } finally {
    await store.stop();
  }
}

void main();
