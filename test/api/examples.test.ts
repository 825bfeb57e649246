import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDemonstration } from '../support/demonstration';
import { createAsk, dataOf, type Ask } from '../support/ask';
import { describeEachEngine } from '../support/engines';

const directory = join(__dirname, '../../src/graphiql/examples');
const pages = ['README.md', 'docs/querying.md'];

/** The queries that GraphiQL opens with, and those that the pages of the documentation show. */
const queries = [
  ...readdirSync(directory).map((name): [string, string] => [
    name,
    readFileSync(join(directory, name), 'utf8'),
  ]),
  ...pages.flatMap((page) =>
    [...readFileSync(join(__dirname, '../..', page), 'utf8').matchAll(/```graphql\n([^`]+)```/g)].map(
      (match, i): [string, string] => [`${page}, query ${i + 1}`, match[1]!],
    ),
  ),
];

/** Answers of the engine that was asked first, for the second to equal. */
const answers = new Map<string, string>();

test('there are examples in GraphiQL and in the documentation', () =>
  expect(queries.length).toBeGreaterThan(20));

describeEachEngine('the examples', (engine) => {
  let ask: Ask;
  beforeAll(async () => {
    ask = createAsk(await openDemonstration(engine));
  });

  test.each(queries)('%s is answered, and byte for byte alike by both engines', async (name, query) => {
    const answer = JSON.stringify(await dataOf(ask, query));
    expect(answer).not.toMatch(/^\{"[a-z]+":(null|\{"nodes":\[\]\})\}$/i);
    expect(answer).toBe(answers.get(name) ?? answer);
    answers.set(name, answer);
  });

  test('the first shows no null', async () => {
    const [[name, query] = ['', '']] = queries;
    expect(name).toBe('01-claims.graphql');
    expect(JSON.stringify(await dataOf(ask, query))).not.toContain('null');
  });
});
