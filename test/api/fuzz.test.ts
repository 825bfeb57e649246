import fc from 'fast-check';
import { getIntrospectionQuery } from 'graphql';
import { defaultLimits } from '../../src/config';
import { maxAnswerBytes } from '../../src/execution/encode-answer';
import { openGrafeo } from '../../src/graph/store/grafeo/grafeo';
import { createSchema } from '../../src/resolvers/schema';
import { openDemonstration } from '../support/demonstration';
import { describeNeo4j } from '../support/engines';
import { randomRequest, type FuzzedRequest } from '../support/fuzz/request.arbitrary';
import { startTestServer, type TestServer } from '../server/harness';

/*
 * Random documents with random variables, asked of both engines: none is a defect, no answer is above the greatest
 * size, and the engines answer alike. A run asks what the last one asked, unless it is told otherwise:
 *
 *   CLAIMGRAPH_FUZZ_REQUESTS=10000 CLAIMGRAPH_FUZZ_SEED=$RANDOM npx jest --selectProjects api --testPathPatterns fuzz
 */
const requests = Number(process.env['CLAIMGRAPH_FUZZ_REQUESTS'] ?? 300);
const seed = Number(process.env['CLAIMGRAPH_FUZZ_SEED'] ?? 20_200_810);

const hour = 3_600_000;

interface Got {
  readonly status: number;
  readonly bytes: number;
  readonly body: {
    readonly data?: unknown;
    readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  };
}

async function send({ url }: TestServer, request: object): Promise<Got> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify(request),
  });
  const text = await response.text();
  return { status: response.status, bytes: Buffer.byteLength(text), body: JSON.parse(text) as Got['body'] };
}

describeNeo4j('random requests of both engines', (engine) => {
  let embedded: TestServer;
  let other: TestServer;
  beforeAll(async () => {
    const graph = await openDemonstration({ name: 'grafeo', open: () => openGrafeo({ path: null }) });
    const config = { limits: { ...defaultLimits, requestSeconds: 60 } };
    embedded = await startTestServer({ graph, config });
    other = await startTestServer({ graph: await openDemonstration(engine), config });
  });
  afterAll(async () => {
    await embedded.stop();
    await embedded.graph.close();
    await other.stop();
  });

  const codesOf = ({ body }: Got): string[] => (body.errors ?? []).map(({ extensions }) => extensions.code);

  /** The embedded engine refuses what it could not end; that is its own. */
  const isBounded = ({ body }: Got): boolean =>
    (body.errors ?? []).some(({ message }) => /limit (touchedRows|nestedEntities)/.test(message));

  test(
    'brings no defect, no answer too large, and equal answers',
    async () => {
      let answered = 0;
      const property = fc.asyncProperty(randomRequest(createSchema()), async (request: FuzzedRequest) => {
        const [one, two] = await Promise.all([send(embedded, request), send(other, request)]);
        for (const got of [one, two]) {
          expect(codesOf(got)).not.toContain('INTERNAL_SERVER_ERROR');
          expect(codesOf(got)).not.toContain('TIMEOUT');
          expect(got.bytes).toBeLessThanOrEqual(maxAnswerBytes);
        }
        if (isBounded(one)) return;
        expect(one).toEqual(two);
        if (one.body.data != null) answered += 1;
      });
      const run = await fc.check(property, { seed, numRuns: requests, endOnFailure: true });
      if (run.failed)
        throw new Error(
          `CLAIMGRAPH_FUZZ_SEED=${seed}: ${JSON.stringify(run.counterexample?.[0])}\n${String(run.errorInstance)}`,
        );
      // Requests that are all refused prove little.
      expect(answered).toBeGreaterThan(requests / 5);
    },
    hour,
  );

  test('the largest legal question about the schema is answered alike', async () => {
    const question = { query: getIntrospectionQuery() };
    const [one, two] = await Promise.all([send(embedded, question), send(other, question)]);
    expect(one).toEqual(two);
    expect(one.body.errors).toBeUndefined();
  });
});
