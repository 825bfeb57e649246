import { decodeNullable, decodeText } from '../store/decode';
import { decodeRow } from '../store/decode-row';
import type { Query, Reader } from '../store/port';
import { pagesOf } from '../rules/stored';

/** An edge that a document asserts, as far as tells it from others, and the end at which it is soonest found. */
export interface Said {
  readonly id: string;
  readonly end: string;
  readonly type: string;
  readonly fromId: string;
  readonly toId: string;
  readonly documentId: string;
  readonly locator: string | null;
  readonly speakerId: string | null;
  readonly speakerText: string | null;
  readonly stance: string;
}

const said = decodeRow<Said>({
  id: decodeText,
  end: decodeText,
  type: decodeText,
  fromId: decodeText,
  toId: decodeText,
  documentId: decodeText,
  locator: decodeNullable(decodeText),
  speakerId: decodeNullable(decodeText),
  speakerText: decodeNullable(decodeText),
  stance: decodeText,
});

const columns =
  'type(r) AS type, startNode(r).id AS fromId, endNode(r).id AS toId, r.documentId AS documentId, r.locator AS locator, r.speakerId AS speakerId, r.speakerText AS speakerText, r.stance AS stance';
const live = 'r.documentId IN $documents AND r.retractedAt IS NULL';

const saidAt: Query<Said> = {
  name: 'live edges of documents at entities',
  text: `UNWIND $ids AS id MATCH (n:Entity {id: id})-[r]-(:Entity) WHERE ${live} RETURN r.id AS id, id AS end, ${columns}`,
  parameters: ['ids', 'documents'],
  ...said,
};

/** What a document says of these entities, and has not retracted. */
export function readSaidAt(reader: Reader, documentId: string, ids: readonly string[]): Promise<Said[]> {
  return ids.length === 0 ? Promise.resolve([]) : reader.read(saidAt, { ids, documents: [documentId] });
}

// Read from where edges arrive: a release has an edge to each of its rows.
const saidPage: Query<Said> = {
  name: 'page of the live edges of documents',
  text: `UNWIND range($first, $last) AS key MATCH (n) WHERE id(n) = key MATCH (n:Entity)<-[r]-(m:Entity) WHERE ${live} RETURN r.id AS id, CASE WHEN COUNT { (n)--() } < COUNT { (m)--() } THEN n.id ELSE m.id END AS end, ${columns}`,
  parameters: ['first', 'last', 'documents'],
  ...said,
};

/** All that documents say and have not retracted, a page at a time. It reads the whole graph once. */
export async function* readSaid(reader: Reader, documents: readonly string[]): AsyncGenerator<Said[]> {
  if (documents.length === 0) return;
  for await (const page of pagesOf(reader, saidPage, { documents })) if (page.length > 0) yield page;
}

const reported: Query<string> = {
  name: 'events that a document reports',
  text: 'MATCH (d:Entity {id: $documentId})-[r:REPORTS]->(e:Entity) WHERE r.retractedAt IS NULL RETURN DISTINCT e.id AS id',
  parameters: ['documentId'],
  columns: ['id'],
  decode: ([id]) => decodeText(id),
};

/** The events that a document reports. */
export function readReported(reader: Reader, documentId: string): Promise<string[]> {
  return reader.read(reported, { documentId });
}
