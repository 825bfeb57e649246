import fc from 'fast-check';
import type { Graph } from '../../src/graph/port';
import { createSchema } from '../../src/resolvers/schema';
import { createAsk, dataOf, type Ask } from '../support/ask';
import { answerOf } from '../support/oracle/answer';
import { describeOracle, seed, setting, type Answered } from '../support/oracle/describe-oracle';
import { printCursors, printQuestion } from '../support/oracle/print-question';
import { randomQuestion } from '../support/oracle/question.arbitrary';
import { outermostList, type Question } from '../support/oracle/question';
import { randomWorld } from '../support/oracle/world.arbitrary';
import type { World } from '../support/oracle/world';

const graphs = setting('GRAPHS', 40);
const questions = setting('QUESTIONS', 50);
/** Each graph is asked some of a pool: Neo4j takes far longer to plan a new statement than to run it. */
const pool = fc.sample(randomQuestion, { seed, numRuns: setting('POOL', 100) });
const some = fc.shuffledSubarray(pool, { minLength: questions, maxLength: questions });

const schema = createSchema();

describeOracle(
  `${graphs} random graphs and ${questions} questions to each`,
  graphs,
  fc.tuple(randomWorld, some),
  answer,
);

async function answer(graph: Graph, world: World, question: Question): Promise<Answered> {
  const ask = createAsk(graph, question.clearance);
  const printed = printQuestion(schema, question, await cursorOf(ask, question));
  const { data, errors } = await ask(printed.source, printed.variables);
  const oracle: unknown = answerOf(world, question);
  return {
    question: { ...printed, clearance: question.clearance },
    engine: errors.length > 0 ? errors : data.answer,
    oracle,
    found: oracle !== null,
  };
}

/** The cursor that the question starts from: of a row of its outermost list, as the API gives it. */
async function cursorOf(ask: Ask, question: Question): Promise<string | null> {
  if (question.cursor === null || outermostList(question) === undefined) return null;
  const { source, variables } = printCursors(schema, question);
  const { answer } = await dataOf(ask, source, variables);
  const { edges = [] } = ('many' in question ? answer : answer?.l0) ?? {};
  return edges.length === 0 ? null : edges[question.cursor.row % edges.length].cursor;
}
