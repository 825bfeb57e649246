import { batchesOf } from '../../collections';
import { present, type Lens } from '../../model/lens';
import type { EdgeType } from '../../model/registry/edges';
import type { Kind } from '../../model/registry/kinds';
import { dialectOf, targetOf } from '../cypher/dialects';
import { cypher, lines, Variable, type Fragment } from '../cypher/fragment';
import { nodeConditions, stands } from '../cypher/lens';
import { anyType, arrow, Entity, isOfKind } from '../cypher/pattern';
import { column, record } from '../cypher/projection';
import { match, matchState, nodeVariables } from '../cypher/state';
import { statement } from '../cypher/statement';
import { filterConditions } from '../read/filter/compose-filter';
import { matchAll, type Filter } from '../read/filter/filter';
import { resolveFilter } from '../read/resolve-filter';
import { pagesOf } from '../read/store-pages';
import { decodeNullable, decodeText } from '../store/decode';
import type { Query, Reader } from '../store/port';
import type { EdgeRow } from './row';

/** Which part of a graph is asked for: the nodes of a kind, or of any, that meet a filter in a lens. */
export interface Scope {
  readonly kind: Kind | null;
  readonly filter: Filter;
  readonly lens: Lens;
}

export const wholeGraph: Scope = Object.freeze({ kind: null, filter: matchAll, lens: present });

/** The rows that belong to a scope. */
export interface SelectedRows {
  /** The ids of the nodes, sorted, a page at a time; from the first again whenever it is called. */
  readonly pages: () => AsyncIterable<readonly string[]> | Iterable<readonly string[]>;
  /** Whether an edge that leaves one of them is taken. */
  readonly takes: (edge: EdgeRow) => boolean;
  readonly lens: Pick<Lens, 'known' | 'valid'>;
}

/** Nodes asked about at once. */
const batchSize = 1000;

/** Edges that bring the node they lead to along, wherever they leave a node that is taken. */
const upward: readonly EdgeType[] = ['PART_OF', 'PUBLISHED_BY'];

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
export async function select(reader: Reader, scope: Scope): Promise<SelectedRows> {
  const { lens } = scope;
  if (scope.kind === null && scope.filter === matchAll)
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
  const { idsAfter } = dialectOf(reader);
  if (idsAfter === null) return yield* allIdsSorted(reader);
  for (let after = ''; ;) {
    const ids = await reader.read(idsAfter(after, batchSize));
    if (ids.length > 0) yield ids;
    if (ids.length < batchSize) return;
    after = ids.at(-1)!;
  }
}

/** Where no index gives an order: some hundred bytes for each node, in the process that holds them all. */
async function* allIdsSorted(reader: Reader): AsyncGenerator<readonly string[], undefined> {
  const all: string[] = [];
  const pages = pagesOf(reader, (nodes) =>
    statement(
      'page of the ids of entities',
      cypher`${nodes} AND n:${Entity}`,
      column(cypher`n.id`, decodeText),
    ),
  );
  for await (const ids of pages) all.push(...ids);
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
  const v = nodeVariables(lens);
  const { node } = v;
  const conditions = [
    ...(kind === null ? [] : [isOfKind(node, [kind])]),
    ...nodeConditions(node, lens),
    ...filterConditions(targetOf(reader, lens), { node, edge: null }, filter),
  ];
  return reader.read(
    statement(
      'ids of the nodes that meet a filter',
      lines(
        cypher`UNWIND ${ids} AS id`,
        matchState(cypher`(${node}:${Entity} {id: id})`, v, lens, [], conditions, [stands(v.state, lens)]),
      ),
      column(cypher`${node}.id`, decodeText),
    ),
  );
}

interface Neighbour {
  readonly id: string;
  readonly documentId: string | null;
  readonly speakerId: string | null;
}

const edge = new Variable('r');
const neighbours = arrow.both(cypher`${edge}`);
const neighboursAbove = arrow.out(cypher`${edge}:${anyType(upward)}`);

/** Takes what lies across edges of some nodes, and what these edges name; gives what was not taken yet. */
async function take(
  reader: Reader,
  taken: Set<string>,
  from: Iterable<string>,
  { known }: Lens,
  along: Fragment,
): Promise<string[]> {
  const conditions = known === null ? [] : [cypher`${edge}.recordedAt <= ${known}`];
  const neighboursOf = (ids: readonly string[]): Query<Neighbour> =>
    statement(
      'neighbours of nodes',
      cypher`UNWIND ${ids} AS id ${match(cypher`(n:${Entity} {id: id})${along}(m:${Entity})`, conditions)}
WITH DISTINCT m.id AS id, ${edge}.documentId AS documentId, ${edge}.speakerId AS speakerId`,
      record({
        id: column(cypher`id`, decodeText),
        documentId: column(cypher`documentId`, decodeNullable(decodeText)),
        speakerId: column(cypher`speakerId`, decodeNullable(decodeText)),
      }),
    );
  const added: string[] = [];
  for (const ids of batchesOf([...from], batchSize))
    for (const { id, documentId, speakerId } of await reader.read(neighboursOf(ids)))
      for (const each of [id, documentId, speakerId])
        if (each !== null && !taken.has(each)) {
          taken.add(each);
          added.push(each);
        }
  return added;
}
