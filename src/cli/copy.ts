import { readEnd } from '../config';
import { openGraph } from '../graph/store/open';
import { migrate } from '../graph/store/migrations/migrate';
import type { Graph } from '../graph/store/port';
import { shownCounts } from '../graph/transfer/row';
import { differences } from '../io/compare';
import { copyGraph } from '../io/copy';
import { fingerprint } from '../io/fingerprint';
import { exitCode } from './exit-code';
import { shownFingerprint } from './fingerprint';
import { filesOf, guardOutputs } from './guard-outputs';
import type { Output } from './output';

export interface CopyOptions {
  readonly from: string;
  readonly to: string;
}

/** Rows between two lines that say how far it has come. */
const noteEvery = 10_000;
/** Differences named where the two are not the same in the end. */
const named = 10;

/** `claimgraph copy`: copies a graph to another store, and compares the two. */
export async function copyCommand(options: CopyOptions, output: Output): Promise<number> {
  const [source, target] = [readEnd('FROM', options.from), readEnd('TO', options.to)];
  if (target.engine === 'grafeo' && target.path !== null)
    await guardOutputs([{ option: '--to', path: target.path }], filesOf(source));
  const from = await openGraph(source, { readOnly: true });
  try {
    const to = await openGraph(target);
    try {
      await migrate(to);
      return await copyAndVerify(from, to, output);
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

async function copyAndVerify(from: Graph, to: Graph, output: Output): Promise<number> {
  let noted = 0;
  const { written, equal } = await copyGraph(from, to, (done) => {
    const rows = Object.values({ ...done.written }).reduce((a, b) => a + b, 0);
    if (rows < noted + noteEvery) return;
    noted = rows;
    output.note(`copied ${shownCounts(done.written)}`);
  });
  output.note(`copied ${shownCounts(written)}; there already: ${shownCounts(equal)}`);
  const prints = [await fingerprint(from), await fingerprint(to)] as const;
  output.result(`from  ${shownFingerprint(prints[0])}`);
  output.result(`to    ${shownFingerprint(prints[1])}`);
  if (prints[0].sha256 === prints[1].sha256) return exitCode.success;
  await nameDifferences(from, to, output);
  return exitCode.failure;
}

async function nameDifferences(from: Graph, to: Graph, output: Output): Promise<void> {
  let count = 0;
  for await (const { name, is } of differences(to, from)) {
    output.note(`${is}: ${name}`);
    if (++count === named) return output.note('and perhaps more');
  }
}
