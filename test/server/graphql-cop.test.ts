import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { startTestServer, type TestServer } from './harness';

/*
 * The checks of graphql-cop (github.com/dolevf/graphql-cop), a security audit of GraphQL servers: what each
 * sends, and by what in the answer it takes a server for open to it.
 */

interface Sent {
  readonly method?: 'GET' | 'POST';
  readonly type?: string;
  readonly body: unknown;
}

interface Got {
  readonly status: number;
  readonly text: string;
}

interface Check {
  readonly name: string;
  readonly sent: Sent;
  readonly isFinding: (got: Got) => boolean;
}

const query = (text: string): Sent => ({ body: { query: text } });
const repeated = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => of(index)).join(' ');
const hasData = ({ text }: Got): boolean => (JSON.parse(text) as { data?: unknown }).data != null;

const checks: readonly Check[] = [
  {
    name: 'Alias Overloading',
    sent: query(`query cop { ${repeated(101, (i) => `alias${i}: __typename`)} }`),
    isFinding: ({ text }) => text.includes('"alias100"'),
  },
  {
    name: 'Array-based Query Batching',
    sent: { body: Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' })) },
    isFinding: ({ text }) => Array.isArray(JSON.parse(text)),
  },
  {
    name: 'Directive Overloading',
    sent: query('query cop { __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }'),
    isFinding: ({ text }) => (JSON.parse(text) as { errors?: unknown[] }).errors?.length === 10,
  },
  {
    name: 'Introspection-based Circular Query',
    sent: query(
      'query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
    ),
    isFinding: hasData,
  },
  {
    name: 'Field Duplication',
    sent: query(`query cop { ${repeated(500, () => '__typename')} }`),
    isFinding: hasData,
  },
  {
    name: 'Mutation is allowed over GET',
    sent: { method: 'GET', body: { query: 'mutation cop { __typename }' } },
    isFinding: hasData,
  },
  {
    name: 'GET Method Query Support',
    sent: { method: 'GET', body: { query: 'query cop { __typename }' } },
    isFinding: hasData,
  },
  {
    name: 'POST based url-encoded query (possible CSRF)',
    sent: { type: 'application/x-www-form-urlencoded', body: { query: 'query cop { __typename }' } },
    isFinding: hasData,
  },
  {
    name: 'Field Suggestions',
    sent: query('query cop { __schema { directive } }'),
    isFinding: ({ text }) => /did you mean/i.test(text),
  },
  {
    name: 'Introspection',
    sent: query(getIntrospectionQuery()),
    isFinding: hasData,
  },
  {
    name: 'Trace Mode',
    sent: query('query cop { __typename }'),
    isFinding: ({ text }) => /"tracing"/.test(text),
  },
  {
    name: 'Unhandled Errors Detection',
    sent: query('qwerty cop { abc }'),
    isFinding: ({ text }) => /"exception"|stacktrace/i.test(text),
  },
];

async function send(
  { url }: TestServer,
  { method = 'POST', type = 'application/json', body }: Sent,
): Promise<Got> {
  const encoded = (): string => new URLSearchParams(body as Record<string, string>).toString();
  const response =
    method === 'GET'
      ? await fetch(`${url}/graphql?${encoded()}`)
      : await fetch(`${url}/graphql`, {
          method,
          headers: { 'content-type': type, accept: 'application/json' },
          body: type === 'application/json' ? JSON.stringify(body) : encoded(),
        });
  return { status: response.status, text: await response.text() };
}

describe('With the settings for production, graphql-cop finds nothing', () => {
  let folder: string;
  let server: TestServer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimgraph-cop-'));
    const trustedDocuments = join(folder, 'documents.json');
    await writeFile(trustedDocuments, JSON.stringify({ one: 'query One { events { totalCount } }' }));
    const shows = { introspection: false, suggestions: false, graphiql: false };
    server = await startTestServer({ config: { shows, get: false, trustedDocuments } });
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(checks)('$name', async ({ sent, isFinding }) => {
    const got = await send(server, sent);
    expect(isFinding(got)).toBe(false);
    expect(got.status).toBeLessThan(500);
  });

  it('GraphQL IDE: there is none', async () => {
    for (const path of ['/', '/graphiql', '/playground', '/console', '/graphql'])
      expect(
        await (await fetch(`${server.url}${path}`, { headers: { accept: 'text/html' } })).text(),
      ).not.toMatch(/graphiql|graphql playground|apollo sandbox/i);
  });
});

describe('Without trusted documents, the other settings for production leave little', () => {
  let server: TestServer;
  beforeAll(async () => {
    const shows = { introspection: false, suggestions: false, graphiql: false };
    server = await startTestServer({ config: { shows, get: false } });
  });
  afterAll(() => server.stop());

  it('which is what costs nothing: unknown directives, and one field many times', async () => {
    const findings: string[] = [];
    for (const { name, sent, isFinding } of checks)
      if (isFinding(await send(server, sent))) findings.push(name);
    expect(findings).toEqual(['Directive Overloading', 'Field Duplication']);
  });
});
