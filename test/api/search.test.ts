import type { Graph } from '../../src/graph/store/port';
import { migrate } from '../../src/graph/store/migrations/migrate';
import { refreshStaleTokensOf } from '../../src/graph/search/refresh-tokens';
import { maxCandidates } from '../../src/graph/search/search';
import { createAsk, dataOf, type Ask } from '../support/ask';
import { openDemonstration } from '../support/demonstration';
import { describeEachEngine } from '../support/engines';
import { plant, rowsOf } from '../support/graph-queries';

const query = `query S($text: String!, $kinds: [EntityKind!], $filter: EntityFilter, $first: Int, $after: String, $last: Int, $before: String, $asOf: AsOf) {
  search(text: $text, kinds: $kinds, filter: $filter, first: $first, after: $after, last: $last, before: $before, asOf: $asOf) {
    totalCount nodeCount truncated
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor score node { id name } snippets { field text highlights { start end } } }
  }
}`;

interface Found {
  readonly cursor: string;
  readonly score: number;
  readonly node: { readonly id: string; readonly name: string };
  readonly snippets: readonly {
    field: string;
    text: string;
    highlights: readonly { start: number; end: number }[];
  }[];
}

const soleimani = 'person-qasem-soleimani';
const kahf = 'actor-ashab-al-kahf';

describeEachEngine('search', (engine) => {
  let graph: Graph;
  let ask: Ask;
  beforeAll(async () => {
    graph = await openDemonstration(engine);
    ask = createAsk(graph);
  });

  const found = async (text: string, more: object = {}): Promise<Found[]> =>
    (await dataOf(ask, query, { text, ...more })).search.edges;
  const ids = async (text: string, more: object = {}): Promise<string[]> =>
    (await found(text, more)).map(({ node }) => node.id);

  test.each([
    ['as it is spelt', 'Qasem Soleimani', soleimani],
    ['in another romanisation', 'Kassim Suleymani', soleimani],
    ['without a letter', 'Kasem Solemani', soleimani],
    ['in Arabic script', 'قاسم سليماني', soleimani],
    ['in Arabic script, vocalised', 'قَاسِم', soleimani],
    ['by family name', 'Soleimani', soleimani],
    ['by an office', 'deputy chairman', 'person-abu-mahdi-al-muhandis'],
    ['without its article', 'Muhandis', 'person-abu-mahdi-al-muhandis'],
    ['with another article', 'Abu Mehdi el-Mohandis', 'person-abu-mahdi-al-muhandis'],
    ['in Arabic script without its article', 'مهندس', 'person-abu-mahdi-al-muhandis'],
    ['with an article', 'al kahf', kahf],
    ['with another article', 'Ashab el Kahf', kahf],
    ['in capitals', 'ASHAB AL-KAHF', kahf],
    ['in another order', 'kahf, ashab', kahf],
    ['in Arabic script', 'اصحاب الكهف', kahf],
    ['by its beginning', 'ash', kahf],
    ['with k for q', 'Irak', 'location-iraq'],
    ['with a letter more', 'Basrah', 'location-basra'],
    ['with two letters swapped', 'Bagdhad', 'location-baghdad'],
    ['in two parts', 'C RAM', 'asset-c-ram'],
    ['by an abbreviation', 'pmu', 'actor-popular-mobilization-units'],
    ['with diacritics', 'Baghdād', 'location-baghdad'],
  ])('finds %s: %s', async (_, text, id) => {
    expect((await ids(text))[0]).toBe(id);
  });

  test('finds what its summary and its name say together, and nothing where a word is missing', async () => {
    expect(await ids('kahf shiite')).toEqual([kahf]);
    expect(await ids('kahf zeppelin')).toEqual([]);
  });

  test('tells where it found, by field and place', async () => {
    const [first] = await found('Solemani commander');
    expect(first?.node).toEqual({ id: soleimani, name: 'Qasem Soleimani' });
    const marked = first?.snippets.map(({ field, text, highlights }) => [
      field,
      ...highlights.map(({ start, end }) => text.slice(start, end)),
    ]);
    expect(marked).toEqual([
      ['NAME', 'Soleimani'],
      ['ALIAS', 'Soleimani'],
      ['ALIAS', 'Sulaimani'],
      ['TITLE', 'Commander'],
      ['SUMMARY', 'Commanded'],
    ]);
  });

  test('orders by score, then by id', async () => {
    const rows = await found('iraq', { first: 100 });
    expect(rows[0]?.score).toBe(1);
    expect(rows.length).toBeGreaterThan(20);
    const keys = rows.map(({ score, node }) => [1 - score, node.id] as const);
    expect(keys).toEqual([...keys].sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1)));
  });

  test('brings what is selected of each entity, as everywhere', async () => {
    const { search } = await dataOf(
      ask,
      `{ search(text: "kahf", first: 1) { nodes { __typename id aliases ... on Actor { claimed { totalCount nodes { id } } } } } }`,
    );
    expect(search.nodes).toEqual([
      {
        __typename: 'Actor',
        id: kahf,
        aliases: ['أصحاب الكهف'],
        claimed: { totalCount: 2, nodes: [{ id: 'event-2020-08-10-border-convoy' }] },
      },
    ]);
  });

  test('keeps to kinds and filter', async () => {
    expect(await ids('iraq', { kinds: ['Location'] })).toEqual([
      'location-iraq',
      'location-iraq-kuwait-border',
      'location-basra',
    ]);
    expect(
      await ids('baghdad', { kinds: [], filter: { kind: ['Event'], name: { startsWith: 'Rockets at' } } }),
    ).toEqual(['event-2020-07-30-baghdad-airport-rockets']);
    expect(await ids('iraq', { filter: { not: { kind: ['Location', 'Actor'] } }, kinds: ['Actor'] })).toEqual(
      [],
    );
  });

  test('gives the same rows page by page, both ways', async () => {
    const whole = await found('iraq', { first: 100 });
    const forward: Found[] = [];
    const backward: Found[] = [];
    for (let after: string | null = null; ;) {
      const { search } = await dataOf(ask, query, { text: 'iraq', first: 4, after });
      forward.push(...search.edges);
      expect(search.totalCount).toBe(whole.length);
      if (!search.pageInfo.hasNextPage) break;
      after = search.pageInfo.endCursor;
    }
    for (let before: string | null = null; ;) {
      const { search } = await dataOf(ask, query, { text: 'iraq', last: 4, before });
      backward.unshift(...search.edges);
      if (!search.pageInfo.hasPreviousPage) break;
      before = search.pageInfo.startCursor;
    }
    expect(forward).toEqual(whole);
    expect(backward).toEqual(whole);
  });

  test('counts, and tells whether there is more, without a row', async () => {
    const { search } = await dataOf(ask, '{ search(text: "soleimani") { totalCount nodeCount truncated } }');
    expect(search).toEqual({ totalCount: 4, nodeCount: 4, truncated: false });
  });

  test.each([
    ['no text', { text: '' }, 'search.text'],
    ['a text without a word', { text: ' — "*" 😀 \u200f' }, 'search.text'],
    ['a long text', { text: 'a'.repeat(201) }, 'search.text'],
    ['many words', { text: 'a b c d e f g h i j k l m' }, 'search.text'],
    ['a page without end', { text: 'iraq', first: 501 }, 'search.first'],
    ['a cursor that is none', { text: 'iraq', after: 'x' }, 'search.after'],
    ['both ways at once', { text: 'iraq', first: 1, last: 1 }, 'search.last'],
    ['an empty condition', { text: 'iraq', filter: { name: null } }, 'search.filter.name'],
  ])('refuses %s, with its path', async (_, variables, path) => {
    const { errors } = await ask(query, variables);
    expect(errors).toEqual([
      expect.objectContaining({ code: 'BAD_USER_INPUT', faults: [expect.objectContaining({ path })] }),
    ]);
  });

  test('refuses the cursor of another text, of other kinds, of another filter or time', async () => {
    const [{ cursor: after } = { cursor: '' }] = await found('iraq', { first: 1 });
    await expect(found('Iraq', { after })).resolves.toHaveLength(20);
    for (const other of [
      { text: 'iran' },
      { kinds: ['Event'] },
      { filter: { kind: ['Event'] } },
      { asOf: { known: '2020-09-01T00:00:00Z' } },
    ]) {
      const { errors } = await ask(query, { text: 'iraq', after, ...other });
      expect(errors).toEqual([
        expect.objectContaining({ faults: [expect.objectContaining({ path: 'search.after' })] }),
      ]);
    }
  });

  const hostile = [
    ...[
      '"',
      "'",
      '`',
      '\\',
      '\\"',
      '/',
      '//',
      '*',
      '?',
      '~',
      '~1',
      '^2',
      ':',
      '&&',
      '||',
      '!',
      '+',
      '-',
      '.',
    ],
    ...[
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      '<',
      '>',
      '$',
      '$p0',
      '#',
      '@',
      '%',
      ';',
      '|',
      '=',
      '\u0000',
      '\n',
      '\r\n',
    ],
    ...[
      '*:*',
      '[a TO z]',
      'AND',
      'OR NOT',
      '+-',
      '/.*/',
      '.*',
      '(.*)',
      'a{1,9}',
      '[^ ]',
      '\\d',
      '\\p{L}',
      '(?i)',
    ],
    ...["' OR 1=1 //", '") RETURN n //', '}) DETACH DELETE n //', 'searchTokens:x', '_exists_:x', '@2020'],
    ...['\u202e', '\u200f', '\u200d', '\ufeff', '\ud800', '\udfff', '😀', '👩‍👩‍👧', 'e\u0301', '\u0301', 'ﷺ', '️'],
    ...[
      'İ',
      'ı',
      'ß',
      'ſ',
      'ﬁ',
      '𐌰',
      '㍿',
      '½',
      '٣',
      '一',
      '한',
      'ँ',
      '__proto__',
      'constructor',
      '<b>',
      '&lt;',
    ],
  ];

  test('takes any text for words and nothing else', async () => {
    const before = await rowsOf(graph, 'MATCH (n) RETURN count(n)');
    for (const each of hostile)
      for (const text of [
        each,
        `${each}${each}`,
        `iraq${each}`,
        `${each}iraq`,
        `ir${each}aq`,
        `iraq ${each} baghdad`,
      ]) {
        const { errors, data } = await ask(query, { text });
        if (errors.length === 0) expect(data.search.truncated).toBe(false);
        else expect([text, errors[0]?.code, errors.length]).toEqual([text, 'BAD_USER_INPUT', 1]);
      }
    await expect(rowsOf(graph, 'MATCH (n) RETURN count(n)')).resolves.toEqual(before);
    for (const each of ['"', '*', '~', '\\', ' ) (', '\u0000', '\u202e'])
      expect(await ids(`${each}iraq${each} kuwait${each}`)).toEqual(await ids('iraq kuwait'));
    const { errors } = await ask(query, { text: 'iraq '.repeat(2000) });
    expect(errors).toEqual([expect.objectContaining({ code: 'BAD_USER_INPUT' })]);
  });

  test('takes the longest words there may be', async () => {
    for (const text of [
      'ab'.repeat(100),
      'abcdefghijklmnop '.repeat(11),
      `${'x'.repeat(32)} ${'yz'.repeat(16)}`,
    ])
      expect(await ids(text)).toEqual([]);
  });
});

describeEachEngine('search through the lens', (engine) => {
  const change = '2020-09-20T00:00:00.000Z';
  const gone = '2020-10-20T00:00:00.000Z';
  let graph: Graph;
  beforeAll(async () => {
    graph = await openDemonstration(engine);
    await plant(
      graph,
      `MATCH (n:Entity {id: 'actor-iran'}) CREATE (n)-[:WAS]->(:Version {entityId: n.id, from: n.updatedAt,
         to: '${change}', recordedBy: 'x', name: n.name, type: n.type, summary: n.summary, version: 1})
       SET n.name = 'Persia', n.updatedAt = '${change}', n.version = 2`,
      `MATCH (n:Entity {id: 'location-camp-taji'}) SET n.withdrawnAt = '${gone}'`,
      `MATCH (n:Entity {id: 'asset-c-ram'}) SET n.marking = 'AMBER'`,
    );
    await refreshStaleTokensOf(graph);
  });

  const ids = async (
    text: string,
    known: string | null,
    clearance: string[] | null = null,
  ): Promise<string[]> => {
    const asOf = known === null ? null : { known };
    const { search } = await dataOf(createAsk(graph, clearance), query, {
      text,
      kinds: ['Actor', 'Location', 'Asset'],
      asOf,
    });
    return search.edges.map(({ node }: Found) => node.id);
  };

  test('an entity is found by the name that it had then, and by no other', async () => {
    expect(await ids('persia', null)).toEqual(['actor-iran']);
    expect(await ids('persia', '2020-09-19T23:59:59.999Z')).toEqual([]);
    expect(await ids('persia', change)).toEqual(['actor-iran']);
    expect(await ids('iran', null)).not.toContain('actor-iran');
    expect((await ids('iran', '2020-09-19T23:59:59.999Z'))[0]).toBe('actor-iran');
  });

  test('it is not found before it was recorded, nor once it was withdrawn', async () => {
    expect(await ids('taji', '2020-08-12T00:00:00.000Z')).toEqual([]);
    expect(await ids('taji', '2020-08-13T00:00:00.000Z')).toEqual(['location-camp-taji']);
    expect(await ids('taji', gone)).toEqual([]);
    expect(await ids('taji', null)).toEqual([]);
  });

  test('it is not found by whom its marking excludes', async () => {
    expect(await ids('c-ram', null, ['CLEAR', 'AMBER'])).toEqual(['asset-c-ram']);
    expect(await ids('c-ram', null, ['CLEAR'])).toEqual([]);
    expect(await ids('c-ram', '2020-09-01T00:00:00.000Z', ['CLEAR'])).toEqual([]);
  });

  test('two aliases with two times do not see each other', async () => {
    const data = await dataOf(
      createAsk(graph),
      `{ then: search(text: "persia", asOf: { known: "2020-09-01T00:00:00Z" }) { totalCount } now: search(text: "persia") { totalCount nodes { name } } }`,
    );
    expect(data).toEqual({ then: { totalCount: 0 }, now: { totalCount: 1, nodes: [{ name: 'Persia' }] } });
  });
});

describeEachEngine('search among many', (engine) => {
  let ask: Ask;
  let cleared: Ask;
  beforeAll(async () => {
    const graph = await engine.open();
    await migrate(graph);
    // The longer half is not cleared, or of another kind; what is looked at begins with the shortest texts.
    await plant(
      graph,
      `UNWIND range(1, ${maxCandidates + 100}) AS i CREATE (:Entity:Location {id: 'location-' + toString(10000 - i),
         name: 'Camp ' + toString(10000 + i), summary: CASE WHEN i % 2 = 0 THEN 'tent' ELSE 'big tent' END, type: 'OTHER',
         marking: CASE WHEN i > ${maxCandidates} THEN 'AMBER' ELSE 'CLEAR' END, recordedAt: '2020-08-13T00:00:00.000Z',
         recordedBy: 'x', updatedAt: '2020-08-13T00:00:00.000Z', version: 1})`,
      `CREATE (:Entity:Location {id: 'location-z', name: 'Camp', type: 'OTHER', marking: 'CLEAR', recordedAt: '2020-08-13T00:00:00.000Z',
         recordedBy: 'x', updatedAt: '2020-08-13T00:00:00.000Z', version: 1})`,
    );
    await refreshStaleTokensOf(graph);
    ask = createAsk(graph);
    cleared = createAsk(graph, ['CLEAR']);
  });

  test('it says that it has not looked at all, and has the entity whose name says no more at its top', async () => {
    const { search } = await dataOf(ask, query, { text: 'camp', first: 2 });
    expect(search).toMatchObject({ truncated: true, totalCount: maxCandidates + 1 });
    expect(search.edges[0]).toMatchObject({ score: 1, node: { id: 'location-z' } });
  });

  test('what the lens or a filter hides is not counted', async () => {
    const { search } = await dataOf(cleared, query, { text: 'camp', filter: { id: { ne: 'location-z' } } });
    expect(search).toMatchObject({ truncated: false, totalCount: maxCandidates });
    const typed = await dataOf(ask, query, { text: 'camp', kinds: ['Event'] });
    expect(typed.search).toMatchObject({ truncated: false, totalCount: 0 });
    const big = await dataOf(ask, query, { text: 'camp big' });
    expect(big.search).toMatchObject({ truncated: false, totalCount: (maxCandidates + 100) / 2 });
  });
});
