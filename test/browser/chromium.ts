import { chromium, type Browser, type Page } from 'playwright-core';

/** What went on in a page that a user would not see. */
export interface Observed {
  requests: number;
  /** Attempts to reach anything but this machine. */
  readonly outsideRequests: string[];
  /** Errors on the console, uncaught ones, and requests that failed. */
  readonly errors: string[];
}

const unwanted = [
  // In a single process, closing a page would end the browser.
  '--single-process',
  // A browser's own rules between origins are what some tests are about.
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--allow-running-insecure-content',
];

export async function launchBrowser(): Promise<Browser> {
  // An ES module by its types, so it is loaded when it is wanted.
  const { default: chromiumBinary } = await import('@sparticuz/chromium');
  const args = chromiumBinary.args.filter((argument) => !unwanted.includes(argument));
  // Names resolve to nothing, so that not even the browser itself can reach out beside the pages' routes.
  args.push('--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1');
  return chromium.launch({ executablePath: await chromiumBinary.executablePath(), args, headless: true });
}

/** A page that can reach this machine alone; what else it tries is blocked and kept. */
export async function openLoopbackPage(browser: Browser): Promise<{ page: Page; observed: Observed }> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const observed: Observed = { requests: 0, outsideRequests: [], errors: [] };
  await context.route('**/*', async (route) => {
    observed.requests += 1;
    const url = new URL(route.request().url());
    if (['127.0.0.1', 'localhost'].includes(url.hostname) || ['data:', 'blob:'].includes(url.protocol))
      return route.continue();
    observed.outsideRequests.push(url.href);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') observed.errors.push(message.text());
  });
  page.on('pageerror', (error) => observed.errors.push(error.message));
  page.on('requestfailed', (request) =>
    observed.errors.push(`${request.url()} failed: ${request.failure()?.errorText}`),
  );
  return { page, observed };
}
