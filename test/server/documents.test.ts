import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startTestServer, type Answer, type TestServer } from './harness';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const kind = 'query Kind { __typename }';
const echo = 'query Echo($id: ID!) { node(id: $id) { id } }';

interface Got {
  readonly status: number;
  readonly body: Answer['body'];
}

async function send(server: TestServer, body: object): Promise<Got> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

async function get(server: TestServer, parameters: Record<string, string>): Promise<Got> {
  const response = await fetch(`${server.url}/graphql?${new URLSearchParams(parameters).toString()}`);
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

const persisted = (text: string): object => ({ persistedQuery: { version: 1, sha256Hash: sha256(text) } });
const isKind = { status: 200, body: { data: { __typename: 'Query' } } };

describe('Trusted documents', () => {
  let folder: string;
  let server: TestServer;
  const write = async (name: string, content: unknown): Promise<string> => {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };
  const start = (trustedDocuments: string): Promise<TestServer> =>
    startTestServer({ config: { trustedDocuments } });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimgraph-documents-'));
    await write('good/relay/persisted.json', { 'relay-id': kind });
    await write('good/codegen/persisted-documents.json', { [sha256(kind)]: kind, [sha256(echo)]: echo });
    await write('good/apollo.json', {
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [{ id: 'apollo-id', name: 'Kind', type: 'query', body: kind }],
    });
    await write('good/readme.txt', 'no manifest');
    server = await start(join(folder, 'good'));
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });

  it.each(['relay-id', 'apollo-id', sha256(kind), `sha256:${sha256(kind)}`])(
    'are answered by their id %s, by POST and by GET',
    async (documentId) => {
      expect(await send(server, { documentId })).toEqual(isKind);
      expect(await get(server, { documentId })).toEqual(isKind);
    },
  );

  it('take variables, and are answered by the hash that links for persisted queries send', async () => {
    const variables = { id: 'nothing' };
    const answer = { status: 200, body: { data: { node: null } } };
    expect(await send(server, { documentId: sha256(echo), variables })).toEqual(answer);
    expect(await send(server, { extensions: persisted(echo), variables })).toEqual(answer);
    const inUrl = { extensions: JSON.stringify(persisted(echo)), variables: JSON.stringify(variables) };
    expect(await get(server, inUrl)).toEqual(answer);
  });

  it.each<[string, object, string]>([
    ['a text', { query: kind }, 'query'],
    ['a text with a trusted id', { query: kind, documentId: 'relay-id' }, 'query'],
    ['introspection', { query: '{ __schema { queryType { name } } }' }, 'query'],
    ['a text to be remembered', { query: kind, extensions: persisted(kind) }, 'query'],
    ['an unknown id', { documentId: 'relay-i' }, 'documentId'],
    ['an id of the language', { documentId: 'constructor' }, 'documentId'],
    ['an id that is no text', { documentId: ['relay-id'] }, 'documentId'],
    ['an unknown hash', { extensions: persisted('{ nodes }') }, 'documentId'],
    ['nothing', {}, 'documentId'],
  ])('are answered alone: %s is refused', async (_what, body, path) => {
    for (const { status, body: answer } of [
      await send(server, body),
      await get(
        server,
        Object.fromEntries(
          Object.entries(body).map(([name, value]) => [
            name,
            typeof value === 'string' ? value : JSON.stringify(value),
          ]),
        ),
      ),
    ]) {
      expect(status).toBe(400);
      expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', faults: [{ path }] } }]);
    }
  });

  it.each<[string, unknown, string]>([
    ['no JSON', '{', 'is no JSON'],
    ['a list', [kind], 'must be an object'],
    ['a document that is no text', { a: 1 }, 'a must be the text'],
    ['a document that is no GraphQL', { a: '{' }, 'a is no GraphQL'],
    ['no document', {}, 'there is no document'],
  ])('stop the server from starting where the manifest is %s', async (name, content, message) => {
    await expect(start(await write(`bad/${name}.json`, content))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(message),
    });
  });

  it('stop it where there is no file, and where two documents have one id', async () => {
    await expect(start(join(folder, 'missing'))).rejects.toThrow("can't be read");
    await write('twice/a.json', { a: kind });
    await write('twice/b.json', { a: echo });
    await expect(start(join(folder, 'twice'))).rejects.toThrow('two documents have the id a');
  });
});

describe('Automatic persisted queries', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  it('are remembered once a client has sent their text, and then asked for by hash alone', async () => {
    const extensions = persisted(kind);
    const unknown = await send(server, { extensions });
    expect(unknown.body.errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(await send(server, { query: kind, extensions })).toEqual(isKind);
    expect(await send(server, { extensions })).toEqual(isKind);
    expect(await get(server, { extensions: JSON.stringify(extensions) })).toEqual(isKind);
  });

  it('are not remembered where they are wrong, and never under the hash of another text', async () => {
    const wrong = '{ nothing }';
    await send(server, { query: wrong, extensions: persisted(wrong) });
    expect((await send(server, { extensions: persisted(wrong) })).body.errors?.[0]?.extensions.code).toBe(
      'PERSISTED_QUERY_NOT_FOUND',
    );
    const forged = await send(server, { query: echo, extensions: persisted('{ __typename }') });
    expect(forged.status).toBe(400);
  });
});
