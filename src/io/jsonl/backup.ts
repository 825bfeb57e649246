import { present } from '../../model/lens';
import { readClock } from '../../graph/store/clock';
import type { Reader } from '../../graph/store/port';
import { readRows } from '../../graph/transfer/read-rows';
import { select, wholeGraph } from '../../graph/transfer/selection';
import { exportJsonl } from './export-jsonl';

/**
 * A whole graph as lines of JSON, as of the stamp that its clock has at the start. Edges never change and
 * former states are kept, so this is one snapshot, whoever writes meanwhile. Markings are the present ones.
 */
export async function* backupLines(reader: Reader): AsyncGenerator<string> {
  const known = await readClock(reader);
  const lens = { ...present, known };
  yield* exportJsonl(readRows(reader, await select(reader, { ...wholeGraph, lens })));
}
