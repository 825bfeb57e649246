import { appendFile, rename, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph } from '../../src/graph/store/port';
import type { Format } from '../../src/io/formats/format';
import { ucdp } from '../../src/io/formats/ucdp/ucdp';
import { describeEachEngine } from '../support/engines';
import { contentOf } from '../support/import/content';
import { useImports } from '../support/import/run';
import { ucdpFile } from '../support/import/ucdp-file';

const files = useImports();

/** Too much text to be kept from the survey to the load: it is read twice. */
const large = ucdpFile(
  Array.from({ length: 300 }, (_, i) => ({ id: i + 1, source_article: 'Agency 2014 ' + 'x'.repeat(60_000) })),
);

const changes: readonly (readonly [string, (path: string) => Promise<void>])[] = [
  ['cut', async (path) => truncate(path, Math.floor((await stat(path)).size / 2))],
  ['grown', (path) => appendFile(path, ucdpFile([{ id: 9000 }]).split('\n')[1]! + '\n')],
  [
    'replaced',
    async (path) => {
      await writeFile(`${path}.new`, ucdpFile([{ id: 1 }]));
      await rename(`${path}.new`, path);
    },
  ],
];

describeEachEngine('a file that changes while it is imported', (engine) => {
  let graph: Graph;
  let before: string[];

  beforeAll(async () => {
    graph = await engine.open();
    await migrate(graph);
    await files.run(graph, ucdp, 'ged191.csv', ucdpFile([{ id: 1 }, { id: 299 }, { id: 7000 }]));
    before = await contentOf(graph);
  });

  it.each(changes)(
    'is refused where it is %s in its first reading, and nothing is written',
    async (_, change) => {
      let changed = false;
      const format: Format = {
        ...ucdp,
        rows: async function* (file, text) {
          for await (const row of ucdp.rows(file, text)) {
            yield row;
            if (!changed) await change(file);
            changed = true;
          }
        },
      };
      const bytes = ucdpFile([{ id: 1, best: 4 }, { id: 2 }]);
      const run = files.run(graph, format, 'ged201.csv', bytes, { full: true });
      await expect(run).rejects.toThrow('ged201.csv: it changed while it was read');
      expect(await contentOf(graph)).toEqual(before);
    },
  );

  const changesSameTime: typeof changes = [
    ...changes,
    [
      'written over with its time and size kept',
      async (path) => {
        const { atime, mtime } = await stat(path);
        await writeFile(path, large.replace('Al Fallūjah town', 'Ar Ramādī towns ').slice(0, large.length));
        await utimes(path, atime, mtime);
      },
    ],
  ];
  it.each(changesSameTime)(
    'is refused where it is %s between its two readings, and nothing is retracted',
    async (_, change) => {
      const observer = {
        begin: () => void (changing = change(files.path('ged201.csv'))),
        progress: () => undefined,
        warn: () => undefined,
        note: () => undefined,
      };
      let changing = Promise.resolve();
      const slowly: Format = {
        ...ucdp,
        rows: async function* (file, text) {
          // The second reading begins once the file has changed.
          await changing;
          yield* ucdp.rows(file, text);
        },
      };
      const run = files.run(graph, slowly, 'ged201.csv', large, { full: true, observer });
      await expect(run).rejects.toThrow(/ged201.csv: it changed while it was read/);
      expect(await contentOf(graph)).toEqual(before);
    },
    60_000,
  );
});
