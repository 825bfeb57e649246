import { joinedWordsOf, wordsOf } from './fold';
import { searchedTexts } from './searched-fields';

type State = Readonly<Record<string, unknown>>;

/**
 * What an entity's `searchTokens` hold: `@`, the edition of the folding, the instant from which its present state
 * is, and the folded words of all its states, each once, in order; of names, also words that may be one. Former names are among them, since they find the entity
 * as of the past; which state counts is decided when a search has found it (see `score.ts`). The edition
 * and the instant tell, without a look at the words, whether they are up to date.
 *
 * @param states the present state first, then the former ones
 */
/** Raised where folding changes: the tokens of every entity are then made anew. */
export const tokenEdition = '@2:';

export function searchTokensOf(states: readonly [present: State, ...former: State[]]): string {
  return tokensOf(states[0], states.flatMap(foldedWords));
}

/** The tokens after a change: the words of the new state, and those that there were before it. */
export function nextSearchTokens(former: State, next: State): string {
  const { searchTokens } = former;
  const before = typeof searchTokens === 'string' ? searchTokens.split(' ').slice(1) : [];
  return tokensOf(next, [...before, ...foldedWords(next)]);
}

/** Whether the tokens of a state, as it lies in the store, are up to date. */
export function hasCurrentTokens({ searchTokens, updatedAt }: State): boolean {
  return typeof searchTokens === 'string' && searchTokens.startsWith(`${tokenEdition}${String(updatedAt)}`);
}

function tokensOf({ updatedAt }: State, words: readonly string[]): string {
  return [
    `${tokenEdition}${typeof updatedAt === 'string' ? updatedAt : ''}`,
    ...[...new Set(words)].sort(),
  ].join(' ');
}

function foldedWords(state: State): string[] {
  return searchedTexts(state).flatMap(({ text, isName }) =>
    [...wordsOf(text), ...(isName ? joinedWordsOf(text) : [])].map(({ folded }) => folded),
  );
}
