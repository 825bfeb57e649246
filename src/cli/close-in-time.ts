import type { Logger } from 'pino';
import type { Graph } from '../graph/store/port';
import { exitCode } from './exit-code';

/** How long statements that nobody waits for may hold the process up. */
const LAST_STATEMENTS_MILLISECONDS = 2_000;

/**
 * Closes the store. Where a statement can't be ended, the process ends without it: writes that were
 * acknowledged are there afterwards, as after any other end.
 */
export async function closeInTime(graph: Pick<Graph, 'close'>, logger: Pick<Logger, 'warn'>): Promise<void> {
  const timer = setTimeout(() => {
    logger.warn('a statement is still running; the process ends without it');
    process.exit(exitCode.success);
  }, LAST_STATEMENTS_MILLISECONDS);
  try {
    await graph.close();
  } finally {
    clearTimeout(timer);
  }
}
