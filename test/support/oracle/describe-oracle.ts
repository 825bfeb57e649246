import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { migrate } from '../../../src/graph/store/migrations/migrate';
import type { Graph } from '../../../src/graph/store/port';
import { describeEachEngine, type Engine } from '../engines';
import { plantWorld, scriptOf } from './plant-world';
import type { World } from './world';

/*
 * Random graphs and random questions: each engine has to answer as the oracle does, a plain reading of the
 * same contract (the files beside this one). A run asks what the last one asked, unless it is told otherwise:
 * ten thousand cases of each sort, and others than before, by
 *
 *   CLAIMGRAPH_ORACLE_GRAPHS=200 CLAIMGRAPH_ORACLE_QUESTIONS=50 CLAIMGRAPH_ORACLE_SEED=$RANDOM \
 *     npx jest --selectProjects api --testPathPatterns oracle
 */

/** A number that a run of the oracles may be told by the environment: `CLAIMGRAPH_ORACLE_GRAPHS` and such. */
export const setting = (name: string, otherwise: number): number =>
  Number(process.env[`CLAIMGRAPH_ORACLE_${name}`] ?? otherwise);

const seed = setting('SEED', 20_200_810);
const hour = 3_600_000;

/**
 * Some of a pool of questions: Neo4j takes far longer to plan a statement that it has not seen than to run
 * it, so its pool is hardly greater than what each graph is asked; the embedded engine plans nothing.
 */
export function someOf<Question>(
  question: fc.Arbitrary<Question>,
  engine: Engine['name'],
  count: number,
): fc.Arbitrary<Question[]> {
  const size = setting('POOL', engine === 'neo4j' ? Math.ceil(count * 1.2) : count * 20);
  const pool = fc.sample(question, { seed, numRuns: size });
  return fc.shuffledSubarray(pool, { minLength: count, maxLength: count });
}

/** One question, answered by both. */
export interface Answered {
  /** The question, as it is told where the two disagree. */
  readonly question: unknown;
  readonly engine: unknown;
  readonly oracle: unknown;
  /** Whether there was anything to be found: questions to which the answer is nothing prove little. */
  readonly found: boolean;
}

/** Describes a test of each engine against the oracle. */
export function describeOracle<Question>(
  title: string,
  graphs: number,
  askedOf: (engine: Engine['name']) => fc.Arbitrary<[World, readonly Question[]]>,
  answer: (graph: Graph, world: World, question: Question) => Promise<Answered>,
): void {
  describeEachEngine(title, (engine) => {
    let graph: Graph;
    beforeAll(async () => {
      graph = await engine.open();
      await migrate(graph);
    });

    test(
      'are answered as the oracle answers them',
      async () => {
        let [cases, found] = [0, 0];
        const property = fc.asyncProperty(askedOf(engine.name), async ([world, questions]) => {
          await plantWorld(graph, world);
          for (const question of questions) {
            const answered = await answer(graph, world, question);
            if (!isDeepStrictEqual(answered.engine, answered.oracle))
              throw new Error(report(world, answered));
            cases += 1;
            if (answered.found) found += 1;
          }
        });
        const run = await fc.check(property, { seed, numRuns: graphs, endOnFailure: true });
        // fast-check would print the graph as JSON; the report has it as a script.
        if (run.failed) throw new Error(`CLAIMGRAPH_ORACLE_SEED=${seed}: ${messageOf(run.errorInstance)}`);
        expect(found).toBeGreaterThan(cases / 10);
      },
      hour,
    );
  });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function report(world: World, { question, engine, oracle }: Answered): string {
  const json = (value: unknown): string =>
    typeof value === 'string' ? value : JSON.stringify(value, null, 1);
  return [
    'The engine and the oracle disagree.',
    `The graph, as a script for a migrated store; migrate again after it:\n${scriptOf(world)}`,
    `The question:\n${json(question)}`,
    `The engine answers:\n${json(engine)}`,
    `The oracle answers:\n${json(oracle)}`,
  ].join('\n\n');
}
