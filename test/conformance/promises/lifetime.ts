import { TimeoutError, UnavailableError } from '../../../src/errors';
import { readOne, query, read, write, type Promised } from '../promise';

export const lifetimePromises: Promised[] = [
  {
    id: 'ready',
    sentence: 'An open store MUST be ready',
    run: async (graph) => {
      await expect(graph.ready()).resolves.toBeUndefined();
    },
  },
  {
    id: 'closed',
    sentence: 'Every call after closing MUST be an UnavailableError that says so',
    run: async (graph) => {
      await graph.close();
      for (const call of [
        () => graph.ready(),
        () => read(graph, 'RETURN 1'),
        () => write(graph, 'CREATE (:N)'),
      ]) {
        await expect(call()).rejects.toBeInstanceOf(UnavailableError);
        await expect(call()).rejects.toThrow('is closed');
      }
    },
  },
  {
    id: 'close-twice',
    sentence: 'Closing twice MUST be fine, also at once',
    run: async (graph) => {
      await Promise.all([graph.close(), graph.close()]);
      await expect(graph.close()).resolves.toBeUndefined();
    },
  },
  {
    id: 'abort',
    sentence: 'A read whose signal is aborted MUST reject with the reason at once, and MUST end where it can',
    run: async (graph) => {
      const controller = new AbortController();
      const reason = new TimeoutError('enough');
      const text =
        'UNWIND range(1, $n) AS a UNWIND range(1, $n) AS b WITH a, b WHERE a * b % 7 = 8 RETURN count(*)';
      const n = graph.figures === null ? 30_000 : 1_000;
      const reading = graph.read(query(text, ['n']), { n }, controller.signal);
      setTimeout(() => controller.abort(reason), 200);
      if (graph.figures === null) {
        await expect(reading).rejects.toBe(reason);
        const running =
          'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH $begin RETURN count(*)';
        while ((await read(graph, running, { begin: text.slice(0, 20) }))[0]?.[0] !== 0);
      } else await Promise.allSettled([reading]);
      await expect(graph.read(query('RETURN 1'), {}, AbortSignal.abort(reason))).rejects.toBe(reason);
      expect(await readOne(graph, 'RETURN 1')).toBe(1);
    },
  },
  {
    id: 'close-waits',
    sentence: 'Closing MUST wait for the calls under way, and these MUST succeed',
    run: async (graph) => {
      const writes = [1, 2, 3].map((n) =>
        graph.write(async (transaction) => {
          await transaction.run(query('CREATE (n:Late {n: $n}) RETURN n.n', ['n']), { n });
          return transaction.run(query('MATCH (n:Late) RETURN count(n)'), {});
        }),
      );
      const reading = readOne(graph, 'RETURN 1');
      let closed = false;
      const closing = graph.close().then(() => (closed = true));
      await Promise.all(writes.map((each) => each.then(() => expect(closed).toBe(false))));
      expect(await reading).toBe(1);
      await closing;
    },
  },
];
