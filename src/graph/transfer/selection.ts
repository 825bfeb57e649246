import { pagesOf } from '../rules/stored';
import { decodeNullable, decodeText } from '../store/decode';
import { decodeRow } from '../store/decode-row';
import { filterConditions } from '../read/filter/compose-filter';
import { anything, type Filter } from '../read/filter/filter';
import { resolveFilter } from '../read/filter/resolve-filter';
import { present, type Lens } from '../../model/lens';
import { nodeConditions } from '../cypher/lens';
import { dialectOf } from '../cypher/dialect';
import { Composition, where } from '../cypher/composition';
import type { Query, Reader } from '../store/port';
import { readPart } from '../read/read-part';
import type { Kind } from '../../model/registry/kinds';
import { batchesOf } from '../../collections';
import type { EdgeRow } from './row';

/** Which part of a graph is asked for: the nodes of a kind, or of any, that meet a filter in a lens. */
export interface Scope {
  readonly kind: Kind | null;
  readonly filter: Filter;
  readonly lens: Lens;
}

export const wholeGraph: Scope = Object.freeze({ kind: null, filter: anything, lens: present });

/** The rows that belong to a scope. */
export interface Selection {
  /** The ids of the nodes, sorted, a page at a time; from the first again whenever it is called. */
  readonly pages: () => AsyncIterable<readonly string[]> | Iterable<readonly string[]>;
  /** Whether an edge that leaves one of them is taken. */
  readonly takes: (edge: EdgeRow) => boolean;
  readonly lens: Pick<Lens, 'known' | 'valid'>;
}

/** Nodes asked about at once. */
const batchSize = 1000;

/** Edges that bring the node they lead to along, wherever they leave a node that is taken. */
const upward: readonly string[] = ['PART_OF', 'PUBLISHED_BY'];

const idsAfter: Query<string> = {
  name: 'page of the ids of entities in their order',
  text: 'MATCH (n:Entity) WHERE n.id > $after WITH n.id AS id ORDER BY id LIMIT $limit RETURN id',
  parameters: ['after', 'limit'],
  columns: ['id'],
  decode: ([id]) => decodeText(id),
};

const idsByKey: Query<string> = {
  name: 'page of the ids of entities',
  text: 'UNWIND range($first, $last) AS key MATCH (n) WHERE id(n) = key AND n:Entity RETURN n.id AS id',
  parameters: ['first', 'last'],
  columns: ['id'],
  decode: ([id]) => decodeText(id),
};

/**
 * What belongs to a scope, so that it can be loaded elsewhere by itself:
 *
 * - the nodes that it asks for;
 * - every edge at one of these, retracted or not, and the node at its other end;
 * - of every node that is taken: what it is part of, and who published it;
 * - of every edge that is taken: its document and its speaker.
 *
 * A scope that asks for no kind and has no filter takes everything.
 */
export async function select(reader: Reader, scope: Scope): Promise<Selection> {
  const { lens } = scope;
  if (scope.kind === null && scope.filter === anything)
    return { pages: () => allIds(reader), takes: () => true, lens };
  const chosen = new Set<string>();
  for await (const ids of chosenIds(reader, scope)) for (const id of ids) chosen.add(id);
  const taken = new Set(chosen);
  let added = [...chosen, ...(await take(reader, taken, chosen, lens, neighbours))];
  while (added.length > 0) added = await take(reader, taken, added, lens, neighboursAbove);
  const sorted = [...taken].sort();
  return {
    pages: () => batchesOf(sorted, batchSize),
    takes: ({ type, from, to }) => chosen.has(from) || chosen.has(to) || upward.includes(type),
    lens,
  };
}

/** The ids of the nodes that a scope asks for themselves, sorted, a page at a time. */
export async function* chosenIds(
  reader: Reader,
  { kind, filter, lens }: Scope,
): AsyncGenerator<readonly string[], undefined> {
  const resolved = await resolveFilter(reader, lens, filter);
  for await (const ids of allIds(reader)) {
    const chosen = await matching(reader, lens, kind, resolved, ids);
    if (chosen.length > 0) yield chosen.sort();
  }
}

/** The ids of all entities, sorted, a page at a time. */
async function* allIds(reader: Reader): AsyncGenerator<readonly string[], undefined> {
  if (!dialectOf(reader).orderedIndexes) return yield* allIdsSorted(reader);
  for (let after = ''; ;) {
    const ids = await reader.read(idsAfter, { after, limit: batchSize });
    if (ids.length > 0) yield ids;
    if (ids.length < batchSize) return;
    after = ids.at(-1)!;
  }
}

/** Where no index gives an order: some hundred bytes for each node, in the process that holds them all. */
async function* allIdsSorted(reader: Reader): AsyncGenerator<readonly string[], undefined> {
  const all: string[] = [];
  for await (const ids of pagesOf(reader, idsByKey)) all.push(...ids);
  yield* batchesOf(all.sort(), batchSize);
}

/** Those of the ids whose nodes are asked for. */
function matching(
  reader: Reader,
  lens: Lens,
  kind: Kind | null,
  filter: Filter,
  ids: readonly string[],
): Promise<string[]> {
  const c = new Composition(dialectOf(reader), lens);
  const node = `n${c.nextVariable()}`;
  const conditions = [
    ...(kind === null ? [] : [`${node}:${kind}`]),
    ...nodeConditions(node, lens),
    ...filterConditions(c, { node, edge: null }, filter),
  ];
  return readPart(
    reader,
    'ids of the nodes that meet a filter',
    c,
    [`UNWIND ${c.parameter(ids)} AS id MATCH (${node}:Entity {id: id}) ${where(conditions)}`],
    { clauses: [], expressions: [`${node}.id`], decode: (row) => decodeText(row.next()) },
  );
}

interface Neighbour {
  readonly id: string;
  readonly documentId: string | null;
  readonly speakerId: string | null;
}

const neighbours = '-[r]-(m:Entity)';
const neighboursAbove = `-[r:${upward.join('|')}]->(m:Entity)`;

/** Takes what lies across edges of some nodes, and what these edges name; gives what was not taken yet. */
async function take(
  reader: Reader,
  taken: Set<string>,
  from: Iterable<string>,
  lens: Lens,
  pattern: string,
): Promise<string[]> {
  const known = lens.known === null ? {} : { known: lens.known };
  const query: Query<Neighbour> = {
    name: 'neighbours of nodes',
    text: `UNWIND $ids AS id MATCH (n:Entity {id: id})${pattern} ${where(lens.known === null ? [] : ['r.recordedAt <= $known'])} RETURN DISTINCT m.id AS id, r.documentId AS documentId, r.speakerId AS speakerId`,
    parameters: ['ids', ...Object.keys(known)],
    ...decodeRow({
      id: decodeText,
      documentId: decodeNullable(decodeText),
      speakerId: decodeNullable(decodeText),
    }),
  };
  const added: string[] = [];
  for (const ids of batchesOf([...from], batchSize))
    for (const { id, documentId, speakerId } of await reader.read(query, { ids, ...known }))
      for (const each of [id, documentId, speakerId])
        if (each !== null && !taken.has(each)) {
          taken.add(each);
          added.push(each);
        }
  return added;
}
