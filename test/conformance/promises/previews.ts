import { StatementError, ConflictError, InvariantError } from '../../../src/errors';
import type { Graph } from '../../../src/graph/store/port';
import { query, readOne, write, type Promised } from '../promise';

const create = query('CREATE (:Kept)');
const count = query('MATCH (n:Kept) RETURN count(n)');
const kept = (graph: Graph) => readOne(graph, 'MATCH (n:Kept) RETURN count(n)');

export const previewPromises: Promised[] = [
  {
    id: 'preview',
    sentence: "A preview MUST resolve with its work's result, and nothing that it wrote be there",
    run: async (graph) => {
      await write(graph, 'CREATE (:Kept {n: 1})');
      const seen = await graph.preview(async (transaction) => {
        await transaction.run(create);
        await transaction.run(query('MATCH (n:Kept) SET n.n = 2'));
        return transaction.one(query('MATCH (n:Kept) RETURN count(n), sum(n.n)'));
      });
      expect(seen).toEqual([2, 4]);
      expect(await kept(graph)).toBe(1);
      expect(await readOne(graph, 'MATCH (n:Kept) RETURN n.n')).toBe(1);
    },
  },
  {
    id: 'preview-own-error',
    sentence: 'A preview whose work rejects MUST reject with the very same error',
    run: async (graph) => {
      const own = new Error('changed my mind');
      const work = graph.preview(async (transaction) => {
        await transaction.run(create);
        throw own;
      });
      await expect(work).rejects.toBe(own);
      expect(await kept(graph)).toBe(0);
    },
  },
  {
    id: 'preview-caught-failure',
    sentence: 'A failed statement MUST fail its preview, even where the work catches the error',
    run: async (graph) => {
      const work = graph.preview(async (transaction) => {
        await transaction.run(create);
        await transaction.run(query('RETURN 1 / 0')).catch(() => undefined);
      });
      await expect(work).rejects.toBeInstanceOf(StatementError);
      expect(await kept(graph)).toBe(0);
    },
  },
  {
    id: 'preview-conflict',
    sentence: 'What the store would refuse MUST be refused in a preview too',
    run: async (graph) => {
      await write(graph, 'CREATE CONSTRAINT kept_id IF NOT EXISTS FOR (n:Kept) REQUIRE n.id IS UNIQUE');
      await write(graph, "CREATE (:Kept {id: 'a'})");
      const work = graph.preview((transaction) => transaction.run(query("CREATE (:Kept {id: 'a'})")));
      await expect(work).rejects.toBeInstanceOf(ConflictError);
      expect(await kept(graph)).toBe(1);
    },
  },
  {
    id: 'preview-isolation',
    sentence: 'A read MUST NOT see what a preview has written, nor wait for it',
    run: async (graph) => {
      await graph.preview(async (transaction) => {
        await transaction.run(create);
        expect(await kept(graph)).toBe(0);
      });
    },
  },
  {
    id: 'preview-among-writes',
    sentence: 'Writes and previews at once MUST each run as if alone',
    run: async (graph) => {
      await write(graph, 'CREATE (:Counter {n: 0})');
      const increment = query('MATCH (c:Counter) SET c.locked = true WITH c SET c.n = c.n + 1 RETURN c.n');
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          graph[index % 2 === 0 ? 'write' : 'preview']((transaction) => transaction.run(increment)),
        ),
      );
      expect(await readOne(graph, 'MATCH (c:Counter) RETURN c.n')).toBe(10);
    },
  },
  {
    id: 'preview-over',
    sentence: 'A statement that comes after the end of its preview MUST be an InvariantError',
    run: async (graph) => {
      const transaction = await graph.preview(async (open) => open);
      await expect(transaction.run(create)).rejects.toBeInstanceOf(InvariantError);
      await expect(transaction.read(count)).rejects.toBeInstanceOf(InvariantError);
      expect(await kept(graph)).toBe(0);
    },
  },
  {
    id: 'transaction-reads',
    sentence: 'What is read in a transaction MUST hold what the transaction has written',
    run: async (graph) => {
      await graph.write(async (transaction) => {
        await transaction.run(create);
        expect(await transaction.read(count)).toEqual([[1]]);
        expect(await transaction.one(count)).toEqual([1]);
        expect(await transaction.maybeOne(count)).toEqual([1]);
      });
    },
  },
  {
    id: 'transaction-read-only',
    sentence: 'A statement that writes MUST be refused where a transaction is to read with it',
    run: async (graph) => {
      const work = graph.write((transaction) => transaction.read(create));
      await expect(work).rejects.toBeInstanceOf(StatementError);
      await expect(work).rejects.toThrow("query 'conformance' writes");
      expect(await kept(graph)).toBe(0);
    },
  },
];
