import { createInterface } from 'node:readline/promises';
import { BadInputError } from '../errors';
import type { Graph } from '../graph/store/port';
import { purge, toPurge, type Purged } from '../graph/write/purge';
import { exitCode } from './exit-code';
import type { Output } from './output';

export interface PurgeOptions {
  /** Asks nothing. */
  readonly yes: boolean;
}

/** `claimgraph purge`: removes an entity or an assertion for good, after asking, and says what it removed. */
export async function purgeCommand(
  graph: Graph,
  id: string,
  { yes }: PurgeOptions,
  output: Output,
): Promise<number> {
  const found = await toPurge(graph, id);
  if (!yes && !(await isSure(id, found))) {
    output.note('nothing was removed');
    return exitCode.badInput;
  }
  output.result(`purged ${id}: ${shown(await purge(graph, id))}`);
  return exitCode.success;
}

async function isSure(id: string, found: Purged): Promise<boolean> {
  if (process.stdin.isTTY !== true)
    throw new BadInputError('purge asks before it removes anything: run it at a terminal, or give --yes');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const question = `This removes ${shown(found)} for good, as of the past too. Type ${id} to go on: `;
    return (await terminal.question(question)).trim() === id;
  } finally {
    terminal.close();
  }
}

const shown = ({ entities, versions, assertions }: Purged): string =>
  `${entities} entities, ${versions} former states, ${assertions} assertions`;
