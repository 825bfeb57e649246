import { decodeInteger, decodeText } from '../../src/graph/store/decode';
import { decodeRow } from '../../src/graph/store/decode-row';
import type { Query } from '../../src/graph/store/port';
import { draw } from './draw';
import { sizeOf } from './graph/synthetic-graph';
import { load, quantile, type Asked, type Measured } from './requests';
import { comparedQuestions } from './questions/compared';
import { otherQuestions } from './questions/others';
import { placeQuestions } from './questions/place';
import { startOurs } from './servers';
import { openBenchStore, type BenchStore } from './store';
import { figure, printTable } from './table';

const connections = 8;
const questions = [...comparedQuestions, ...otherQuestions];
/** Degrees of the places that are asked about, as near to them as the graph has any. */
const degrees = [10, 1_000, 100_000];

/** How Claimgraph alone grows: the same questions in graphs of several sizes, and of busier places in one. */
export async function measureGrowth(sizes: readonly number[], seconds: number): Promise<void> {
  const bySize: number[][] = [];
  for (const events of sizes) {
    const store = await openBenchStore(events);
    try {
      const server = await startOurs(store.connection);
      const loaded = (asked: readonly Asked[]): Promise<Measured> =>
        load(server.url, asked, { connections, seconds });
      const p95 = async (asked: readonly Asked[]): Promise<number> => quantile(await loaded(asked), 0.95);
      const drawn = draw(sizeOf(events), 200);
      const all = questions.map(({ ours, variables }) =>
        drawn.map((one) => ({ query: ours, variables: variables(one) })),
      );
      // Both processes are warm before the first is measured.
      for (const asked of all) await loaded(asked);
      const column: number[] = [];
      for (const asked of all) column.push(await p95(asked));
      bySize.push(column);
      if (events === sizes.at(-1)) await comparePlaces(store, p95);
      await server.stop();
    } finally {
      await store.stop();
    }
  }
  printTable(
    ['p95 in ms, ours', ...sizes.map((events) => `${events} events`), 'ratio'],
    questions.map(({ name }, i) => {
      const values = bySize.map((column) => column[i]!);
      return [name, ...values.map(figure), figure(values.at(-1)! / values[0]!)];
    }),
  );
}

async function comparePlaces(
  { graph }: BenchStore,
  p95: (asked: readonly Asked[]) => Promise<number>,
): Promise<void> {
  const places = await Promise.all(
    degrees.map(async (degree) => (await graph.read(placeOfDegree, { degree }))[0]!),
  );
  const rows: string[][] = [];
  for (const { name, query } of placeQuestions) {
    const values: number[] = [];
    for (const { id } of places) values.push(await p95([{ query, variables: { place: id } }]));
    rows.push([name, ...values.map(figure), figure(values.at(-1)! / values[0]!)]);
  }
  printTable(
    ['p95 in ms, ours, one place with', ...places.map(({ degree }) => `${degree} events`), 'ratio'],
    rows,
  );
}

const placeOfDegree: Query<{ id: string; degree: number }> = {
  name: 'place by degree',
  text: `MATCH (n:Location) WITH n, COUNT { (n)<-[:LOCATED_AT]-() } AS degree WHERE degree > 0
RETURN n.id AS id, degree ORDER BY abs(degree - $degree), id LIMIT 1`,
  parameters: ['degree'],
  ...decodeRow({ id: decodeText, degree: decodeInteger }),
};
