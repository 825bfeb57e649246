import { cypher, Variable, type Fragment } from '../cypher/fragment';
import { isLive } from '../cypher/lens';
import { Entity } from '../cypher/pattern';
import { column, record, type Projection } from '../cypher/projection';
import { statement } from '../cypher/statement';
import { pagesOf } from '../read/store-pages';
import { decodeNullable, decodeText } from '../store/decode';
import type { Reader } from '../store/port';

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

const edge = new Variable('r');

const projectSaid = (end: Fragment): Projection<Said> =>
  record<Said>({
    id: column(cypher`${edge}.id`, decodeText),
    end: column(end, decodeText),
    type: column(cypher`type(${edge})`, decodeText),
    fromId: column(cypher`startNode(${edge}).id`, decodeText),
    toId: column(cypher`endNode(${edge}).id`, decodeText),
    documentId: column(cypher`${edge}.documentId`, decodeText),
    locator: column(cypher`${edge}.locator`, decodeNullable(decodeText)),
    speakerId: column(cypher`${edge}.speakerId`, decodeNullable(decodeText)),
    speakerText: column(cypher`${edge}.speakerText`, decodeNullable(decodeText)),
    stance: column(cypher`${edge}.stance`, decodeText),
  });

/** What a document says of these entities, and has not retracted. */
export async function readSaidAt(
  reader: Reader,
  documentId: string,
  ids: readonly string[],
): Promise<Said[]> {
  if (ids.length === 0) return [];
  return reader.read(
    statement(
      'live edges of a document at entities',
      cypher`UNWIND ${ids} AS id MATCH (:${Entity} {id: id})-[${edge}]-(:${Entity}) WHERE ${edge}.documentId = ${documentId} AND ${isLive(edge)}`,
      projectSaid(cypher`id`),
    ),
  );
}

/** All that documents say and have not retracted, a page at a time. It reads the whole graph once. */
export async function* readSaid(reader: Reader, documents: readonly string[]): AsyncGenerator<Said[]> {
  if (documents.length === 0) return;
  // Read from where edges arrive: a release has an edge to each of its rows.
  const pages = pagesOf(reader, (nodes) =>
    statement(
      'page of the live edges of documents',
      cypher`${nodes} MATCH (n:${Entity})<-[${edge}]-(m:${Entity}) WHERE ${edge}.documentId IN ${documents} AND ${isLive(edge)}`,
      projectSaid(cypher`CASE WHEN COUNT { (n)--() } < COUNT { (m)--() } THEN n.id ELSE m.id END`),
    ),
  );
  for await (const page of pages) if (page.length > 0) yield page;
}

/** The events that a document reports. */
export function readReported(reader: Reader, documentId: string): Promise<string[]> {
  return reader.read(
    statement(
      'events that a document reports',
      cypher`MATCH (:${Entity} {id: ${documentId}})-[${edge}:REPORTS]->(e:${Entity}) WHERE ${isLive(edge)} WITH DISTINCT e`,
      column(cypher`e.id`, decodeText),
    ),
  );
}
