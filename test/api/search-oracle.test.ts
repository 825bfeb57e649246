import fc from 'fast-check';
import type { Graph } from '../../src/graph/store/port';
import { createAsk, dataOf } from '../support/ask';
import { describeOracle, setting, type Answered } from '../support/oracle/describe-oracle';
import { randomSearch, worldOfPhrases } from '../support/oracle/search.arbitrary';
import { foundIn, type SearchQuestion } from '../support/oracle/search';
import type { World } from '../support/oracle/world';

const graphs = setting('GRAPHS', 20);
const searches = setting('QUESTIONS', 30);

const query = `query S($text: String!, $kinds: [EntityKind!], $filter: EntityFilter, $asOf: AsOf) {
  search(text: $text, kinds: $kinds, filter: $filter, asOf: $asOf, first: 500) {
    totalCount truncated edges { score node { id } snippets { highlights { start } } }
  }
}`;

describeOracle(
  `${graphs} random graphs and ${searches} searches of each`,
  graphs,
  () => fc.tuple(worldOfPhrases, fc.array(randomSearch, { minLength: searches, maxLength: searches })),
  answer,
);

/** The order of the hits is the ranking's, which unit tests hold; here it is which there are. */
async function answer(graph: Graph, world: World, question: SearchQuestion): Promise<Answered> {
  const { clearance, text, kinds, filter, asOf } = question;
  const { search } = await dataOf(createAsk(graph, clearance), query, { text, kinds, filter, asOf });
  const { totalCount, truncated, edges } = search;
  const ids = edges.map(({ node }: { node: { id: string } }) => node.id).sort();
  const expected = foundIn(world, question);
  return {
    question,
    engine: { ids, totalCount, truncated },
    oracle: { ids: expected, totalCount: expected.length, truncated: false },
    found: expected.length > 0,
  };
}
