import type { Lens } from '../../model/lens';
import type { Reader } from '../store/port';
import { readCandidates, type Search } from './candidates';
import { createScorer, type Match } from './score';
import { searchedTexts } from './searched-fields';

/** An entity that was found, and how. */
export interface Hit extends Match {
  readonly id: string;
}

export interface SearchResult {
  /** The best first, and where they are as good, by id. */
  readonly hits: readonly Hit[];
  /** Whether there were more candidates than were looked at. */
  readonly truncated: boolean;
}

/** Candidates that a search looks at, at most. */
export const maxCandidates = 1000;

/** Searches the states at the lens. What a node was called before, or is now, is no hit as of another time. */
export async function search(reader: Reader, lens: Lens, asked: Search): Promise<SearchResult> {
  const candidates = await readCandidates(reader, lens, asked, maxCandidates + 1);
  const score = createScorer(asked.words);
  const hits = candidates.flatMap(({ id, state }): Hit[] => {
    const match = score(searchedTexts(state));
    return match === null ? [] : [{ id, ...match }];
  });
  return { hits: hits.sort(compareHits), truncated: candidates.length > maxCandidates };
}

/** Where a hit stands among the others. */
export type Place = Pick<Hit, 'score' | 'id'>;

export function compareHits(a: Place, b: Place): number {
  return b.score - a.score || (a.id < b.id ? -1 : Number(a.id > b.id));
}
