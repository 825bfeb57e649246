import { serverAudits } from 'graphql-http';
import { startTestServer, type TestServer } from './harness';

/** Where the server under test is; the audits are listed before it listens. */
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const audits = serverAudits({ url: () => `${server.url}/graphql`, fetchFn: fetch });

test('graphql-http has 61 audits of a server', () => {
  expect(audits).toHaveLength(61);
});

test.each(audits)('$id $name', async (audit) => {
  const { status, ...result } = await audit.fn();
  expect({ status, ...('reason' in result ? { reason: result.reason } : {}) }).toEqual({ status: 'ok' });
});
