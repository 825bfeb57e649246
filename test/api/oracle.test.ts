import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { migrate } from '../../src/graph/migrations/migrate';
import type { Graph } from '../../src/graph/port';
import { createSchema } from '../../src/resolvers/schema';
import { createAsk, dataOf, type Ask } from '../support/ask';
import { describeEachEngine } from '../support/engines';
import { answerOf } from '../support/oracle/answer';
import { plantWorld, scriptOf } from '../support/oracle/plant-world';
import { printCursors, printQuestion, type Printed } from '../support/oracle/print-question';
import { randomQuestion } from '../support/oracle/question.arbitrary';
import { outermostList, type Question } from '../support/oracle/question';
import { randomWorld } from '../support/oracle/world.arbitrary';
import { setting } from '../support/oracle/setting';
import type { World } from '../support/oracle/world';

/*
 * Random graphs and random questions: each engine has to answer as the oracle does, a plain reading of the
 * same contract (test/support/oracle). Each graph is asked some of a pool of questions, since Neo4j takes
 * far longer to plan a statement that it has not seen than to run it. Ten thousand cases:
 *
 *   CLAIMGRAPH_ORACLE_GRAPHS=200 CLAIMGRAPH_ORACLE_QUESTIONS=50 CLAIMGRAPH_ORACLE_POOL=2000 \\
 *     npx jest --selectProjects api --testPathPatterns oracle
 *
 * A run asks what the last one asked; CLAIMGRAPH_ORACLE_SEED=$RANDOM asks anew.
 */
const graphs = setting('GRAPHS', 40);
const questions = setting('QUESTIONS', 50);
const poolSize = setting('POOL', 100);
const seed = setting('SEED', 20_200_810);
const hour = 3_600_000;

const schema = createSchema();

describeEachEngine(`${graphs} random graphs and ${questions} questions to each`, (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await migrate(graph);
  });

  test(
    'are answered as the oracle answers them',
    async () => {
      const pool = fc.sample(randomQuestion, { seed, numRuns: poolSize });
      const some = fc.shuffledSubarray(pool, { minLength: questions, maxLength: questions });
      const property = fc.asyncProperty(randomWorld, some, async (world, asked) => {
        await plantWorld(graph, world);
        for (const question of asked) await compare(createAsk(graph, question.clearance), world, question);
      });
      const run = await fc.check(property, { seed, numRuns: graphs, endOnFailure: true });
      // fast-check would print the graph as JSON; the report has it as a script.
      if (run.failed) throw new Error(`CLAIMGRAPH_ORACLE_SEED=${seed}: ${messageOf(run.errorInstance)}`);
    },
    hour,
  );
});

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function compare(ask: Ask, world: World, question: Question): Promise<void> {
  const printed = printQuestion(schema, question, await cursorOf(ask, question));
  const { data, errors } = await ask(printed.source, printed.variables);
  const expected: unknown = answerOf(world, question);
  if (errors.length === 0 && isDeepStrictEqual(data.answer, expected)) return;
  throw new Error(report(world, question, printed, errors.length > 0 ? errors : data.answer, expected));
}

/** The cursor that the question starts from: of a row of its outermost list, as the API gives it. */
async function cursorOf(ask: Ask, question: Question): Promise<string | null> {
  if (question.cursor === null || outermostList(question) === undefined) return null;
  const { source, variables } = printCursors(schema, question);
  const { answer } = await dataOf(ask, source, variables);
  const { edges = [] } = ('many' in question ? answer : answer?.l0) ?? {};
  return edges.length === 0 ? null : edges[question.cursor.row % edges.length].cursor;
}

function report(
  world: World,
  { clearance }: Question,
  { source, variables }: Printed,
  answered: unknown,
  expected: unknown,
): string {
  const json = (value: unknown): string => JSON.stringify(value, null, 1);
  return [
    'The engine and the oracle disagree.',
    `The graph, as a script for a migrated store:\n${scriptOf(world)}`,
    `The question:\n${source}`,
    `The markings that its viewer may see: ${json(clearance)}`,
    `Its variables:\n${json(variables)}`,
    `The engine answers:\n${json(answered)}`,
    `The oracle answers:\n${json(expected)}`,
  ].join('\n\n');
}
