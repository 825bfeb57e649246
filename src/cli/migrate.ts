import { migrate } from '../graph/store/migrations/migrate';
import type { Graph } from '../graph/store/port';
import { refreshStaleTokensOf } from '../graph/search/refresh-tokens';
import { exitCode } from './exit-code';
import type { Output } from './output';

/** `claimgraph migrate`: applies what is pending and names it, and makes what other tools wrote searchable. */
export async function migrateCommand(graph: Graph, output: Output): Promise<number> {
  const applied = await migrate(graph);
  for (const file of applied) output.result(`applied ${file}`);
  const refreshed = await refreshStaleTokensOf(graph);
  if (refreshed > 0) output.result(`made ${refreshed} entities searchable`);
  if (applied.length === 0) output.note('nothing to apply');
  return exitCode.success;
}
