import { InvariantError } from '../../src/errors';
import {
  and,
  cypher,
  integer,
  join,
  name,
  Parameter,
  property,
  render,
  Variable,
  where,
  type Fragment,
} from '../../src/graph/cypher/fragment';
import { column, constant, record } from '../../src/graph/cypher/projection';
import { statement } from '../../src/graph/cypher/statement';
import { decodeInteger, decodeText } from '../../src/graph/store/decode';

describe('A fragment', () => {
  test('is its text, and values in it are parameters', () => {
    expect(render(cypher`RETURN ${'a'}, ${1}, ${null}, ${['b']}, ${{ c: true }}`)).toMatchObject({
      text: 'RETURN $p0, $p1, $p2, $p3, $p4',
      values: { p0: 'a', p1: 1, p2: null, p3: ['b'], p4: { c: true } },
    });
  });

  test('never takes a value for text, whatever the value says', () => {
    const hostile = "'}) DETACH DELETE n //";
    const { text, values } = render(cypher`MATCH (n {id: ${hostile}}) RETURN n`);
    expect(text).toBe('MATCH (n {id: $p0}) RETURN n');
    expect(values).toEqual({ p0: hostile });
  });

  test('nests, and names variables and parameters in the order in which they stand', () => {
    const [near, edge, far] = [new Variable('n'), new Variable('r'), new Variable('n')];
    const live = cypher`${edge}.stance = ${'AFFIRMS'}`;
    const match = cypher`MATCH (${near} {id: ${'x'}})-[${edge}]->(${far}) ${where([live, cypher`${far}.id <> ${'y'}`])}`;
    expect(render(match)).toMatchObject({
      text: 'MATCH (n0 {id: $p0})-[r1]->(n2) WHERE r1.stance = $p1 AND n2.id <> $p2',
      values: { p0: 'x', p1: 'AFFIRMS', p2: 'y' },
    });
  });

  test('of one shape has one text, whatever its values and whoever composed it', () => {
    const compose = (id: string, limit: number): Fragment => {
      const node = new Variable('n');
      return cypher`MATCH (${node}) WHERE ${node}.id = ${id} WITH ${node} LIMIT ${limit}`;
    };
    const [one, other] = [render(compose('a', 1)), render(compose('b', 1))];
    expect(one.text).toBe(other.text);
    expect(render(compose('1', 1)).text).toBe(one.text);
  });

  test('gives a shared value one name, and equal values two', () => {
    const shared = new Parameter(7);
    expect(render(cypher`${shared} + ${shared} + ${7}`)).toMatchObject({
      text: '$p0 + $p0 + $p1',
      values: { p0: 7, p1: 7 },
    });
  });

  test('has one value of a name', () => {
    const at = (instant: string): Parameter => new Parameter(instant, 'known');
    expect(render(cypher`${at('a')} < ${at('a')}`)).toMatchObject({
      text: '$known < $known',
      values: { known: 'a' },
    });
    expect(() => render(cypher`${at('a')} < ${at('b')}`)).toThrow('two values of $known in one statement');
  });

  test('takes names of the registry, and nothing else, as text', () => {
    const node = new Variable('n');
    expect(render(cypher`(${node}:${name('Actor')}) ${property(node, 'name')} row[${integer(2)}]`).text).toBe(
      '(n0:Actor) n0.name row[2]',
    );
    for (const text of ['', 'a b', 'n.id', "x'", '1st', 'a`b', 'Actor) DETACH DELETE (n'])
      for (const make of [() => name(text), () => property(node, text)]) expect(make).toThrow(InvariantError);
    expect(() => integer(1.5)).toThrow(InvariantError);
  });

  test('is joined, and nothing where there is nothing to join', () => {
    expect(render(join([cypher`a`, cypher`b`, cypher`c`], ', ')).text).toBe('a, b, c');
    expect(render(and([])).text).toBe('');
    expect(render(where([])).text).toBe('');
  });
});

describe('A statement', () => {
  const query = statement(
    'people',
    cypher`MATCH (p:Person) WHERE p.age > ${40}`,
    record({
      name: column(cypher`p.name`, decodeText),
      kind: constant('Person'),
      born: record({ year: column(cypher`p.year`, decodeInteger) }),
    }),
    cypher`LIMIT ${5}`,
  );

  test('returns what its projection asks, and has its values', () => {
    expect(query).toMatchObject({
      name: 'people',
      text: 'MATCH (p:Person) WHERE p.age > $p0\nRETURN p.name AS c0, p.year AS c1\nLIMIT $p1',
      parameters: ['p0', 'p1'],
      values: { p0: 40, p1: 5 },
      columns: ['c0', 'c1'],
    });
  });

  test('reads a row back as its projection says', () => {
    expect(query.decode(['Leila', 1970])).toEqual({ name: 'Leila', kind: 'Person', born: { year: 1970 } });
  });

  test('names the column that it can not read', () => {
    expect(() => query.decode(['Leila', 'long ago'])).toThrow(
      expect.objectContaining({ message: 'expected a whole number, found a string', column: 'c1' }),
    );
  });
});
