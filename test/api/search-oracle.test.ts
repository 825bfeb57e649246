import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { migrate } from '../../src/graph/migrations/migrate';
import type { Graph } from '../../src/graph/port';
import { createAsk, dataOf } from '../support/ask';
import { describeEachEngine } from '../support/engines';
import { plantWorld, scriptOf } from '../support/oracle/plant-world';
import { randomSearch, worldOfPhrases } from '../support/oracle/search.arbitrary';
import { foundIn, type SearchQuestion } from '../support/oracle/search';
import { setting } from '../support/oracle/setting';
import type { World } from '../support/oracle/world';

/*
 * Random graphs and random searches: each engine has to find the very entities that a plain reading of the
 * same contract finds (test/support/oracle/search.ts). The settings are those of oracle.test.ts.
 */
const graphs = setting('GRAPHS', 20);
const searches = setting('QUESTIONS', 30);
const seed = setting('SEED', 20_200_810);
const hour = 3_600_000;

const query = `query S($text: String!, $kinds: [EntityKind!], $filter: EntityFilter, $asOf: AsOf) {
  search(text: $text, kinds: $kinds, filter: $filter, asOf: $asOf, first: 500) {
    totalCount truncated edges { score node { id } snippets { highlights { start } } }
  }
}`;

describeEachEngine(`${graphs} random graphs and ${searches} searches of each`, (engine) => {
  let graph: Graph;
  let hits = 0;
  beforeAll(async () => {
    graph = await engine.open();
    await migrate(graph);
  });

  test(
    'find what the oracle finds',
    async () => {
      const some = fc.array(randomSearch, { minLength: searches, maxLength: searches });
      const property = fc.asyncProperty(worldOfPhrases, some, async (world, asked) => {
        await plantWorld(graph, world);
        for (const question of asked) hits += await compare(world, question);
      });
      const run = await fc.check(property, { seed, numRuns: graphs, endOnFailure: true });
      if (run.failed) throw new Error(`CLAIMGRAPH_ORACLE_SEED=${seed}: ${String(run.errorInstance)}`);
      // A test of searches that find nothing would be none.
      expect(hits).toBeGreaterThan(graphs);
    },
    hour,
  );

  /** Gives how many entities were found. */
  async function compare(world: World, question: SearchQuestion): Promise<number> {
    const { text, kinds, filter, asOf, clearance } = question;
    const ask = createAsk(graph, clearance);
    const { search } = await dataOf(ask, query, { text, kinds, filter, asOf });
    const found = search.edges.map(({ node }: { node: { id: string } }) => node.id).sort();
    const expected = foundIn(world, question);
    const isWhole = search.totalCount === expected.length && search.truncated === false;
    if (isWhole && isDeepStrictEqual(found, expected)) return expected.length;
    throw new Error(
      [
        'The engine and the oracle disagree.',
        `The graph, as a script for a migrated store; migrate again after it:\n${scriptOf(world)}`,
        `The search:\n${JSON.stringify(question, null, 1)}`,
        `The engine finds:\n${JSON.stringify(search)}`,
        `The oracle finds:\n${JSON.stringify(expected)}`,
      ].join('\n\n'),
    );
  }
});
