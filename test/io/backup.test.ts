import { createHash } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkGraph } from '../../src/graph/rules/check-graph';
import { migrate } from '../../src/graph/store/migrations/migrate';
import { openGrafeo } from '../../src/graph/store/grafeo/grafeo';
import type { Graph } from '../../src/graph/store/port';
import { withdraw } from '../../src/graph/write/apply-batch';
import { purge } from '../../src/graph/write/purge';
import { seedDemonstration } from '../../src/cli/seed';
import { fingerprint } from '../../src/io/fingerprint';
import { ucdp } from '../../src/io/formats/ucdp/ucdp';
import { backupLines } from '../../src/io/jsonl/backup';
import { restoreJsonl } from '../../src/io/jsonl/restore-jsonl';
import { runClaimgraph, startClaimgraph } from '../support/claimgraph';
import { describeEachEngine } from '../support/engines';
import { rowsOf } from '../support/graph-queries';
import { useImports } from '../support/import/run';
import { ucdpFile } from '../support/import/ucdp-file';

const files = useImports();

describeEachEngine('a backup', (engine) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await engine.open();
    await migrate(graph);
    await seedDemonstration(graph);
  });

  it('is one snapshot while an import runs, and comes back with an equal fingerprint', async () => {
    await files.run(graph, ucdp, 'ged191.csv', ucdpFile([{ id: 1 }, { id: 2 }, { id: 3 }]));
    await files.run(graph, ucdp, 'ged201.csv', ucdpFile([{ id: 1, best: 4 }]));
    await withdraw(graph, [{ id: 'event-ucdp-3', reason: 'no event' }], { by: 'editor' });
    const before = await fingerprint(graph);

    const lines = backupLines(graph);
    const texts = [(await lines.next()).value as string, (await lines.next()).value as string];
    // Changes what the backup has not read yet: new rows, other words, other edges, rows that vanish.
    const rows = [{ id: 1, conflict_name: 'Renamed', side_b: 'Other', side_b_new_id: 9 }, { id: 7 }];
    await files.run(graph, ucdp, 'ged211.csv', ucdpFile(rows), { full: true });
    for await (const text of lines) texts.push(text);
    expect((await fingerprint(graph)).sha256).not.toBe(before.sha256);
    expect(createHash('sha256').update(texts.join('')).digest('hex')).toBe(before.sha256);

    const other = await openGrafeo({ path: null });
    await migrate(other);
    await restoreJsonl(other, 'backup', linesOf(texts.join('')));
    expect(await fingerprint(other)).toEqual(before);
    await expect(checkGraph(other)).resolves.toEqual([]);
    await other.close();
  });

  it('withdraws what a document asserts with the document', async () => {
    const document = 'document-south-front-2020-08';
    const live = () =>
      rowsOf(
        graph,
        `MATCH ()-[r]->() WHERE r.documentId = '${document}' AND r.retractedAt IS NULL RETURN count(r)`,
      );
    expect(await live()).not.toEqual([[0]]);
    const [result] = await withdraw(graph, [{ id: document, reason: 'forged' }], { by: 'editor' });
    expect(result!.retractedEdges).toBeGreaterThan(50);
    expect(await live()).toEqual([[0]]);
    await expect(checkGraph(graph)).resolves.toEqual([]);
  });

  it('purges an entity with all its states, and an assertion', async () => {
    await files.run(graph, ucdp, 'ged191.csv', ucdpFile([{ id: 1 }]));
    await files.run(graph, ucdp, 'ged191.csv', ucdpFile([{ id: 1, conflict_name: 'Renamed' }]));
    const purged = await purge(graph, 'event-ucdp-1');
    expect(purged).toMatchObject({ entities: 1, versions: 1 });
    expect(
      await rowsOf(graph, "MATCH (n) WHERE n.id = 'event-ucdp-1' OR n.entityId = 'event-ucdp-1' RETURN n.id"),
    ).toEqual([]);
    const speaker = await purge(graph, 'actor-mainstream-media');
    expect(speaker.assertions).toBeGreaterThan(0);
    const document = await purge(graph, 'document-editorial-note');
    expect(document.assertions).toBeGreaterThan(5);
    await expect(checkGraph(graph)).resolves.toEqual([]);
    const [[edge] = []] = await rowsOf(graph, 'MATCH ()-[r:LOCATED_AT]->() RETURN r.id LIMIT 1');
    expect(await purge(graph, String(edge))).toEqual({ entities: 0, versions: 0, assertions: 1 });
    expect(await rowsOf(graph, `MATCH ()-[r]->() WHERE r.id = '${String(edge)}' RETURN r.id`)).toEqual([]);
    await expect(purge(graph, String(edge))).rejects.toThrow('there is no assertion');
  });
});

describe('claimgraph backup and restore', () => {
  it('copy a store that a server holds, and bring it back', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'claimgraph-backup-'));
    const at = (name: string): string => join(directory, name);
    const env = { CLAIMGRAPH_DATA: at('store'), PORT: '0' };
    const server = startClaimgraph(['serve'], env);
    try {
      let url = '';
      await server.until(({ stderr }) => {
        [, url = ''] = /Claimgraph is at (\S+)/.exec(stderr) ?? [];
        return url !== '';
      });
      const direct = await runClaimgraph(['backup', at('copy')], env);
      expect(direct).toMatchObject({ code: 1, stderr: expect.stringContaining('backup --url') });
      const { code, stdout } = await runClaimgraph(['backup', at('copy'), '--url', url], env);
      expect([code, stdout]).toEqual([0, expect.stringMatching(/^[0-9a-f]{64} {2}/)]);
      expect((await stat(at('copy'))).mode & 0o777).toBe(0o600);
      // No page of a browser gets it.
      expect((await fetch(`${url}/backup`, { headers: { origin: url } })).status).toBe(401);
      expect((await fetch(`${url}/backup`, { headers: { 'x-forwarded-for': '10.0.0.1' } })).status).toBe(401);

      const restored = await runClaimgraph(['restore', at('copy')], { CLAIMGRAPH_DATA: at('other') });
      expect(restored.code).toBe(0);
      expect(restored.stdout.slice(0, 64)).toBe(stdout.slice(0, 64));
      await writeFile(at('cut'), 'x');
      const cut = await runClaimgraph(['restore', at('cut')], { CLAIMGRAPH_DATA: at('third') });
      expect(cut.code).toBe(2);
    } finally {
      server.process.kill('SIGTERM');
      await server.ended;
      await rm(directory, { recursive: true });
    }
  }, 120_000);
});

async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.trimEnd().split('\n');
}
