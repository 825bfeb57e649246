import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { migrate } from '../../src/graph/migrations/migrate';
import type { Graph } from '../../src/graph/port';
import { createAsk } from '../support/ask';
import { describeEachEngine } from '../support/engines';
import { plantWorld, scriptOf } from '../support/oracle/plant-world';
import { traversalsOf } from '../support/oracle/traversal.arbitrary';
import { traversalAnswer, type TraversalQuestion } from '../support/oracle/traversal';
import type { World } from '../support/oracle/world';
import { setting } from '../support/oracle/setting';
import { denseWorld } from '../support/oracle/world.arbitrary';

/*
 * Random graphs, and random paths and neighborhoods in each: each engine has to answer as a plain reading of
 * the whole graph does. Ten thousand cases:
 *
 *   CLAIMGRAPH_ORACLE_GRAPHS=200 CLAIMGRAPH_ORACLE_QUESTIONS=50 \\
 *     npx jest --selectProjects api --testPathPatterns path-oracle
 *
 * A run asks what the last one asked; CLAIMGRAPH_ORACLE_SEED=$RANDOM asks anew.
 */
const graphs = setting('GRAPHS', 20);
const questions = setting('QUESTIONS', 25);
const seed = setting('SEED', 20_200_810);
const hour = 3_600_000;

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

describeEachEngine(`${graphs} random graphs with ${questions} paths and neighborhoods each`, (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await migrate(graph);
  });

  test(
    'are answered as the oracle answers them',
    async () => {
      const some = denseWorld.chain((world) =>
        fc.tuple(
          fc.constant(world),
          fc.array(traversalsOf(world), { minLength: questions, maxLength: questions }),
        ),
      );
      let found = 0;
      const property = fc.asyncProperty(some, async ([world, asked]) => {
        await plantWorld(graph, world);
        for (const question of asked) found += await compare(graph, world, question);
      });
      const run = await fc.check(property, { seed, numRuns: graphs, endOnFailure: true });
      // fast-check would print the graph as JSON; the report has it as a script.
      if (run.failed) throw new Error(`CLAIMGRAPH_ORACLE_SEED=${seed}: ${messageOf(run.errorInstance)}`);
      // Questions to which nothing is found would prove nothing.
      expect(found).toBeGreaterThan((graphs * questions) / 10);
    },
    hour,
  );
});

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** How many questions were answered by something: one, or none. */
async function compare(graph: Graph, world: World, question: TraversalQuestion): Promise<number> {
  const { ask, clearance, ...variables } = question;
  const { data, errors } = await createAsk(graph, clearance)(source[ask], variables);
  const expected = traversalAnswer(world, question);
  if (errors.length > 0 || !isDeepStrictEqual(data.answer, expected))
    throw new Error(
      [
        'The engine and the oracle disagree.',
        `The graph, as a script for a migrated store:\n${scriptOf(world)}`,
        `The question:\n${JSON.stringify(question, null, 1)}`,
        `The engine answers:\n${JSON.stringify(errors.length > 0 ? errors : data.answer, null, 1)}`,
        `The oracle answers:\n${JSON.stringify(expected, null, 1)}`,
      ].join('\n\n'),
    );
  return data.answer?.paths?.length > 0 || data.answer?.edges?.length > 0 ? 1 : 0;
}
