import { read, readOne, write, type Promised } from '../promise';

/**
 * By code point. The list has no character beyond U+FFFF beside one from U+E000 to U+FFFF: for such a pair
 * Neo4j sorts stored text by code point and yet compares it with a parameter by UTF-16 unit.
 */
const sorted = ['', 'A', 'Z', 'a', 'ab', 'z', 'é', 'ع', '😀'];
const shuffled = ['é', '😀', 'z', 'Z', 'ab', '', 'a', 'ع', 'A'];
export const orderPromises: Promised[] = [
  {
    id: 'text-order',
    sentence: 'Text MUST sort by code point, in parameters and stored alike',
    run: async (graph) => {
      const rows = await read(graph, 'UNWIND $list AS x RETURN x ORDER BY x', { list: shuffled });
      expect(rows.flat()).toEqual(sorted);
      await write(graph, 'UNWIND $list AS x CREATE (:Word {text: x})', { list: shuffled });
      const stored = await read(graph, 'MATCH (w:Word) RETURN w.text ORDER BY w.text DESC');
      expect(stored.flat()).toEqual([...sorted].reverse());
    },
  },
  {
    id: 'text-comparison',
    sentence: 'Text MUST compare as it sorts, so that a keyset page neither repeats nor skips',
    run: async (graph) => {
      await write(graph, 'UNWIND $list AS x CREATE (:Word {text: x})', { list: shuffled });
      for (const [index, after] of sorted.entries()) {
        const rows = await read(graph, 'MATCH (w:Word) WHERE w.text > $after RETURN w.text ORDER BY w.text', {
          after,
        });
        expect(rows.flat()).toEqual(sorted.slice(index + 1));
      }
    },
  },
  {
    id: 'null-order',
    sentence: 'Null MUST sort last ascending and first descending',
    run: async (graph) => {
      const text = 'UNWIND [2, null, 1] AS x RETURN x ORDER BY x';
      expect(await read(graph, text)).toEqual([[1], [2], [null]]);
      expect(await read(graph, `${text} DESC`)).toEqual([[null], [2], [1]]);
    },
  },
  {
    id: 'null-comparison',
    sentence: 'A comparison with null MUST be unknown, and NOT of it too',
    run: async (graph) => {
      const text = 'UNWIND [1, null] AS x WITH x WHERE NOT (x > 1) RETURN x';
      expect(await read(graph, text)).toEqual([[1]]);
    },
  },
  {
    id: 'several-keys',
    sentence: 'Rows MUST sort by several keys, each in its own direction',
    run: async (graph) => {
      const text = "UNWIND [['a', 1], ['b', 1], ['c', 2]] AS p RETURN p[0] ORDER BY p[1] DESC, p[0] ASC";
      expect((await read(graph, text)).flat()).toEqual(['c', 'a', 'b']);
    },
  },
  {
    id: 'nested-list',
    sentence: 'A nested list MUST be bounded and ordered per parent, and empty where there is nothing',
    run: async (graph) => {
      await write(
        graph,
        "CREATE (:Parent {id: 'none'}) CREATE (p:Parent {id: 'some'}) WITH p UNWIND [3, 1, 2] AS x CREATE (p)-[:HAS]->(:Child {x: x})",
      );
      const inner = 'MATCH (p)-[:HAS]->(c:Child) WITH c ORDER BY c.x LIMIT $first';
      const list =
        graph.dialect === 'neo4j'
          ? `RETURN p.id AS id, COLLECT { ${inner} RETURN [c.x] } AS list ORDER BY id`
          : `CALL (p) { ${inner} RETURN collect([c.x]) AS list } RETURN p.id AS id, list ORDER BY id`;
      const rows = await read(graph, `MATCH (p:Parent) ${list}`, { first: 2 });
      expect(rows).toEqual([
        ['none', []],
        ['some', [[1], [2]]],
      ]);
    },
  },
  {
    id: 'nested-call',
    sentence: 'CALL (x) { … collect() } MUST nest, so that one statement brings a tree',
    run: async (graph) => {
      await write(graph, "CREATE (:Top {id: 't'})-[:HAS]->(:Middle {id: 'm'})-[:HAS]->(:Leaf {id: 'l'})");
      const text =
        'MATCH (t:Top) CALL (t) { MATCH (t)-[:HAS]->(m) CALL (m) { MATCH (m)-[:HAS]->(l) RETURN collect([l.id]) AS ls } ' +
        'RETURN collect([m.id, ls]) AS ms } RETURN [t.id, ms]';
      expect(await readOne(graph, text)).toEqual(['t', [['m', [['l']]]]]);
    },
  },
  {
    id: 'counts',
    sentence: 'COUNT {} and EXISTS {} MUST answer per row',
    run: async (graph) => {
      await write(
        graph,
        "CREATE (:Top {id: 'a'}) CREATE (b:Top {id: 'b'}) CREATE (b)-[:HAS]->() CREATE (b)-[:HAS]->()",
      );
      const text =
        'MATCH (t:Top) RETURN t.id AS id, COUNT { (t)-[:HAS]->() }, EXISTS { (t)-[:HAS]->() } ORDER BY id';
      expect(await read(graph, text)).toEqual([
        ['a', 0, false],
        ['b', 2, true],
      ]);
    },
  },
];
