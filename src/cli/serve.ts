import pino, { type Logger } from 'pino';
import type { Config } from '../config';
import { openGraph } from '../graph/store/open';
import { migrate } from '../graph/store/migrations/migrate';
import { refreshStaleTokensOf } from '../graph/search/refresh-tokens';
import { backupLines } from '../io/jsonl/backup';
import { startServer } from '../server/server';
import { closeInTime } from './close-in-time';
import { exitCode } from './exit-code';
import type { Output } from './output';
import { isEmpty } from '../graph/imports/existing';
import { seedDemonstration } from './seed';
import { stopSignal } from './stop-signal';

/**
 * `claimgraph serve`: brings the store up to date, fills an empty one where that is configured, and
 * answers until the process is told to stop.
 */
export async function serve(config: Config, output: Output): Promise<number> {
  const stop = stopSignal();
  const logger = pino({ name: 'claimgraph', level: config.logLevel });
  process.on('uncaughtExceptionMonitor', (error) =>
    logger.fatal({ err: error }, 'a defect ends the process'),
  );
  try {
    return await serveStore(config, output, logger, stop);
  } catch (error) {
    logger.error({ err: error }, 'the server ends with an error');
    throw error;
  }
}

async function serveStore(
  config: Config,
  output: Output,
  logger: Logger,
  stop: Promise<NodeJS.Signals>,
): Promise<number> {
  const graph = await openGraph(config.store);
  try {
    for (const file of await migrate(graph)) logger.info({ file }, 'migration applied');
    const entities = await refreshStaleTokensOf(graph);
    if (entities > 0) logger.info({ entities }, 'made searchable');
    if (config.demo && (await isEmpty(graph)))
      for (const { file, statements } of await seedDemonstration(graph))
        logger.info({ file, statements }, 'demonstration graph loaded');

    const server = await startServer({ graph, config, logger, backup: backupLines });
    output.note(`Claimgraph is at ${server.url}`);
    const signal = await stop;
    logger.info({ signal }, 'stopping');
    await server.stop();
  } finally {
    await closeInTime(graph, logger);
  }
  return exitCode.success;
}
