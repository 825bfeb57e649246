import fc from 'fast-check';
import { getOperationAST, parse } from 'graphql';
import { BadInputError } from '../../src/errors';
import type { Graph } from '../../src/graph/store/port';
import { measureRequest } from '../../src/execution/measure-request';
import { createSchema } from '../../src/resolvers/schema';
import { createAsk, dataOf, type Ask } from '../support/ask';
import { answerOf } from '../support/oracle/answer';
import { describeOracle, setting, someOf, type Answered } from '../support/oracle/describe-oracle';
import { printCursors, printQuestion } from '../support/oracle/print-question';
import { randomQuestion } from '../support/oracle/question.arbitrary';
import { outermostList, type Question } from '../support/oracle/question';
import { randomWorld } from '../support/oracle/world.arbitrary';
import type { World } from '../support/oracle/world';

const graphs = setting('GRAPHS', 40);
const questions = setting('QUESTIONS', 50);

const schema = createSchema();

/** What passes a limit is refused (test/api/limits.test.ts), and proves nothing here. */
const affordable = randomQuestion.filter((question) => {
  const { source, variables } = printQuestion(schema, question, null);
  const document = parse(source);
  try {
    measureRequest({ schema, document, operation: getOperationAST(document) ?? undefined, variables });
    return true;
  } catch (error) {
    if (error instanceof BadInputError) return false;
    throw error;
  }
});

describeOracle(
  `${graphs} random graphs and ${questions} questions to each`,
  graphs,
  (engine) => fc.tuple(randomWorld, someOf(affordable, engine, questions)),
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
