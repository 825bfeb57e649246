import { maxTold } from '../../src/execution/found-faults';
import { limits } from '../../src/execution/limits';
import { maxConditions } from '../../src/resolvers/filter/filter-scope';
import { maxValues } from '../../src/schema/filters/comparison-filters';
import { ask, startTestServer, type Answer, type TestServer } from '../server/harness';

const byFilter = 'query ($filter: EventFilter) { events(filter: $filter) { totalCount } }';
const list = <T>(length: number, of: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => of(index));
const keys = (count: number): object => Object.fromEntries(list(count, (index) => [`key${index}`, index]));
const nested = (depth: number): object => (depth === 0 ? {} : { not: nested(depth - 1) });

/** What can be wrong with a request is told in a bounded number of bounded words. */
describe('A request', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const refusalOf = async (query: string, variables: object): Promise<Answer['body']> => {
    const { status, body } = await ask(server, query, { variables });
    expect(status).toBe(400);
    expect(body.errors?.length).toBeLessThanOrEqual(maxTold);
    expect(body.errors?.map(({ extensions }) => extensions.code)).toContain('BAD_USER_INPUT');
    expect(JSON.stringify(body).length).toBeLessThan(20_000);
    return body;
  };

  it.each([
    ['values', 200_001, { ids: list(limits.values, () => 0) }],
    ['objects', 10_001, { filter: { and: list(limits.objects, () => ({})) } }],
    ['keys', 501, { filter: keys(501) }],
    ['valueDepth', 41, { filter: nested(3_000) }],
    ['textLength', 100_001, { first: 'x'.repeat(100_001) }],
  ])(
    'is refused beyond the limit %s before its variables are read by their types',
    async (name, asked, variables) => {
      const { errors } = await refusalOf(byFilter, variables);
      expect(errors?.map(({ message }) => message)).toEqual([
        expect.stringMatching(new RegExp(`^variables: limit ${name}: .* at most, ${asked} asked for$`)),
      ]);
    },
  );

  it.each([
    ['lists', `{ nodes(ids: ${'['.repeat(129)}${']'.repeat(129)}) { id } }`],
    ['filters', `{ events(filter: ${'{not: '.repeat(3_000)}{}${'}'.repeat(3_000)}) { totalCount } }`],
    ['fields that never end', '{a'.repeat(4_999)],
  ])('whose text nests too deep is refused before it is parsed: %s', async (_what, query) => {
    const { errors } = await refusalOf(query, {});
    expect(errors?.[0]?.message).toBe(
      `query: limit nesting: ${limits.nesting} brackets within each other in a query at most, 129 asked for`,
    );
  });

  it('may hold brackets in texts and comments', async () => {
    const query = `{ # ${'{'.repeat(500)}
      a: event(id: "${'['.repeat(500)}\\"{") { id }
      b: event(id: """${'('.repeat(500)} " \\""" {""") { id } }`;
    expect((await ask(server, query)).body).toEqual({ data: { a: null, b: null } });
  });

  it('is told the first faults of its variables and their count', async () => {
    const { errors } = await refusalOf(byFilter, { filter: keys(400) });
    expect(errors?.[0]?.message).toBe('400 values of variables are wrong');
    expect(errors?.[0]?.extensions['faults']).toHaveLength(maxTold);
    expect((errors?.[0]?.extensions['faults'] as unknown[])[0]).toEqual({
      path: 'filter',
      message: expect.stringMatching(/^Field "key0" is not defined by type "EventFilter"\./) as string,
    });
  });

  it('is counted no further than to a thousand faults', async () => {
    const { errors } = await refusalOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: list(100_000, () => null),
    });
    expect(errors?.[0]?.message).toBe('1000 or more values of variables are wrong');
  });

  it.each([
    ['a text for a number', 'query ($first: Int) { events(first: $first) { totalCount } }', 'first'],
    [
      'a text for an enum',
      'query ($filter: [EventType!]) { events(filter: { type: { in: $filter } }) { totalCount } }',
      'filter',
    ],
    [
      'a text for a date',
      'query ($d: Date) { events(filter: { occurred: { from: $d } }) { totalCount } }',
      'd',
    ],
  ])('is shown no more than 60 characters of a wrong value: %s', async (_what, query, name) => {
    const value = 'at "first'.repeat(11_000);
    const { errors } = await refusalOf(query, { [name]: value });
    expect(errors?.[0]?.message.length).toBeLessThan(200);
    expect(errors?.[0]?.message.replaceAll('\\', '')).toContain(`${value.slice(0, 60)}…`);
  });

  it('is told no more of what is wrong with its text than of its variables', async () => {
    const wrong = list(400, (index) => `key${index}: 1`).join(' ');
    const { errors } = await refusalOf(`{ events(filter: { ${wrong} }) { totalCount } }`, {});
    expect(errors).toHaveLength(maxTold);
    const long = await refusalOf(`{ events(first: "${'x'.repeat(100_000)}") { totalCount } }`, {});
    expect(long.errors?.[0]?.message).toBe(`Int cannot represent non-integer value: "${'x'.repeat(60)}…"`);
  });

  it('is told the first of the errors that its rows bring, and how many there were', async () => {
    const query = `{ ${list(45, (index) => `a${index}: event(id: $id) { id }`).join(' ')} }`;
    const { body } = await ask(server, `query ($id: ID!) ${query}`, { variables: { id: 'x'.repeat(1025) } });
    expect(body.errors).toHaveLength(maxTold);
    expect(body.extensions).toEqual({ errorCount: 45 });
  });

  it('that is as large as is legal passes', async () => {
    const filter = {
      and: list(maxConditions / 4 - 1, () => ({ id: { in: list(maxValues, (index) => `event-${index}`) } })),
    };
    const { status, body } = await ask(server, byFilter, { variables: { filter } });
    expect(body).toEqual({ data: { events: { totalCount: 0 } } });
    expect(status).toBe(200);
    const ids = list(500, (index) => `an-id-${index}`);
    const nodes = await ask(server, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      variables: { ids },
    });
    expect(nodes.body.data?.['nodes']).toHaveLength(500);
  });
});
