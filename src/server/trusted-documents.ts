import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { HTTPGraphQLRequest } from '@apollo/server';
import { GraphQLError, parse } from 'graphql';
import { BadInputError, badInput } from '../errors';

/** The texts of the documents that are answered, by their ids. */
export type TrustedDocuments = ReadonlyMap<string, string>;

const setting = 'CLAIMGRAPH_TRUSTED_DOCUMENTS';

/**
 * Reads trusted documents from a manifest, or from all `*.json` files of a folder and its folders. A manifest
 * is an object of texts by id, as relay-compiler and graphql-codegen write it, or Apollo's list of operations.
 * Throws a BadInputError that names the file where one is no such manifest.
 */
export async function readTrustedDocuments(path: string): Promise<TrustedDocuments> {
  const documents = new Map<string, string>();
  for (const file of await manifestsAt(path))
    for (const [id, text] of textsOf(await readManifest(file), file)) {
      if ((documents.get(id) ?? text) !== text) throw faulty(`${file}: two documents have the id ${id}`);
      documents.set(id, text);
    }
  if (documents.size === 0) throw faulty(`${path}: there is no document in it`);
  return documents;
}

async function manifestsAt(path: string): Promise<string[]> {
  try {
    const found = await stat(path);
    // To read from a pipe that nobody writes to would never end.
    if (found.isFile()) return [path];
    if (!found.isDirectory()) throw faulty(`${path}: is neither a file nor a folder`);
    const names = await readdir(path, { recursive: true });
    return names
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(path, name));
  } catch (error) {
    throw error instanceof BadInputError ? error : faulty(`${path}: can't be read`, error);
  }
}

async function readManifest(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (error) {
    throw faulty(`${file}: is no JSON`, error);
  }
}

function textsOf(manifest: unknown, file: string): [string, string][] {
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject(manifest)) throw faulty(`${file}: must be an object of documents by id`);
  const apollo = manifest['format'] === 'apollo-persisted-query-manifest' ? manifest['operations'] : null;
  const entries = Array.isArray(apollo)
    ? apollo.map((operation): [unknown, unknown] =>
        isObject(operation) ? [operation['id'], operation['body']] : [null, null],
      )
    : Object.entries(manifest);
  return entries.map(([id, text]) => {
    if (typeof id !== 'string' || typeof text !== 'string')
      throw faulty(`${file}: ${String(id)} must be the text of a document`);
    try {
      parse(text, { noLocation: true });
    } catch (error) {
      if (error instanceof GraphQLError)
        throw faulty(`${file}: ${id} is no GraphQL: ${error.message}`, error);
      throw error;
    }
    return [id, text];
  });
}

function faulty(message: string, cause?: unknown): BadInputError {
  return new BadInputError(`${setting} ${message}`, [{ path: setting, message }], { cause });
}

/**
 * Puts a trusted document's text in the place of its id, which a request gives as `documentId`, or as the
 * hash of a persisted query. Throws a BadInputError where the id is unknown, or a text is given.
 */
export function resolveDocument(
  documents: TrustedDocuments,
  request: HTTPGraphQLRequest,
): HTTPGraphQLRequest {
  const given = request.method === 'GET' ? ofUrl(request.search) : ofBody(request.body);
  if (given.query !== undefined && given.query !== null)
    throw badInput(['query'], 'this server answers trusted documents alone; send the documentId of one');
  const id = given.documentId ?? hashOf(given.extensions);
  const text = typeof id === 'string' ? (documents.get(id) ?? documents.get(withoutMethod(id))) : undefined;
  if (text === undefined) throw badInput(['documentId'], 'no trusted document has this id');
  if (request.method !== 'GET') {
    const { documentId: _id, extensions: _extensions, ...body } = given as Record<string, unknown>;
    return { ...request, body: { ...body, query: text } };
  }
  const parameters = new URLSearchParams(request.search);
  for (const name of ['documentId', 'extensions']) parameters.delete(name);
  parameters.set('query', text);
  return { ...request, search: `?${parameters.toString()}` };
}

interface Given {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

const ofBody = (body: unknown): Given =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};

function ofUrl(search: string): Given {
  const { extensions, ...given } = Object.fromEntries(new URLSearchParams(search));
  try {
    return {
      ...given,
      extensions: extensions === undefined ? undefined : (JSON.parse(extensions) as unknown),
    };
  } catch {
    throw badInput(['extensions'], 'must be JSON');
  }
}

/** The hash that Apollo's and urql's links for persisted queries send. */
function hashOf(extensions: unknown): unknown {
  return (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)?.persistedQuery
    ?.sha256Hash;
}

/** "GraphQL over HTTP" has ids name the method of their hash: `sha256:…`. */
const withoutMethod = (id: string): string => id.replace(/^sha256:/, '');
