import { defaultLimits } from '../../src/config';
import { ask, startTestServer } from './harness';

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The place is looked up first, and then the page. */
const twoStatements = '{ events(filter: { locations: { some: { within: "x" } } }) { nodes { id } } }';

describe('The time of a request', () => {
  it('is told as TIMEOUT when it is over, and no other statement is begun', async () => {
    let begun = 0;
    const server = await startTestServer({
      config: { limits: { ...defaultLimits, requestSeconds: 1 } },
      beforeRead: () => {
        begun += 1;
        return wait(1_100);
      },
    });
    try {
      const { body } = await ask(server, '{ events { totalCount nodes { id } } }');
      expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['TIMEOUT']);
      expect(begun).toBe(2);
    } finally {
      await server.stop();
    }
  });

  it('ends with its client', async () => {
    let begun = 0;
    let entered = (): void => undefined;
    const underWay = new Promise<void>((resolve) => (entered = resolve));
    let leave = (): void => undefined;
    const released = new Promise<void>((resolve) => (leave = resolve));
    const server = await startTestServer({
      beforeRead: () => {
        begun += 1;
        entered();
        return released;
      },
    });
    try {
      const client = new AbortController();
      const answer = ask(server, twoStatements, { signal: client.signal });
      answer.catch(() => undefined);
      await underWay;
      client.abort();
      await wait(100);
      leave();
      await wait(100);
      expect(begun).toBe(1);
      expect(server.log.filter(({ level }) => level >= 50)).toEqual([]);
    } finally {
      await server.stop();
    }
  });
});
