import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { checkGraph } from '../../src/graph/rules/check-graph';
import { migrate } from '../../src/graph/store/migrations/migrate';
import { gdelt } from '../../src/io/formats/gdelt/gdelt';
import { ucdp } from '../../src/io/formats/ucdp/ucdp';
import { openGrafeo } from '../../src/graph/store/grafeo/grafeo';
import { useImports } from '../support/import/run';
import { rowsOf } from '../support/graph-queries';

/** Where the published files lie that these tests load, as `CLAIMGRAPH_TEST_DATA`. */
const folder = process.env.CLAIMGRAPH_TEST_DATA ?? '../shared/data';
const files = useImports();

function describeFile(title: string, file: string, tests: (path: string) => void): void {
  const path = `${folder}/${file}`;
  if (existsSync(path)) describe(title, () => tests(path));
  else describe.skip(`${title} (skipped: there is no ${path})`, () => tests(path));
}

describeFile('UCDP GED 19.1, Iraq, on grafeo', 'ucdp-ged-191-iraq.csv', (path) => {
  it('is loaded whole, adds up, breaks no rule, and is equal a second time', async () => {
    const graph = await openGrafeo({ path: null });
    await migrate(graph);
    const bytes = await readFile(path);
    const first = await files.run(graph, ucdp, 'ucdp-ged-191-iraq.csv', bytes);
    expect(first.rows).toMatchObject({ read: 7473, taken: 7473, refused: 0 });
    expect(first.entities.Event?.created).toBe(7473);
    // Counted in the file: rows that break low ≤ best ≤ high, and the sum of best.
    expect(first.warnings).toBe(69);
    const [sum] = await rowsOf(
      graph,
      "MATCH (d:Entity {id: 'document-ucdp-ged-19.1'})-[r:REPORTS]->(e:Event) RETURN count(DISTINCT e.id) AS events, sum(r.deathsBest) AS best",
    );
    expect(sum).toEqual([7473, 120631]);
    const [sides] = await rowsOf(graph, 'MATCH ()-[r:INVOLVED_IN]->() RETURN sum(r.deathsBest) AS best');
    expect(sides).toEqual([120631]);
    await expect(checkGraph(graph)).resolves.toEqual([]);
    const second = await files.run(graph, ucdp, 'ucdp-ged-191-iraq.csv', bytes);
    expect(second.edges).toMatchObject({ created: 0, changed: 0, equal: first.edges.created, superseded: 0 });
    for (const counts of Object.values(second.entities))
      expect(counts).toMatchObject({ created: 0, changed: 0 });
    await graph.close();
  }, 240_000);
});

describeFile('a quarter of an hour of GDELT, on grafeo', 'gdelt-20191024143000.export.csv', (path) => {
  it('is loaded whole, and breaks no rule', async () => {
    const graph = await openGrafeo({ path: null });
    await migrate(graph);
    const summary = await files.run(graph, gdelt, '20191024143000.export.CSV', await readFile(path));
    expect(summary.rows).toMatchObject({ read: 2111, taken: 2111, refused: 0 });
    expect(summary.entities.Event?.created).toBe(2111);
    await expect(checkGraph(graph)).resolves.toEqual([]);
    const ungraded =
      "MATCH ()-[r]->() WHERE type(r) <> 'WAS' AND (r.credibility IS NULL OR r.credibility <> 6 OR r.modality <> 'REPORTED') RETURN count(r) AS edges";
    expect(await rowsOf(graph, ungraded)).toEqual([[0]]);
    await graph.close();
  }, 120_000);
});
