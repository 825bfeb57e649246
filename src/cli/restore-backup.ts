import { createHash } from 'node:crypto';
import { isEmpty } from '../graph/imports/existing';
import { migrate } from '../graph/store/migrations/migrate';
import type { Graph } from '../graph/store/port';
import { shownCounts } from '../graph/transfer/row';
import { fingerprint } from '../io/fingerprint';
import { restoreJsonl } from '../io/jsonl/restore-jsonl';
import { exitCode } from './exit-code';
import { shownFingerprint } from './fingerprint';
import type { Output } from './output';
import { exportLines } from './restore';

/**
 * `claimgraph restore`: brings a backup back exactly as it was, and holds the store's fingerprint against it.
 * What is there already and is the same is left, so an interrupted restore is run again.
 */
export async function restoreCommand(graph: Graph, file: string, output: Output): Promise<number> {
  await migrate(graph);
  const wasEmpty = await isEmpty(graph);
  const hash = createHash('sha256');
  async function* hashed(): AsyncGenerator<string> {
    for await (const line of exportLines(file)) {
      hash.update(`${line}\n`);
      yield line;
    }
  }
  const { written, equal } = await restoreJsonl(graph, file, hashed(), (done) =>
    output.note(`${file}: ${shownCounts(done.written)} written`),
  );
  output.note(`restored ${file}: ${shownCounts(written)} new; ${shownCounts(equal)} there before`);
  const restored = await fingerprint(graph);
  output.result(shownFingerprint(restored));
  if (restored.sha256 === hash.digest('hex')) return exitCode.success;
  output.note(
    wasEmpty
      ? 'the store differs from the backup: it was written to meanwhile'
      : 'the store holds more than the backup',
  );
  return wasEmpty ? exitCode.failure : exitCode.success;
}
