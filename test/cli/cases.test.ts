import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkGraph } from '../../src/graph/rules/check-graph';
import { openGraph } from '../../src/graph/store/open';
import type { Graph } from '../../src/graph/store/port';
import { createAsk } from '../support/ask';
import { runClaimgraph } from '../support/claimgraph';
import { rowsOf } from '../support/graph-queries';

/*
 * Small files as data loaders meet them, through the command line: what each comes to, and what is said of it. They
 * lie where CLAIMGRAPH_TEST_CASES says; without them these tests are skipped.
 */

const folder = resolve(process.env.CLAIMGRAPH_TEST_CASES ?? '../shared/cases');
const there = existsSync(folder);

interface Case {
  readonly what: string;
  /** The arguments of `import`; names of files are those of the folder. */
  readonly args: readonly string[];
  readonly code: number;
  readonly says?: RegExp;
  /** What the file of refused rows holds. */
  readonly rejects?: readonly RegExp[];
  /** What is asked of the graph afterwards, and answered. */
  readonly graph?: (graph: Graph) => Promise<void>;
}

const holds =
  (query: string, rows: readonly unknown[][]) =>
  async (graph: Graph): Promise<void> =>
    expect(await rowsOf(graph, query)).toEqual(rows);

const cases: readonly Case[] = [
  {
    what: "GDELT's file of a quarter of an hour and its translated one are two releases",
    args: ['gdelt', '20240305101500.export.CSV', '20240305101500.translation.export.CSV'],
    code: 0,
    graph: holds(
      "MATCH (d:Document {type: 'DATASET_RELEASE'}) RETURN d.id, d.title CONTAINS 'translated' ORDER BY d.id",
      [
        ['document-gdelt-20240305101500', false],
        ['document-gdelt-20240305101500-translated', true],
      ],
    ),
  },
  {
    what: 'counts that are none, or beyond the greatest, are refused with row and column',
    args: ['acled', 'acled-fatalities.csv', '--edition', '2024-03-10'],
    code: 3,
    says: /7 rows, 4 taken, 3 refused/,
    rejects: [
      /"line 2, fatalities","is ""3000000000"", which is above 2147483647"/,
      /"line 3, fatalities","is ""-1"", which is no whole number from 0"/,
      /"line 6, fatalities","is ""1,200"", which is no whole number from 0"/,
    ],
    graph: async (graph) => {
      const { data } = await createAsk(graph)('{ stats(groupBy: [TYPE]) { total { deaths { best } } } }');
      expect(data.stats.total.deaths.best).toBe(14);
    },
  },
  {
    what: 'NA is absent in UCDP',
    args: ['ucdp', 'ged251-na.csv'],
    code: 0,
    graph: holds("MATCH (l:Location) WHERE l.name = 'NA' RETURN count(l)", [[0]]),
  },
  {
    what: 'NULL and nan are absent in UCDP',
    args: ['ucdp', 'ged251-null.csv'],
    code: 0,
    graph: holds(
      "MATCH (n:Entity) WHERE n.name IN ['NULL', 'nan'] OR n.summary CONTAINS 'nan' RETURN count(n)",
      [[0]],
    ),
  },
  {
    what: 'a JSON list fills a list property, each part as it is',
    args: ['jsonl', 'ftm.jsonl', '--mapping', 'ftm.yaml', '--edition', '1'],
    code: 0,
    graph: holds("MATCH (e:Event {id: 'event-ftm-e1'}) RETURN e.aliases", [[['Beta', 'Gamma; Delta']]]),
  },
  {
    what: 'columns that the file lacks are all named before anything is written',
    args: ['csv', 'typo.csv', '--mapping', 'typo.yaml', '--edition', '1'],
    code: 2,
    says: /there is no column date of event, notes \(did you mean note\?\), plcae \(did you mean place\?\)/,
    graph: holds('MATCH (n:Entity) RETURN count(n)', [[0]]),
  },
  {
    what: 'half a point and coordinates out of range are refused, and 0, 0 is warned of',
    args: ['csv', 'geo.csv', '--mapping', 'geo.yaml', '--edition', '1'],
    code: 3,
    says: /location-geo-null lies at 0, 0, which is often a missing point/,
    rejects: [
      /"line 7, place.latitude","latitude is 144.4, which is outside -90 to 90"/,
      /"line 9, place.latitude","latitude is ""33,3"", which is no float"/,
      /"line 11","location-geo-half: it has a latitude and no longitude"/,
      /"line 12, place.latitude","latitude is ""33°18'N"", which is no float"/,
    ],
  },
];

(there ? describe : describe.skip)(`the cases${there ? '' : ` (skipped: there is no ${folder})`}`, () => {
  let directory: string;
  beforeEach(async () => (directory = await mkdtemp(join(tmpdir(), 'claimgraph-cases-'))));
  afterEach(() => rm(directory, { recursive: true }));

  it.each(cases)('$what', async ({ args, code, says, rejects, graph: asked }) => {
    const path = join(directory, 'graph');
    const refused = join(directory, 'rejects.csv');
    const files = args.map((arg) => (existsSync(join(folder, arg)) ? join(folder, arg) : arg));
    const env = { CLAIMGRAPH_DATA: path };
    const one = args.filter((arg) => /\.(csv|jsonl)$/i.test(arg)).length === 1 ? ['--rejects', refused] : [];
    const ended = await runClaimgraph(['import', ...files, ...one], env);
    expect(ended).toMatchObject({ code });
    if (says !== undefined) expect(ended.stdout + ended.stderr).toMatch(says);
    for (const line of rejects ?? []) expect(await readFile(refused, 'utf8')).toMatch(line);
    await runClaimgraph(['migrate'], env);
    const graph = await openGraph({ engine: 'grafeo', path });
    try {
      await expect(checkGraph(graph)).resolves.toEqual([]);
      await asked?.(graph);
    } finally {
      await graph.close();
    }
  });
});
