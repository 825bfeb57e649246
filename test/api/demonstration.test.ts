import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { seedDemonstration } from '../../src/cli/seed';
import { checkGraph } from '../../src/graph/rules/check-graph';
import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph } from '../../src/graph/store/port';
import { refreshStaleTokensOf } from '../../src/graph/search/refresh-tokens';
import { demonstrationDirectory } from '../../src/package-root';
import { openDemonstration } from '../support/demonstration';
import { describeEachEngine } from '../support/engines';
import { rowsOf } from '../support/graph-queries';
import { cypherShell } from '../support/neo4j/cypher-shell';

/** Every entity and every assertion with all its properties, in the order of their ids. */
async function contentOf(graph: Graph): Promise<unknown> {
  return {
    nodes: await rowsOf(
      graph,
      'MATCH (n:Entity) WITH n ORDER BY n.id RETURN [l IN labels(n) WHERE l <> "Entity"] AS kind, properties(n) AS properties',
    ),
    edges: await rowsOf(
      graph,
      'MATCH (a:Entity)-[r]->(b:Entity) WITH a, r, b ORDER BY r.id RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS properties',
    ),
  };
}

describeEachEngine('the demonstration graph', (engine) => {
  test('keeps the storage model and its invariants', async () => {
    const graph = await openDemonstration(engine);
    expect(await checkGraph(graph)).toEqual([]);
  });

  test('is as it was when it is loaded again', async () => {
    const graph = await openDemonstration(engine);
    const once = await contentOf(graph);
    await seedDemonstration(graph);
    expect(await contentOf(graph)).toEqual(once);
    expect(once).toMatchObject({ nodes: { length: 56 }, edges: { length: 185 } });
  });

  if (engine.name === 'neo4j')
    test('is the same, node by node and edge by edge, when cypher-shell loads it', async () => {
      const ours = await contentOf(await openDemonstration(engine));
      const graph = await engine.open();
      await migrate(graph);
      await cypherShell(
        readdirSync(demonstrationDirectory)
          .sort()
          .map((name) => join(demonstrationDirectory, name)),
      );
      // cypher-shell knows nothing of searches; the next start makes what it wrote searchable.
      await refreshStaleTokensOf(graph);
      expect(await contentOf(graph)).toEqual(ours);
    }, 120_000);
});
