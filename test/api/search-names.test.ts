import { migrate } from '../../src/graph/store/migrations/migrate';
import { refreshStaleTokensOf } from '../../src/graph/search/refresh-tokens';
import { createAsk, dataOf, type Ask } from '../support/ask';
import { describeEachEngine } from '../support/engines';
import { plant } from '../support/graph-queries';

const query = `query S($text: String!) {
  search(text: $text) { edges { score node { id name } snippets { text highlights { start end } } } }
}`;

interface Found {
  readonly score: number;
  readonly node: { readonly id: string };
  readonly snippets: readonly { text: string; highlights: readonly { start: number; end: number }[] }[];
}

describeEachEngine('names that are written joined and divided', (engine) => {
  let ask: Ask;
  beforeAll(async () => {
    const graph = await engine.open();
    await migrate(graph);
    await plant(
      graph,
      ...Object.entries(names).map(
        ([id, name]) => `CREATE (:Entity:Person {id: '${id}', name: '${name}', marking: 'CLEAR',
          recordedAt: '2020-01-01T00:00:00.000Z', updatedAt: '2020-01-01T00:00:00.000Z', recordedBy: 'x', version: 1})`,
      ),
    );
    await refreshStaleTokensOf(graph);
    ask = createAsk(graph);
  });

  const names = {
    'person-divided': 'Abdul Rahman',
    'person-article': 'Abd al-Rahman',
    'person-joined': 'Abdulrahman',
    'person-qaeda': 'Al-Qaeda',
    'person-alqaeda': 'AlQaeda',
    'person-m23': 'M23',
    'person-m-23': 'M-23',
    'person-zwnj': 'علی\u200cرضا',
    'person-space': 'علی رضا',
    'person-one': 'علیرضا',
    'person-heh': 'مهدی',
    'person-goal': 'مہدی',
    'person-doachashmee': 'مھدی',
    'person-ae': 'مەدی',
  };
  const rahman = ['person-article', 'person-divided', 'person-joined'];
  const reza = ['person-one', 'person-space', 'person-zwnj'];
  const mahdi = ['person-ae', 'person-doachashmee', 'person-goal', 'person-heh'];

  test.each([
    ['Abdul Rahman', rahman],
    ['Abd al-Rahman', rahman],
    ['Abdulrahman', rahman],
    ['abdel rahman', rahman],
    ['Abdulrah', rahman],
    ['Al-Qaeda', ['person-alqaeda', 'person-qaeda']],
    ['AlQaeda', ['person-alqaeda', 'person-qaeda']],
    ['M23', ['person-m-23', 'person-m23']],
    ['M-23', ['person-m-23', 'person-m23']],
    ['m 23', ['person-m-23', 'person-m23']],
    ['علی\u200cرضا', reza],
    ['علی رضا', reza],
    ['علیرضا', reza],
    ...['مهدی', 'مہدی', 'مھدی', 'مەدی'].map((each) => [each, mahdi]),
  ] as [string, string[]][])('"%s" finds each spelling', async (text, ids) => {
    const { search } = await dataOf(ask, query, { text });
    const edges = search.edges as Found[];
    expect(edges.map(({ node }) => node.id).sort()).toEqual(ids);
    if (Object.values(names).includes(text)) expect(edges[0]!.score).toBe(1);
    for (const { snippets } of edges)
      for (const { text: shown, highlights } of snippets)
        for (const { start, end } of highlights) expect(shown.slice(start, end).trim()).not.toBe('');
  });
});
