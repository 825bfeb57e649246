import { decodeText } from '../store/decode';
import { filterConditions } from '../read/filter/compose-filter';
import type { Filter } from '../read/filter/filter';
import { resolveFilter } from '../read/filter/resolve-filter';
import type { Lens } from '../../model/lens';
import { nodeConditions } from '../cypher/lens';
import { dialectOf } from '../cypher/dialect';
import { Composition, type Part } from '../cypher/composition';
import { labelTest } from '../cypher/label-test';
import { matchNode, matchState, nodeVariables, type NodeVariables } from '../cypher/variables';
import type { Reader } from '../store/port';
import { readPart } from '../read/read-part';
import { holdTouchedRows } from '../read/touched-rows';
import { allKinds, ENTITY, type Kind } from '../../model/registry/kinds';
import type { Word } from './fold';
import { wordPattern } from './match-word';
import { searchedProperties } from './searched-fields';

/** What a search asks for. */
export interface Search {
  readonly words: readonly Word[];
  readonly kinds: readonly Kind[];
  readonly filter: Filter;
}

/** An entity of which some state has all the searched words; and its state at the lens. */
export interface Candidate {
  readonly id: string;
  readonly state: Readonly<Record<string, unknown>>;
}

/** The index that migration 3 makes. */
const index = 'entity_search';

/**
 * The first candidates, the shortest texts first (where few words stand, each says more) and then by id,
 * `limit` at most. Lens, kinds and filter have been applied before they are counted, and both engines
 * look the same patterns up in the same words: one in its full-text index, the other by reading them.
 */
export async function readCandidates(
  reader: Reader,
  lens: Lens,
  { words, kinds, filter }: Search,
  limit: number,
): Promise<Candidate[]> {
  await holdTouchedRows(reader, (reckoning) => reckoning.filtered(ENTITY, filter, []));
  const c = new Composition(dialectOf(reader), lens);
  const v = nodeVariables(c.nextVariable(), lens);
  const on = { node: v.node, edge: null };
  const [lookUp, pattern, tests] = composeLookUp(c, v, words);
  const conditions = [
    ...tests,
    ...(kinds.length < allKinds.length ? [labelTest(v.node, kinds)] : []),
    ...nodeConditions(v.node, lens),
    ...filterConditions(c, on, await resolveFilter(reader, lens, filter)),
  ];
  const cut = `WITH ${v.node} ORDER BY size(${v.node}.searchTokens), ${v.node}.id LIMIT ${c.parameter(limit)}`;
  const state = v.state === v.node ? [] : [matchState(`(${v.node})`, v, [], [], [])];
  const clauses = [...lookUp, matchNode(pattern, conditions), cut, ...state];
  return readPart(reader, 'search candidates', c, clauses, candidate(v));
}

type LookUp = readonly [clauses: readonly string[], pattern: string, conditions: readonly string[]];

function composeLookUp(c: Composition, { node }: NodeVariables, words: readonly Word[]): LookUp {
  // The longest word is the rarest, as a rule: where the engine reads, the others are then seldom tested.
  const patterns = [...new Set(words.map(wordPattern))].sort((a, b) => b.length - a.length);
  if (!c.dialect.fullText) {
    const tests = patterns.map((each) => `${node}.searchTokens =~ ${c.parameter(`.* (${each})( .*)?`)}`);
    return [[], `(${node}:${ENTITY})`, tests];
  }
  const query = c.parameter(patterns.map((each) => `+/${each}/`).join(' '));
  const call = `CALL db.index.fulltext.queryNodes('${index}', ${query}) YIELD node AS ${node}`;
  return [[call], `(${node})`, []];
}

function candidate({ node, state }: NodeVariables): Part<Candidate> {
  return {
    clauses: [],
    expressions: [`${node}.id`, ...searchedProperties.map((name) => `${state}.${name}`)],
    decode: (row) => ({
      id: decodeText(row.next()),
      state: Object.fromEntries(searchedProperties.map((name) => [name, row.next()])),
    }),
  };
}
