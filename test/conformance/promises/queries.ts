import { StatementError, type ErrorCode } from '../../../src/errors';
import { decodeInteger, decodeText } from '../../../src/graph/store/decode';
import { decodeRow } from '../../../src/graph/store/decode-row';
import { query, read, readOne, write, type Promised } from '../promise';

const two = decodeRow({ name: decodeText, age: decodeInteger });

const invariant = (message: string): { code: ErrorCode; message: string } => ({
  code: 'INTERNAL_SERVER_ERROR',
  message,
});

export const queryPromises: Promised[] = [
  {
    id: 'missing-parameter',
    sentence: 'A call without a parameter that the query names MUST be an InvariantError that names both',
    run: async (graph) => {
      const call = graph.read(query('RETURN $a, $b', ['a', 'b']), { a: 1 });
      await expect(call).rejects.toMatchObject(invariant("query 'conformance': $b is missing"));
    },
  },
  {
    id: 'undefined-parameter',
    sentence: 'A parameter that is undefined MUST count as missing, and never as null',
    run: async (graph) => {
      const careless = { a: undefined } as unknown as { a: string };
      await expect(graph.read(query('RETURN $a', ['a']), careless)).rejects.toThrow('$a is missing');
    },
  },
  {
    id: 'extra-parameter',
    sentence:
      'A call with a parameter that the query does not name MUST be an InvariantError that names both',
    run: async (graph) => {
      const call = graph.write((transaction) => transaction.run(query('RETURN 1'), { a: 1 }));
      await expect(call).rejects.toMatchObject(invariant("query 'conformance': $a is not named by it"));
    },
  },
  {
    id: 'undecodable',
    sentence: 'A value of an unexpected shape MUST be an InvariantError that names the query and the column',
    run: async (graph) => {
      const text = "RETURN 'Ali' AS name, 'forty' AS age";
      const call = graph.read({ name: 'people', text, parameters: [], ...two }, {});
      const message = "query 'people', column 'age': expected a whole number, found a string";
      await expect(call).rejects.toMatchObject(invariant(message));
    },
  },
  {
    id: 'columns',
    sentence: 'Columns in another order than the query says MUST be an InvariantError, not swapped values',
    run: async (graph) => {
      const call = graph.read(
        { name: 'people', text: "RETURN 1 AS age, 'A' AS name", parameters: [], ...two },
        {},
      );
      const message = "query 'people': expected the columns name, age, found age, name";
      await expect(call).rejects.toMatchObject(invariant(message));
    },
  },
  {
    id: 'profiled',
    sentence:
      'A profile MUST list the operators of a statement from the one that gives its rows, and tell no value',
    run: async (graph) => {
      await write(graph, "UNWIND ['secret', 'other'] AS name CREATE (:Spy {name: name})");
      const spies = query('MATCH (n:Spy) WHERE n.name = $name RETURN n.name AS name', ['name']);
      const plan = await graph.profile(spies, { name: 'secret' });
      expect(plan[0]).toMatchObject({ depth: 0, rows: 1 });
      expect(plan.length).toBeGreaterThan(1);
      for (const [index, { depth }] of plan.slice(1).entries()) {
        expect(depth).toBeGreaterThan(0);
        expect(depth).toBeLessThanOrEqual(plan[index]!.depth + 1);
      }
      expect(JSON.stringify(plan)).not.toContain('secret');
    },
  },
  {
    id: 'profile-checks',
    sentence: 'A profile MUST be refused where a read would be',
    run: async (graph) => {
      await expect(graph.profile(query('RETURN $a', ['a']), {})).rejects.toThrow('$a is missing');
      await expect(graph.profile(query('THIS IS NO CYPHER'), {})).rejects.toMatchObject({
        code: 'INTERNAL_SERVER_ERROR',
      });
    },
  },
  {
    id: 'decoded',
    sentence: 'Rows MUST arrive decoded and in the order of the statement',
    run: async (graph) => {
      const text = "UNWIND [['B', 2], ['A', 1]] AS p RETURN p[0] AS name, p[1] AS age ORDER BY age";
      const rows = await graph.read({ name: 'people', text, parameters: [], ...two }, {});
      expect(rows).toEqual([
        { name: 'A', age: 1 },
        { name: 'B', age: 2 },
      ]);
    },
  },
  {
    id: 'limit',
    sentence: 'SKIP and LIMIT MUST take parameters',
    run: async (graph) => {
      const text = 'UNWIND range(1, 9) AS x RETURN x ORDER BY x SKIP $skip LIMIT $limit';
      expect(await read(graph, text, { skip: 2, limit: 3 })).toEqual([[3], [4], [5]]);
    },
  },
  {
    id: 'syntax',
    sentence: "A statement that can't be parsed MUST be a StatementError",
    run: async (graph) => {
      await expect(read(graph, 'MATCH (n RETURN n')).rejects.toBeInstanceOf(StatementError);
    },
  },
  {
    id: 'unknown-name',
    sentence: 'A statement with an unknown variable or function MUST be a StatementError that names it',
    run: async (graph) => {
      for (const text of ['MATCH (n) RETURN missing', 'RETURN missing(1)']) {
        await expect(read(graph, text)).rejects.toBeInstanceOf(StatementError);
        await expect(write(graph, text)).rejects.toThrow('missing');
      }
    },
  },
  {
    id: 'bad-value',
    sentence: 'A value that a statement can not work with MUST be a StatementError',
    run: async (graph) => {
      await expect(read(graph, 'RETURN 1 / $by', { by: 0 })).rejects.toBeInstanceOf(StatementError);
      await expect(read(graph, 'UNWIND [1] AS x RETURN x LIMIT $n', { n: -1 })).rejects.toBeInstanceOf(
        StatementError,
      );
    },
  },
  {
    id: 'read-only',
    sentence: 'A read that writes MUST be a StatementError and leave nothing behind',
    run: async (graph) => {
      await expect(read(graph, 'CREATE (n:Stray) RETURN n.id')).rejects.toBeInstanceOf(StatementError);
      expect(await readOne(graph, 'MATCH (n:Stray) RETURN count(n)')).toBe(0);
    },
  },
];
