import fc from 'fast-check';
import type { Graph } from '../../src/graph/store/port';
import { createAsk } from '../support/ask';
import { describeOracle, setting, type Answered } from '../support/oracle/describe-oracle';
import { traversalsOf } from '../support/oracle/traversal.arbitrary';
import { traversalAnswer, type TraversalQuestion } from '../support/oracle/traversal';
import type { World } from '../support/oracle/world';
import { denseWorld } from '../support/oracle/world.arbitrary';

const graphs = setting('GRAPHS', 20);
const questions = setting('QUESTIONS', 25);

const source = {
  path: `query Path($from: ID!, $to: ID!, $maxLength: Int!, $first: Int!, $edges: [AssertionType!], $stance: Stance, $asOf: AsOf) {
    answer: path(from: $from, to: $to, maxLength: $maxLength, first: $first, edges: $edges, stance: $stance, asOf: $asOf) {
      hasMore truncated paths { length nodes { id kind name } steps { from { id } to { id } assertions { id } } }
    }
  }`,
  neighborhood: `query Neighborhood($id: ID!, $hops: Int!, $limit: Int!, $edges: [AssertionType!], $stance: Stance, $asOf: AsOf) {
    answer: neighborhood(id: $id, hops: $hops, limit: $limit, edges: $edges, stance: $stance, asOf: $asOf) {
      truncated nodes { id kind name } edges { id }
    }
  }`,
};

const asked = denseWorld.chain((world) =>
  fc.tuple(fc.constant(world), fc.array(traversalsOf(world), { minLength: questions, maxLength: questions })),
);

describeOracle(
  `${graphs} random graphs with ${questions} paths and neighborhoods each`,
  graphs,
  () => asked,
  answer,
);

async function answer(graph: Graph, world: World, question: TraversalQuestion): Promise<Answered> {
  const { ask, clearance, ...variables } = question;
  const { data, errors } = await createAsk(graph, clearance)(source[ask], variables);
  const answered = errors.length > 0 ? errors : data.answer;
  return {
    question,
    engine: answered,
    oracle: traversalAnswer(world, question),
    found: answered?.paths?.length > 0 || answered?.edges?.length > 0,
  };
}
