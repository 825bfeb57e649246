import type { Lens } from '../../model/lens';
import { allKinds, ENTITY, type Kind } from '../../model/registry/kinds';
import { dialectOf, targetOf } from '../cypher/dialects';
import { cypher, lines, list, property } from '../cypher/fragment';
import { nodeConditions, stands } from '../cypher/lens';
import { isOfKind } from '../cypher/pattern';
import { column, record } from '../cypher/projection';
import { carried, matchState, nodeVariables } from '../cypher/state';
import { statement } from '../cypher/statement';
import { filterConditions } from '../read/filter/compose-filter';
import type { Filter } from '../read/filter/filter';
import { resolveFilter } from '../read/resolve-filter';
import { holdTouchedRows } from '../read/touched-rows';
import { decodeText } from '../store/decode';
import type { Reader } from '../store/port';
import { wordPattern } from './match-word';
import { searchedProperties } from './searched-fields';
import type { SearchedWord } from './searched-words';

/** What a search asks for. */
export interface Search {
  readonly words: readonly SearchedWord[];
  readonly kinds: readonly Kind[];
  readonly filter: Filter;
}

/** An entity of which some state has all the searched words; and its state at the lens. */
export interface Candidate {
  readonly id: string;
  readonly state: Readonly<Record<string, unknown>>;
}

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
  const resolved = await resolveFilter(reader, lens, filter);
  await holdTouchedRows(reader, (reckoning) => reckoning.filtered(ENTITY, resolved, []));
  const v = nodeVariables(lens);
  const { node, state } = v;
  const found = dialectOf(reader).search(node, [...new Set(words.map(wordPattern))]);
  const conditions = [
    ...found.conditions,
    ...(kinds.length < allKinds.length ? [isOfKind(node, kinds)] : []),
    ...nodeConditions(node, lens),
    ...filterConditions(targetOf(reader, lens), { node, edge: null }, resolved),
  ];
  return reader.read(
    statement(
      'search candidates',
      lines(
        ...found.clauses,
        matchState(found.pattern, v, lens, [], conditions, [stands(state, lens)]),
        cypher`WITH ${list(carried(v))} ORDER BY size(${node}.searchTokens), ${node}.id LIMIT ${limit}`,
      ),
      record({
        id: column(cypher`${node}.id`, decodeText),
        state: record(
          Object.fromEntries(
            searchedProperties.map((name) => [
              name,
              column(property(state, name), (value): unknown => value),
            ]),
          ),
        ),
      }),
    ),
  );
}
