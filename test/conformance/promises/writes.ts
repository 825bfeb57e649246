import { StatementError, ConflictError, InvariantError } from '../../../src/errors';
import type { Graph } from '../../../src/graph/store/port';
import { query, read, readOne, write, type Promised } from '../promise';

const create = query('CREATE (:Kept)');
const broken = query('RETURN 1 / 0');
const kept = (graph: Graph) => readOne(graph, 'MATCH (n:Kept) RETURN count(n)');

export const writePromises: Promised[] = [
  {
    id: 'result',
    sentence: "A write MUST resolve with the work's result once it has been committed",
    run: async (graph) => {
      const work = graph.write(
        async (transaction) => (await transaction.run(query('CREATE (n:Kept) RETURN 7'), {}))[0],
      );
      expect(await work).toEqual([7]);
      expect(await kept(graph)).toBe(1);
    },
  },
  {
    id: 'own-error',
    sentence: 'A work that rejects MUST be rolled back and reject with the very same error',
    run: async (graph) => {
      const own = new Error('changed my mind');
      const work = graph.write(async (transaction) => {
        await transaction.run(create, {});
        throw own;
      });
      await expect(work).rejects.toBe(own);
      expect(await kept(graph)).toBe(0);
    },
  },
  {
    id: 'failed-statement',
    sentence: 'A failed statement MUST roll back all of its work',
    run: async (graph) => {
      const work = graph.write(async (transaction) => {
        await transaction.run(create, {});
        await transaction.run(broken, {});
      });
      await expect(work).rejects.toBeInstanceOf(StatementError);
      expect(await kept(graph)).toBe(0);
    },
  },
  {
    id: 'caught-failure',
    sentence: 'A work that catches the error of a statement and goes on MUST be rolled back all the same',
    run: async (graph) => {
      const work = graph.write(async (transaction) => {
        await transaction.run(create, {});
        await transaction.run(broken, {}).catch(() => undefined);
        await transaction.run(create, {}).catch(() => undefined);
      });
      await expect(work).rejects.toBeInstanceOf(StatementError);
      expect(await kept(graph)).toBe(0);
    },
  },
  {
    id: 'wrong-parameters-roll-back',
    sentence: 'A call with wrong parameters MUST roll back what its work wrote before',
    run: async (graph) => {
      const work = graph.write(async (transaction) => {
        await transaction.run(create, {});
        await transaction.run(create, { stray: 1 });
      });
      await expect(work).rejects.toBeInstanceOf(InvariantError);
      expect(await kept(graph)).toBe(0);
    },
  },
  {
    id: 'after-failure',
    sentence: 'A write after one that failed MUST work',
    run: async (graph) => {
      await expect(write(graph, 'RETURN 1 / 0')).rejects.toBeInstanceOf(StatementError);
      await write(graph, 'CREATE (:Kept)');
      expect(await kept(graph)).toBe(1);
    },
  },
  {
    id: 'isolation',
    sentence:
      'A read MUST NOT see what is not committed, nor wait for it; the transaction itself MUST see it',
    run: async (graph) => {
      await graph.write(async (transaction) => {
        await transaction.run(create, {});
        expect(await transaction.run(query('MATCH (n:Kept) RETURN count(n)'), {})).toEqual([[1]]);
        expect(await kept(graph)).toBe(0);
      });
      expect(await kept(graph)).toBe(1);
    },
  },
  {
    id: 'own-writes',
    sentence: 'A read that starts after a write was acknowledged MUST see it',
    run: async (graph) => {
      for (let n = 1; n <= 20; n++) {
        await write(graph, 'CREATE (:Kept)');
        expect(await kept(graph)).toBe(n);
      }
    },
  },
  {
    id: 'concurrent-writes',
    sentence: 'Fifty concurrent increments of one number MUST add fifty',
    run: async (graph) => {
      await write(graph, 'CREATE (:Counter {n: 0})');
      const increment = query('MATCH (c:Counter) SET c.locked = true WITH c SET c.n = c.n + 1 RETURN c.n');
      const results = await Promise.all(
        Array.from({ length: 50 }, () => graph.write((transaction) => transaction.run(increment, {}))),
      );
      expect(await readOne(graph, 'MATCH (c:Counter) RETURN c.n')).toBe(50);
      const seen = results.flat(2).sort((a, b) => Number(a) - Number(b));
      expect(seen).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    },
  },
  {
    id: 'statements-at-once',
    sentence: 'Statements that a work starts at once MUST all run, in the order of their start',
    run: async (graph) => {
      await graph.write((transaction) =>
        Promise.all(
          [1, 2, 3].map((n) =>
            transaction.run(
              query(
                'OPTIONAL MATCH (m:Kept) WITH count(m) AS before CREATE (:Kept {n: $n, before: before})',
                ['n'],
              ),
              { n },
            ),
          ),
        ),
      );
      expect(await read(graph, 'MATCH (k:Kept) RETURN k.n, k.before ORDER BY k.n')).toEqual([
        [1, 0],
        [2, 1],
        [3, 2],
      ]);
    },
  },
  {
    id: 'transaction-over',
    sentence: 'A statement that comes after the end of its transaction MUST be an InvariantError',
    run: async (graph) => {
      const transaction = await graph.write(async (open) => open);
      await expect(transaction.run(create, {})).rejects.toBeInstanceOf(InvariantError);
      expect(await kept(graph)).toBe(0);
    },
  },
  {
    id: 'unique',
    sentence:
      'A doubled value under a unique constraint MUST be a ConflictError, and nothing be kept of that work',
    run: async (graph) => {
      await write(graph, 'CREATE CONSTRAINT kept_id IF NOT EXISTS FOR (n:Kept) REQUIRE n.id IS UNIQUE');
      await write(graph, "CREATE (:Kept {id: 'a'})");
      const work = graph.write(async (transaction) => {
        await transaction.run(query("CREATE (:Kept {id: 'b'})"), {});
        await transaction.run(query("CREATE (:Kept {id: 'a'})"), {});
      });
      await expect(work).rejects.toBeInstanceOf(ConflictError);
      expect(await kept(graph)).toBe(1);
    },
  },
  {
    id: 'delete-connected',
    sentence: 'Deleting a node that still has relationships MUST be a ConflictError',
    run: async (graph) => {
      await write(graph, 'CREATE (:Kept)-[:HAS]->(:Other)');
      await expect(write(graph, 'MATCH (n:Kept) DELETE n')).rejects.toBeInstanceOf(ConflictError);
      expect(await kept(graph)).toBe(1);
    },
  },
  {
    id: 'repeatable-schema',
    sentence: 'A constraint or an index that is there already MUST be no error under IF NOT EXISTS',
    run: async (graph) => {
      for (let time = 0; time < 2; time++) {
        await write(graph, 'CREATE CONSTRAINT kept_id IF NOT EXISTS FOR (n:Kept) REQUIRE n.id IS UNIQUE');
        await write(graph, 'CREATE INDEX kept_name IF NOT EXISTS FOR (n:Kept) ON (n.name)');
      }
      await write(graph, "CREATE (:Kept {id: 'a', name: 'A'})");
      expect(await readOne(graph, "MATCH (n:Kept {name: 'A'}) RETURN n.id")).toBe('a');
    },
  },
];
