import { openGraph } from '../../../src/graph/store/open';
import { closeInTime } from '../../../src/cli/close-in-time';
import { plant } from '../graph-queries';

/*
 * Writes to the store that its first argument names until its standard input ends, and tells each write that was
 * acknowledged. Then it begins a statement that would take minutes, and closes the store as `serve` does.
 */
async function main(path: string): Promise<void> {
  const graph = await openGraph({ engine: 'grafeo', path });
  let going = true;
  process.stdin.on('end', () => (going = false)).resume();
  for (let number = 1; going; number += 1) {
    await plant(graph, `CREATE (:Sample {number: ${number}})`);
    process.stdout.write(`wrote ${number}\n`);
  }
  const endless = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b) AS count';
  graph
    .read({ name: 'endless', text: endless, parameters: [], columns: ['count'], decode: () => null }, {})
    .catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await closeInTime(graph, { warn: () => process.stdout.write('left\n') });
}

void main(process.argv[2]!);
