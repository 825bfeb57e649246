import { decodeInteger, decodeText } from '../store/decode';
import { decodeRow } from '../store/decode-row';
import type { Query, Reader } from '../store/port';
import type { EdgeInput, Retraction } from '../write/batch';

const textColumn = (
  name: string,
  column: string,
  text: string,
  parameters: readonly string[],
): Query<string> => ({
  name,
  text,
  parameters,
  columns: [column],
  decode: ([value]) => decodeText(value),
});

const releases = textColumn(
  'releases of a source',
  'id',
  'MATCH (s:Entity {id: $source})<-[:PUBLISHED_BY]-(d:Document) WHERE d.id STARTS WITH $series RETURN DISTINCT d.id AS id',
  ['source', 'series'],
);

/** The documents of a source whose ids begin so: the releases of a series. */
export const releasesOf = (reader: Reader, source: string, series: string): Promise<string[]> =>
  reader.read(releases, { source, series });

const spokenOf = textColumn(
  'entities of which these documents speak',
  'id',
  'UNWIND $ids AS id MATCH (n:Entity {id: id})-[r]-() WHERE r.documentId IN $documents AND r.retractedAt IS NULL RETURN DISTINCT id',
  ['ids', 'documents'],
);

/** Those events of which a newer edition speaks already. */
export async function readOutdated(
  reader: Reader,
  newer: readonly string[],
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (newer.length === 0 || ids.length === 0) return new Set();
  return new Set(await reader.read(spokenOf, { ids, documents: newer }));
}

/** An edge that stands for no longer, and the end at which it is soonest found. */
export type Outlived = Required<Omit<Retraction, 'reason'>>;

const outlived = decodeRow<Outlived>({ id: decodeText, end: decodeText });

const saidOf: Query<Outlived> = {
  name: 'live edges at entities by document',
  text: 'UNWIND $ids AS end MATCH (n:Entity {id: end})-[r]-() WHERE r.documentId IN $documents AND r.retractedAt IS NULL RETURN r.id AS id, end',
  parameters: ['ids', 'documents'],
  ...outlived,
};

const saidBetween: Query<Outlived & { readonly at: number }> = {
  name: 'live edges between entities by document',
  text: 'UNWIND $pairs AS pair MATCH (a:Entity {id: pair.from})-[r]->(b:Entity {id: pair.to}) WHERE type(r) = pair.type AND r.documentId IN $documents AND r.retractedAt IS NULL RETURN r.id AS id, pair.from AS end, pair.at AS at',
  parameters: ['pairs', 'documents'],
  ...decodeRow({ id: decodeText, end: decodeText, at: decodeInteger }),
};

async function readBetween(
  reader: Reader,
  documents: readonly string[],
  edges: readonly EdgeInput[],
): Promise<readonly (Outlived & { readonly at: number })[]> {
  if (edges.length === 0) return [];
  const pairs = edges.map(({ type, fromId, toId }, at) => ({ type, from: fromId, to: toId, at }));
  return reader.read(saidBetween, { pairs, documents });
}

/** Those of these edges that a newer edition has asserted already: which place lies where, who opposes whom. */
export async function readRepeated(
  reader: Reader,
  newer: readonly string[],
  edges: readonly EdgeInput[],
): Promise<ReadonlySet<EdgeInput>> {
  const said = await readBetween(reader, newer, edges);
  return new Set(said.flatMap(({ at }) => edges[at] ?? []));
}

/**
 * The edges of older editions that a newer one replaces: all that they say of these events, and of other
 * things what the newer one says again.
 */
export async function readSuperseded(
  reader: Reader,
  older: readonly string[],
  events: readonly string[],
  others: readonly EdgeInput[],
): Promise<Outlived[]> {
  const atEvents = events.length === 0 ? [] : await reader.read(saidOf, { ids: events, documents: older });
  const between = await readBetween(reader, older, others);
  return [...new Map([...between, ...atEvents].map((edge) => [edge.id, edge])).values()];
}
