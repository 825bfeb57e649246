import { cypher, Variable, type Fragment } from '../cypher/fragment';
import { isLive } from '../cypher/lens';
import { Entity } from '../cypher/pattern';
import { column, record, type Projection } from '../cypher/projection';
import { statement } from '../cypher/statement';
import { decodeInteger, decodeText } from '../store/decode';
import type { Reader } from '../store/port';
import type { EdgeInput, Retraction } from '../write/batch';

const edge = new Variable('r');

const isLiveOf = (documents: readonly string[]): Fragment =>
  cypher`${edge}.documentId IN ${documents} AND ${isLive(edge)}`;

/** The documents of a source whose ids begin so: the releases of a series. */
export const releasesOf = (reader: Reader, source: string, series: string): Promise<string[]> =>
  reader.read(
    statement(
      'releases of a source',
      cypher`MATCH (:${Entity} {id: ${source}})<-[:PUBLISHED_BY]-(d:Document) WHERE d.id STARTS WITH ${series} WITH DISTINCT d`,
      column(cypher`d.id`, decodeText),
    ),
  );

/** Those events of which a newer edition speaks already. */
export async function readOutdated(
  reader: Reader,
  newer: readonly string[],
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (newer.length === 0 || ids.length === 0) return new Set();
  const spokenOf = await reader.read(
    statement(
      'entities of which these documents speak',
      cypher`UNWIND ${ids} AS id MATCH (:${Entity} {id: id})-[${edge}]-() WHERE ${isLiveOf(newer)} WITH DISTINCT id`,
      column(cypher`id`, decodeText),
    ),
  );
  return new Set(spokenOf);
}

/** An edge that a newer edition replaces, and the end at which it is soonest found. */
export type Superseded = Required<Omit<Retraction, 'reason'>>;

const superseded = (end: Fragment): Projection<Superseded> =>
  record({ id: column(cypher`${edge}.id`, decodeText), end: column(end, decodeText) });

/** What documents say of these entities, and has not been retracted. */
async function readAt(
  reader: Reader,
  documents: readonly string[],
  ids: readonly string[],
): Promise<Superseded[]> {
  if (ids.length === 0) return [];
  return reader.read(
    statement(
      'live edges at entities by document',
      cypher`UNWIND ${ids} AS end MATCH (:${Entity} {id: end})-[${edge}]-() WHERE ${isLiveOf(documents)}`,
      superseded(cypher`end`),
    ),
  );
}

/** What documents say between the ends of these edges; `at` is the edge's place among them. */
async function readBetween(
  reader: Reader,
  documents: readonly string[],
  edges: readonly EdgeInput[],
): Promise<{ said: Superseded; at: number }[]> {
  if (edges.length === 0) return [];
  const pairs = edges.map(({ type, fromId, toId }, at) => ({ type, from: fromId, to: toId, at }));
  return reader.read(
    statement(
      'live edges between entities by document',
      cypher`UNWIND ${pairs} AS pair MATCH (:${Entity} {id: pair.from})-[${edge}]->(:${Entity} {id: pair.to}) WHERE type(${edge}) = pair.type AND ${isLiveOf(documents)}`,
      record({ said: superseded(cypher`pair.from`), at: column(cypher`pair.at`, decodeInteger) }),
    ),
  );
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
): Promise<Superseded[]> {
  const atEvents = await readAt(reader, older, events);
  const between = await readBetween(reader, older, others);
  return [
    ...new Map([...between.map(({ said }) => said), ...atEvents].map((each) => [each.id, each])).values(),
  ];
}
