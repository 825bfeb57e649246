import fc from 'fast-check';
import type { Graph } from '../../src/graph/store/port';
import { createAsk } from '../support/ask';
import { describeOracle, setting, someOf, type Answered } from '../support/oracle/describe-oracle';
import { printStats } from '../support/oracle/print-stats';
import { statsAnswer, type StatsQuestion } from '../support/oracle/stats';
import { randomStatsQuestion } from '../support/oracle/stats.arbitrary';
import { randomWorld } from '../support/oracle/world.arbitrary';
import type { World } from '../support/oracle/world';

const graphs = setting('GRAPHS', 20);
const questions = setting('QUESTIONS', 25);

describeOracle(
  `${graphs} random graphs and ${questions} questions for numbers to each`,
  graphs,
  (engine) => fc.tuple(randomWorld, someOf(randomStatsQuestion, engine, questions)),
  answer,
);

async function answer(graph: Graph, world: World, question: StatsQuestion): Promise<Answered> {
  const printed = printStats(question);
  const { data, errors } = await createAsk(graph, question.clearance)(printed.source, printed.variables);
  const oracle = statsAnswer(world, question);
  return {
    question: { ...printed, clearance: question.clearance },
    engine: errors.length > 0 ? errors : data.answer,
    oracle,
    found: /"events":[1-9]/.test(JSON.stringify(oracle)),
  };
}
