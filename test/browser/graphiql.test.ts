import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pino from 'pino';
import type { Browser, Page } from 'playwright-core';
import { seedDemonstration } from '../../src/cli/seed';
import { openGraph } from '../../src/graph/store/open';
import { migrate } from '../../src/graph/store/migrations/migrate';
import { allShown, defaultLimits } from '../../src/config';
import type { Graph } from '../../src/graph/store/port';
import { packageRoot } from '../../src/package-root';
import { startServer, type RunningServer } from '../../src/server/server';
import { launchBrowser, openLoopbackPage, type Observed } from './chromium';
import { loadEditors, responseText, typeInto, typeQuery } from './graphiql-page';

const screenshotFile = process.env['GRAPHIQL_SCREENSHOT'] ?? join(packageRoot, '.cache', 'graphiql.png');

/** Chromium draws in software here, and a busy machine makes it several times slower. */
const SLOW = 60_000;

describe('GraphiQL in a browser, with every address but loopback blocked', () => {
  let graph: Graph;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let observed: Observed;

  beforeAll(async () => {
    graph = await openGraph({ engine: 'grafeo', path: null });
    await migrate(graph);
    await seedDemonstration(graph);
    server = await startServer({
      graph,
      config: {
        host: '127.0.0.1',
        port: 0,
        token: null,
        origins: [],
        get: true,
        trustedDocuments: null,
        limits: defaultLimits,
        shows: allShown,
        trustProxy: [],
      },
      logger: pino({ level: 'silent' }),
    });
    browser = await launchBrowser();
    ({ page, observed } = await openLoopbackPage(browser));
    await page.goto(`${server.url}/`);
    await loadEditors(page);
  }, 2 * SLOW);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await graph?.close();
    // Chromium takes its time to end, on a busy machine more.
  }, SLOW);

  it(
    'opens with the example queries in tabs, under the name of the product',
    async () => {
      expect(await page.title()).toBe('Claimgraph');
      expect(await page.locator('.graphiql-tab-button').allTextContents()).toEqual([
        'Claims',
        'Attributed',
        'Killed',
        'Followed',
        'Intercepted',
        'Scenarios',
        'Places',
        'EditorialNote',
        'Page',
        'Search',
        'Path',
        'Neighborhood',
        'Timeline',
        'Stats',
      ]);
    },
    SLOW,
  );

  it(
    'answers the first example, which says who claimed the convoy',
    async () => {
      await page.locator('.graphiql-query-editor .view-lines').click();
      await page.keyboard.press('Control+Enter');
      const answer = await responseText(page, 'actor-ashab-al-kahf');
      expect(JSON.parse(answer)).toMatchObject({
        data: { event: { claims: { totalCount: 2 }, responsibility: { status: 'CLAIMED' } } },
      });
      await mkdir(dirname(screenshotFile), { recursive: true });
      await page.screenshot({ path: screenshotFile });
    },
    SLOW,
  );

  it(
    'runs a query typed on the keyboard and shows its result',
    async () => {
      await typeQuery(page, 'query Typed { person(id: "person-qasem-soleimani") { id __typename } }');
      await page.keyboard.press('Control+Enter');
      expect(JSON.parse(await responseText(page, 'person-qasem-soleimani'))).toEqual({
        data: { person: { id: 'person-qasem-soleimani', __typename: 'Person' } },
      });
    },
    SLOW,
  );

  it(
    'says how a query was run where its Headers pane asks for that',
    async () => {
      await page.getByRole('button', { name: 'Headers', exact: true }).click();
      await typeInto(
        page,
        'section[aria-label="Headers"] .graphiql-editor:not(.hidden)',
        '{ "X-Claimgraph-Explain": "1" }',
      );
      await typeQuery(page, '{ event(id: "event-2020-08-10-border-convoy") { name } }');
      await page.keyboard.press('Control+Enter');
      const { extensions } = JSON.parse(await responseText(page, 'explain')) as {
        extensions: { explain: { name: string; rows: number; plan: unknown[] }[] };
      };
      expect(extensions.explain).toMatchObject([{ name: 'entities by id', rows: 1 }]);
      expect(extensions.explain[0]!.plan.length).toBeGreaterThan(1);
    },
    SLOW,
  );

  it(
    'explains a type in the documentation explorer',
    async () => {
      await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
      const explorer = page.locator('.graphiql-doc-explorer');
      await explorer.getByRole('link', { name: 'Query', exact: true }).first().click();
      await explorer.getByRole('link', { name: 'Event', exact: true }).first().click();
      await explorer.locator('.graphiql-doc-explorer-title', { hasText: 'Event' }).waitFor();
      const description = await explorer.locator('.graphiql-markdown-description').first().textContent();
      expect(description).toMatch(/happened/i);
    },
    SLOW,
  );

  it('reached for no other machine, and met no error on the way', () => {
    expect(observed.outsideRequests).toEqual([]);
    expect(observed.errors).toEqual([]);
    expect(observed.requests).toBeGreaterThan(5);
  });
});
