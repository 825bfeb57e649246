import { checkGraph, rules } from '../../src/graph/rules/check-graph';
import type { Graph } from '../../src/graph/store/port';
import { refreshSearchTokens } from '../../src/graph/search/refresh-tokens';
import { describeEachEngine } from '../support/engines';
import { plant, rowsOf } from '../support/graph-queries';
import { clean, node, planted } from './planted-breaches';

describe('the rules of check', () => {
  it('each have a breach planted here', () => {
    const tested = new Set(planted.flatMap(({ rules: ids, subject }) => ids.map((id) => `${subject} ${id}`)));
    expect(rules.map(({ subject, id }) => `${subject} ${id}`).filter((rule) => !tested.has(rule))).toEqual(
      [],
    );
  });

  it('each have an id of their own and a sentence', () => {
    expect(new Set(rules.map(({ subject, id }) => `${subject} ${id}`)).size).toBe(rules.length);
    for (const { id, sentence } of rules) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(sentence).toMatch(/^[A-Z'].*\.$/);
    }
  });
});

describeEachEngine('checkGraph', ({ open }) => {
  let graph: Graph;

  beforeAll(async () => {
    graph = await open();
  });

  /** Keeps the search tokens, as who writes does. */
  const refresh = async (): Promise<void> => {
    const ids = await rowsOf(graph, 'MATCH (n:Entity) WHERE n.id IS NOT NULL RETURN DISTINCT n.id');
    await graph.write((transaction) => refreshSearchTokens(transaction, ids.flat() as string[]));
  };

  beforeEach(async () => {
    await plant(graph, ...clean);
    await refresh();
  });
  afterEach(() => plant(graph, 'MATCH (n) DETACH DELETE n'));

  it('finds nothing in a graph that holds to every rule, nor in an empty one', async () => {
    await expect(checkGraph(graph)).resolves.toEqual([]);
    await plant(graph, 'MATCH (n) DETACH DELETE n');
    await expect(checkGraph(graph)).resolves.toEqual([]);
  });

  it.each(planted)(
    'reports $rules for $what ($subject)',
    async ({ rules: expected, subject, statements, id }) => {
      await plant(graph, ...statements);
      if (!expected.includes('search-tokens-stale')) await refresh();
      const breaches = await checkGraph(graph);
      expect([...new Set(breaches.map((breach) => breach.rule))]).toEqual(expected);
      for (const breach of breaches) {
        expect(breach.subject).toBe(subject);
        expect(breach.id).toEqual(typeof id === 'string' ? id : expect.stringMatching(id));
      }
    },
  );

  it('leaves the figures of a report as they are, whichever is greater', async () => {
    await plant(graph, 'MATCH (:Entity)-[r:REPORTS]->() SET r.deathsLow = 9, r.deathsHigh = 1');
    await expect(checkGraph(graph)).resolves.toEqual([]);
  });

  it('reads a graph of more than one page to its end, and changes nothing', async () => {
    await plant(
      graph,
      `UNWIND range(1, 2500) AS i CREATE (:Entity:Person {id: 'person-' + toString(i), name: 'P', ${node}})`,
      `MATCH (n:Person {id: 'person-2500'}) REMOVE n.name`,
    );
    await refresh();
    const before = await rowsOf(graph, 'MATCH (n) RETURN count(n)');
    const breaches = await checkGraph(graph);
    expect(breaches.map(({ rule, id }) => [rule, id])).toEqual([['property-missing', 'person-2500']]);
    await expect(rowsOf(graph, 'MATCH (n) RETURN count(n)')).resolves.toEqual(before);
  });
});
