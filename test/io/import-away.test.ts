import { openGraph } from '../../src/graph/store/open';
import { checkGraph } from '../../src/graph/rules/check-graph';
import { migrate } from '../../src/graph/store/migrations/migrate';
import { UnavailableError } from '../../src/errors';
import { ucdp } from '../../src/io/formats/ucdp/ucdp';
import { openGrafeo } from '../../src/graph/store/grafeo/grafeo';
import { describeNeo4j } from '../support/engines';
import { contentOf } from '../support/import/content';
import { useImports } from '../support/import/run';
import { ucdpFile } from '../support/import/ucdp-file';
import { startServer, type RunningServer } from '../support/neo4j/server';

const files = useImports();
const rows = Array.from({ length: 600 }, (_, i) => ({
  id: i + 1,
  where_coordinates: `Place ${i % 30} town`,
}));

describeNeo4j('an import while the store goes away', () => {
  let server: RunningServer;

  beforeAll(async () => {
    server = await startServer();
  }, 180_000);
  afterAll(() => server.stop());

  it('waits, goes on once the store is back, and loses nothing', async () => {
    const graph = await openGraph({ engine: 'neo4j', ...server.connection });
    await migrate(graph);
    const pauses: number[] = [];
    let started: Promise<void> | undefined;
    let batches = 0;
    const { signal } = new AbortController();
    const summary = await files.run(graph, ucdp, 'ged191.csv', ucdpFile(rows), {
      patience: {
        wait: 120_000,
        signal,
        onPause: (error, pause) => {
          expect(error).toBeInstanceOf(UnavailableError);
          pauses.push(pause);
          // It stays away for a while, and comes back at the second look.
          if (pauses.length === 2) started = server.start();
        },
      },
      observer: {
        begin: () => undefined,
        progress: () => {
          batches += 1;
          if (batches === 2) server.halt();
        },
        warn: () => undefined,
        note: () => undefined,
      },
    });
    await started;
    expect(pauses.length).toBeGreaterThanOrEqual(2);
    expect(summary.rows).toMatchObject({ read: 600, taken: 600, refused: 0 });
    await expect(checkGraph(graph)).resolves.toEqual([]);

    const alone = await openGrafeo({ path: null });
    await migrate(alone);
    await files.run(alone, ucdp, 'ged191.csv', ucdpFile(rows));
    expect(await contentOf(graph)).toEqual(await contentOf(alone));
    await Promise.all([graph.close(), alone.close()]);
  }, 240_000);

  it('gives up after its time, and can be resumed', async () => {
    const graph = await openGraph({ engine: 'neo4j', ...server.connection });
    server.halt();
    const { signal } = new AbortController();
    const waiting = files.run(graph, ucdp, 'ged201.csv', ucdpFile(rows), {
      patience: { wait: 1_000, signal, onPause: () => undefined },
    });
    await expect(waiting).rejects.toBeInstanceOf(UnavailableError);
    await graph.close();
  }, 120_000);
});
