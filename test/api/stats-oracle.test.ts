import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { migrate } from '../../src/graph/migrations/migrate';
import type { Graph } from '../../src/graph/port';
import { createAsk } from '../support/ask';
import { describeEachEngine } from '../support/engines';
import { plantWorld, scriptOf } from '../support/oracle/plant-world';
import { printStats } from '../support/oracle/print-stats';
import { statsAnswer, type StatsQuestion } from '../support/oracle/stats';
import { randomStatsQuestion } from '../support/oracle/stats.arbitrary';
import { randomWorld } from '../support/oracle/world.arbitrary';
import { setting } from '../support/oracle/setting';
import type { World } from '../support/oracle/world';

/*
 * Random graphs and random questions for events in numbers, answered by each engine as by the oracle. As in
 * oracle.test.ts, each graph is asked some of a pool of questions, and the same settings hold (with a
 * smaller default, and a pool of its own size: CLAIMGRAPH_ORACLE_STATS_POOL).
 */
const graphs = setting('GRAPHS', 20);
const questions = setting('QUESTIONS', 25);
const poolSize = setting('STATS_POOL', 40);
const seed = setting('SEED', 20_200_810);
const hour = 3_600_000;

describeEachEngine(`${graphs} random graphs and ${questions} questions for numbers to each`, (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await migrate(graph);
  });

  test(
    'are answered as the oracle answers them',
    async () => {
      const pool = fc.sample(randomStatsQuestion, { seed, numRuns: poolSize });
      const some = fc.shuffledSubarray(pool, { minLength: questions, maxLength: questions });
      const property = fc.asyncProperty(randomWorld, some, async (world, asked) => {
        await plantWorld(graph, world);
        for (const question of asked) await compare(graph, world, question);
      });
      const run = await fc.check(property, { seed, numRuns: graphs, endOnFailure: true });
      if (run.failed)
        throw new Error(
          `CLAIMGRAPH_ORACLE_SEED=${seed}: ${run.errorInstance instanceof Error ? run.errorInstance.message : String(run.errorInstance)}`,
        );
    },
    hour,
  );
});

async function compare(graph: Graph, world: World, question: StatsQuestion): Promise<void> {
  const { source, variables } = printStats(question);
  const { data, errors } = await createAsk(graph, question.clearance)(source, variables);
  const expected = statsAnswer(world, question);
  if (errors.length === 0 && isDeepStrictEqual(data.answer, expected)) return;
  const json = (value: unknown): string => JSON.stringify(value, null, 1);
  throw new Error(
    [
      'The engine and the oracle disagree.',
      `The graph, as a script for a migrated store:\n${scriptOf(world)}`,
      `The question:\n${source}`,
      `The markings that its viewer may see: ${json(question.clearance)}`,
      `Its variables:\n${json(variables)}`,
      `The engine answers:\n${json(errors.length > 0 ? errors : data.answer)}`,
      `The oracle answers:\n${json(expected)}`,
    ].join('\n\n'),
  );
}
