import { ask, startTestServer, type LogLine, type TestServer } from './harness';

describe('The log', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  /** The line of a request is written after its answer has been sent, so it may need a moment. */
  async function linesOf(requestId: string | null): Promise<LogLine[]> {
    const lines = (): LogLine[] => server.log.filter((line) => line['requestId'] === requestId);
    for (let waited = 0; lines().length === 0 && waited < 1000; waited += 5)
      await new Promise((resolve) => setTimeout(resolve, 5));
    return lines();
  }

  it('has one line for a query: its operation, duration, statements, status and request id', async () => {
    const { headers } = await ask(server, 'query Two { a: event(id: "x") { id } b: actor(id: "y") { id } }');
    const [line, ...others] = await linesOf(headers.get('x-request-id'));
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      msg: 'request',
      level: 30,
      method: 'POST',
      operation: 'Two',
      status: 200,
      errors: 0,
    });
    expect(line?.['statements']).toBeGreaterThan(0);
    expect(line?.['milliseconds']).toBeGreaterThan(0);
    expect(line).not.toHaveProperty('path');
  });

  it('counts no statement where none was run, and names an unnamed operation null', async () => {
    const { headers } = await ask(server, '{ __typename }');
    const [line] = await linesOf(headers.get('x-request-id'));
    expect(line).toMatchObject({ operation: null, statements: 0, status: 200 });
  });

  it('counts the errors of a query', async () => {
    const { headers } = await ask(server, 'query Wrong { evnets { totalCount } }');
    const [line] = await linesOf(headers.get('x-request-id'));
    expect(line).toMatchObject({ status: 400, errors: 1 });
  });

  it('has the path of any other request, without what follows the question mark', async () => {
    const { headers } = await fetch(`${server.url}/health/live?private=1`);
    const [line, ...others] = await linesOf(headers.get('x-request-id'));
    expect(others).toEqual([]);
    expect(line).toMatchObject({ msg: 'request', method: 'GET', path: '/health/live', status: 200 });
    expect(line).not.toHaveProperty('operation');
  });

  it('never has the query or its values', async () => {
    const { headers } = await ask(server, 'query Named($id: ID!) { event(id: $id) { id } }', {
      variables: { id: 'a-private-id' },
    });
    await linesOf(headers.get('x-request-id'));
    expect(JSON.stringify(server.log)).not.toMatch(/a-private-id|\$id/);
  });
});
