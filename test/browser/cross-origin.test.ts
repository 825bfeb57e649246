import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { startTestServer, type TestServer } from '../server/harness';
import { launchBrowser } from './chromium';

const SLOW = 60_000;
const token = 'a-token-for-these-tests';

/** What a page got of the server: the answer, or that the browser kept it from the page. */
type Got = { readonly status: number; readonly body: unknown } | 'kept from the page';

/** What a page sends, as far as it can be handed to it. */
interface Sent {
  readonly method?: 'POST';
  readonly mode?: 'no-cors';
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

describe('A page of another origin, in a browser', () => {
  let browser: Browser;
  let elsewhere: Server;
  let origin: string;
  let page: Page;

  beforeAll(async () => {
    elsewhere = createServer((_request, response) =>
      response.setHeader('content-type', 'text/html').end('<title>Elsewhere</title>'),
    );
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
    browser = await launchBrowser();
    // Without routes: where requests are intercepted, preflights are answered by the interceptor.
    page = await browser.newPage();
    await page.goto(origin);
  }, 2 * SLOW);
  afterAll(async () => {
    await browser?.close();
    await new Promise((resolve) => elsewhere.close(resolve));
  }, SLOW);

  const asked = (url: string, init: Sent): Promise<Got> =>
    page.evaluate(
      async ([url, init]) => {
        try {
          const response = await fetch(url, init);
          return { status: response.status, body: await response.json() };
        } catch {
          return 'kept from the page' as const;
        }
      },
      [url, init] as const,
    );

  const post = (server: TestServer, headers: Record<string, string> = {}): Promise<Got> =>
    asked(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"query": "query Posted { __typename }"}',
    });
  const get = (server: TestServer, init: Sent = {}): Promise<Got> =>
    asked(`${server.url}/graphql?query=${encodeURIComponent('query Gotten { __typename }')}`, init);

  const operationsOf = ({ log }: TestServer): unknown[] =>
    log.filter(({ operation }) => operation !== undefined).map(({ operation }) => operation);

  it(
    'asks and reads nothing where its origin is not allowed',
    async () => {
      const server = await startTestServer();
      try {
        expect(await post(server)).toBe('kept from the page');
        expect(await get(server)).toBe('kept from the page');
        expect(await get(server, { mode: 'no-cors' })).toBe('kept from the page');
        const body = '{"query": "query Simple { __typename }"}';
        expect(await asked(`${server.url}/graphql`, { method: 'POST', mode: 'no-cors', body })).toBe(
          'kept from the page',
        );
        // The requests that a browser sends without asking were refused before anything ran.
        expect(server.log.map(({ status }) => status).sort()).toEqual([403, 403, 405, 415]);
        expect(operationsOf(server)).toEqual([]);
      } finally {
        await server.stop();
      }
    },
    SLOW,
  );

  it(
    'asks and reads answers where its origin is allowed, with a token where one is needed',
    async () => {
      const answer = { status: 200, body: { data: { __typename: 'Query' } } };
      const open = await startTestServer({ config: { origins: [origin] } });
      const closed = await startTestServer({ config: { origins: [origin], token } });
      try {
        const lens = { 'x-claimgraph-known': '2020-08-20T00:00:00Z' };
        expect(await post(open, lens)).toEqual(answer);
        expect(await get(open)).toEqual(answer);
        expect(await get(open, { headers: lens })).toEqual(answer);
        expect(await post(closed)).toMatchObject({ status: 401 });
        expect(await post(closed, { authorization: `Bearer ${token}` })).toEqual(answer);
        expect(operationsOf(open)).toEqual(['Posted', 'Gotten', 'Gotten']);
      } finally {
        await open.stop();
        await closed.stop();
      }
    },
    SLOW,
  );
});
