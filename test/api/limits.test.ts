import { getIntrospectionQuery } from 'graphql';
import { limits } from '../../src/execution/limits';
import { ask, startTestServer, type Answer, type TestServer } from '../server/harness';

/** One list within the other, so many deep. */
const lists = (levels: number): string =>
  levels === 0 ? 'id' : `${levels % 2 ? 'partOf' : 'parts'}(first: 1) { nodes { ${lists(levels - 1)} } }`;

/** Each list below the document of the last one's assertion: every one of them is a plan of its own. */
const references = (levels: number): string =>
  levels === 0
    ? 'id'
    : `asserts(first: 1) { nodes { document { ${references(levels - 1)} } from { id } source { name } } }`;

const sideBySide = (count: number): string =>
  repeated(count, (i) => `a${i}: allies(first: 1, filter: { name: { eq: "${i}" } }) { nodes { id } }`);

const wide = (...sizes: readonly number[]): string =>
  sizes.reduceRight(
    (below, first, index) => `${index % 2 ? 'claims' : 'claimed'}(first: ${first}) { nodes { ${below} } }`,
    'id',
  );

const repeated = (times: number, field: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => field(index)).join(' ');

/** So many fragments, each of which spreads the next one four times. */
const multiplying = (fragments: number): string => {
  const each = (index: number): string =>
    index === fragments - 1
      ? 'id'
      : repeated(4, (i) => `a${i}: partOf(first: 1) { nodes { ...F${index + 1} } }`);
  return `{ actor(id: "a") { ...F0 } } ${repeated(fragments, (i) => `fragment F${i} on Actor { ${each(i)} }`)}`;
};

describe('A limit', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const byGet = async (query: string): Promise<Answer['body']> => {
    const response = await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    return (await response.json()) as Answer['body'];
  };

  describe.each([
    ['depth', `{ actor(id: "a") { ${lists(10)} } }`, `{ actor(id: "a") { ${lists(11)} } }`, 11],
    [
      'depth',
      `{ document(id: "d") { ${references(10)} } }`,
      `{ document(id: "d") { ${references(11)} } }`,
      11,
    ],
    [
      'width',
      `{ actor(id: "a") { ${wide(500, 200, 1)} } }`,
      `{ actor(id: "a") { ${wide(500, 500, 3)} } }`,
      750_000,
    ],
    [
      'width',
      `query ($ids: [ID!]! = [${repeated(500, (i) => `"${i}"`)}]) { nodes(ids: $ids) { ... on Actor { ${wide(400)} } } }`,
      `query ($ids: [ID!]! = [${repeated(500, (i) => `"${i}"`)}]) { nodes(ids: $ids) { ... on Actor { ${wide(500, 500)} } } }`,
      125_000_000,
    ],
    [
      'width',
      '{ events(first: 500) { edges { node { mentionedIn(first: 200) { edges { assertion { document { id } } } } } } } }',
      '{ events(first: 500) { edges { node { mentionedIn(first: 500) { edges { assertion { document { asserts(first: 5) { nodes { id } } } } } } } } } }',
      1_250_000,
    ],
    ['lists', `{ actor(id: "a") { ${sideBySide(96)} } }`, `{ actor(id: "a") { ${sideBySide(97)} } }`, 97],
    [
      'lists',
      `{ actor(id: "a", asOf: { known: "2020-01-01T00:00:00Z" }) { ${sideBySide(47)} x: partOf(first: 1) { totalCount nodes { ${sideBySide(47)} } } } }`,
      `{ actor(id: "a") { ${sideBySide(47)} x: partOf(first: 1) { totalCount nodeCount nodes { ${sideBySide(47)} } } } }`,
      97,
    ],
    [
      'rootFields',
      `{ ${repeated(50, (i) => `a${i}: __typename`)} }`,
      `{ ${repeated(51, (i) => `a${i}: __typename`)} }`,
      51,
    ],
    [
      'aliases',
      `{ actor(id: "a") { ${repeated(200, (i) => `a${i}: name`)} } }`,
      `{ actor(id: "a") { ${repeated(201, (i) => `a${i}: name`)} } }`,
      201,
    ],
    ['selections', multiplying(4), multiplying(9), 10_001],
    [
      'cost',
      `{ actor(id: "a") { ${wide(500, 400)} } }`,
      `{ ${repeated(2, (i) => `a${i}: actor(id: "a") { ${wide(500, 400)} }`)} }`,
      801_002,
    ],
  ] as const)('on %s', (name, within, beyond, asked) => {
    test('lets pass what asks for as much as it allows', async () => {
      const { body } = await ask(server, within);
      expect(body.errors).toBeUndefined();
    });

    test('refuses what asks for more by GET and POST alike, with its name and what was asked for, and asks the store nothing', async () => {
      const logged = server.log.length;
      const { status, body } = await ask(server, beyond);
      expect(status).toBe(400);
      const message = expect.stringMatching(
        new RegExp(`limit ${name}: ${limits[name]} .* at most, ${asked} asked for$`),
      ) as string;
      expect(body.errors).toEqual([
        {
          message,
          extensions: { code: 'BAD_USER_INPUT', faults: [{ path: expect.any(String) as string, message }] },
        },
      ]);
      expect(body.data).toBeUndefined();
      expect(await byGet(beyond)).toEqual(body);
      expect(server.log.slice(logged).map(({ statements }) => statements)).toEqual([0, 0]);
    });
  });

  test('on tokens says so before the text is read to its end', async () => {
    const { status, body } = await ask(server, `{ ${'__typename '.repeat(limits.tokens + 1)} }`);
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      expect.objectContaining({
        message: 'query: limit tokens: 10000 tokens in a query at most, more asked for',
        extensions: { code: 'BAD_USER_INPUT', faults: [expect.objectContaining({ path: 'query' })] },
      }),
    ]);
  });

  test('names the list where the path becomes too wide', async () => {
    const { body } = await ask(server, `{ a: actor(id: "a") { ${wide(500, 500, 3)} } }`);
    expect(body.errors?.[0]?.extensions['faults']).toEqual([
      expect.objectContaining({ path: 'a.claimed.claims.claimed' }),
    ]);
  });

  test('counts what variables say, and not what @skip leaves out', async () => {
    const query =
      'query ($n: Int = 500, $no: Boolean!) { events(first: $n) { nodes { claims(first: $n) { nodes { claimed(first: $n) @skip(if: $no) { nodes { id } } } } } } }';
    const codes = async (variables: object): Promise<unknown> =>
      (await ask(server, query, { variables })).body.errors?.map(({ extensions }) => extensions.code);
    expect(await codes({ no: false })).toEqual(['BAD_USER_INPUT']);
    expect(await codes({ no: true })).toBeUndefined();
    expect(await codes({ no: false, n: 50 })).toBeUndefined();
  });

  test('lets the full introspection query of a client pass', async () => {
    const { body } = await ask(
      server,
      getIntrospectionQuery({
        descriptions: true,
        inputValueDeprecation: true,
        schemaDescription: true,
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        oneOf: true,
      }),
    );
    expect(body.errors).toBeUndefined();
    expect(body.data).toHaveProperty('__schema.types');
  });
});

describe('The cost of a request', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const costOf = async (query: string): Promise<unknown> =>
    (await ask(server, query, { headers: { 'x-claimgraph-cost': '1' } })).body.extensions;

  test.each([
    ['one entity', '{ event(id: "e") { name } }', 2],
    ['a page', '{ events(first: 50) { nodes { id } } }', 100],
    [
      'a page of the size that is taken where none is given',
      '{ events { nodes { claims { nodes { id } } } } }',
      420,
    ],
    ['counts alone', '{ events { totalCount } }', 1],
    ['ids', '{ nodes(ids: ["a", "b", "c"]) { id ... on Actor { claimed(first: 5) { nodes { id } } } } }', 36],
    [
      'the same list selected twice',
      '{ events(first: 5) { nodes { id } } events(first: 5) { nodes { name } } }',
      15,
    ],
    ['another alias', '{ events(first: 5) { nodes { id } } b: events(first: 5) { nodes { name } } }', 20],
    [
      'references of each row',
      '{ events(first: 2) { nodes { claims(first: 3) { edges { assertion { document { id source { id } } speaker { id } } node { id } } } } } }',
      2 + 2 * 3 * 4 + 2 * 3 * 4,
    ],
    ['long texts', '{ events(first: 5) { nodes { id summary } } }', 5 + 5 + 5 * 5],
    ['numbers of events', '{ stats { total { events } } }', 20_000 + 1 + 1 + 1],
    [
      'what is judged event by event',
      '{ stats(groupBy: [TYPE]) { groups { independentOrigins } } }',
      100_000 + 1 + 5_000 + 5_000,
    ],
    ['buckets of time', '{ timeline(interval: DAY) { buckets { label } } }', 20_000 + 1 + 5_000 + 5_000],
    [
      'buckets of a closed range',
      '{ timeline(interval: MONTH, from: "2020-01-01", to: "2020-12-31") { buckets { label } } }',
      20_000 + 1 + 12 + 12,
    ],
    [
      'groups in buckets',
      '{ timeline(interval: YEAR, from: "2020-01-01", to: "2020-12-31", split: TYPE) { buckets { groups { events } } } }',
      20_000 + 1 + 1 + 10_000 + 10_000,
    ],
    [
      'what is judged by a fragment',
      'query { stats { total { ...F } } } fragment F on EventNumbers { independentOrigins }',
      100_000 + 1 + 1 + 1,
    ],
    ['nothing of the store', '{ __typename __schema { types { name } } }', 0],
  ])('is told when it is asked for: %s', async (_what, query, cost) => {
    expect(await costOf(query)).toEqual({ cost });
  });

  test('is not told when it is not', async () => {
    expect((await ask(server, '{ events { nodes { id } } }')).body).not.toHaveProperty('extensions');
  });
});
