import { InvariantError } from '../../../src/errors';
import type { Reader } from '../../../src/graph/store/port';
import { query, type Promised } from '../promise';

const rows = query('UNWIND range(1, $n) AS i RETURN i', ['n']);

/** What is promised of a store and of a transaction alike: both are readers. */
function onBoth(
  id: string,
  sentence: string,
  run: (reader: Reader) => Promise<void>,
): [ofStore: Promised, ofTransaction: Promised] {
  return [
    { id, sentence, run },
    {
      id: `${id}-in-transaction`,
      sentence: `In a transaction: ${sentence}`,
      run: (graph) => graph.preview(run),
    },
  ];
}

export const rowPromises: Promised[] = [
  ...onBoth('all-rows', 'Reading MUST return all rows', async (reader) => {
    expect(await reader.read(rows, { n: 3 })).toEqual([[1], [2], [3]]);
    expect(await reader.read(rows, { n: 0 })).toEqual([]);
  }),
  ...onBoth('one', 'Reading one row MUST return that row', async (reader) => {
    expect(await reader.one(rows, { n: 1 })).toEqual([1]);
  }),
  ...onBoth('maybe-one', 'Reading one row or none MUST return that row, or null', async (reader) => {
    expect(await reader.maybeOne(rows, { n: 1 })).toEqual([1]);
    expect(await reader.maybeOne(rows, { n: 0 })).toBeNull();
  }),
  ...[0, 2].map((n): Promised => ({
    id: `one-of-${n}`,
    sentence: `Reading one row where there are ${n} MUST be an InvariantError that names the query`,
    run: async (graph) => {
      const call = graph.one(rows, { n });
      await expect(call).rejects.toBeInstanceOf(InvariantError);
      await expect(call).rejects.toThrow(`query 'conformance': expected one row, found ${n}`);
    },
  })),
  {
    id: 'maybe-one-of-2',
    sentence: 'Reading one row or none where there are two MUST be an InvariantError that names the query',
    run: async (graph) => {
      const call = graph.maybeOne(rows, { n: 2 });
      await expect(call).rejects.toBeInstanceOf(InvariantError);
      await expect(call).rejects.toThrow("query 'conformance': expected one row, found 2");
    },
  },
  ...onBoth('own-values', 'A query that has its values MUST run with them', async (reader) => {
    expect(await reader.read({ ...rows, values: { n: 2 } })).toEqual([[1], [2]]);
    expect(await reader.one({ ...rows, values: { n: 1 } })).toEqual([1]);
  }),
  ...onBoth('dialect', 'A reader MUST name its dialect', async (reader) => {
    expect(['neo4j', 'grafeo']).toContain(reader.dialect);
  }),
];
