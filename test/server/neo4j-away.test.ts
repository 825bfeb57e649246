import { migrate } from '../../src/graph/store/migrations/migrate';
import { openNeo4j } from '../../src/graph/store/neo4j/neo4j';
import { seedDemonstration } from '../../src/cli/seed';
import { describeNeo4j } from '../support/engines';
import { startServer, type RunningServer } from '../support/neo4j/server';
import { ask, startTestServer } from './harness';

const query = '{ events(first: 20) { totalCount nodes { name claims { nodes { name } } } } }';

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describeNeo4j('A server whose store is killed and comes back', () => {
  let neo4j: RunningServer;
  beforeAll(async () => {
    neo4j = await startServer({ heap: '512m' });
  });
  afterAll(() => neo4j.stop());

  it('answers under load with UNAVAILABLE in between, and as before afterwards', async () => {
    const graph = await openNeo4j(neo4j.connection, { retryMilliseconds: 500 });
    await migrate(graph);
    await seedDemonstration(graph);
    const server = await startTestServer({ graph });
    try {
      const whole = (await ask(server, query)).body;
      expect(whole.errors).toBeUndefined();

      let going = true;
      const codes: string[] = [];
      const client = async (): Promise<void> => {
        while (going) {
          const { body } = await ask(server, query);
          if (body.errors === undefined) expect(body).toEqual(whole);
          codes.push(body.errors === undefined ? 'answered' : String(body.errors[0]?.extensions.code));
          await wait(20);
        }
      };
      const clients = Array.from({ length: 8 }, client);
      const untilTold = async (code: string, since: number): Promise<void> => {
        while (!codes.slice(since).includes(code)) await wait(20);
      };
      await untilTold('answered', 0);

      neo4j.halt();
      const halted = codes.length;
      await untilTold('UNAVAILABLE', halted);
      expect((await fetch(`${server.url}/health/ready`)).status).toBe(503);
      expect((await fetch(`${server.url}/health/live`)).status).toBe(200);

      await neo4j.start();
      await untilTold('answered', codes.length);
      expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
      going = false;
      await Promise.all(clients);
      expect(new Set(codes)).toEqual(new Set(['answered', 'UNAVAILABLE']));
      expect((await ask(server, query)).body).toEqual(whole);
    } finally {
      await server.stop();
      await graph.close();
    }
  });
});
