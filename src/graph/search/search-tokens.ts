import { wordsOf } from './fold';
import { searchedTexts } from './searched-fields';

type State = Readonly<Record<string, unknown>>;

/**
 * What an entity's `searchTokens` hold: `@`, the instant from which its present state is, and the folded
 * words of all its states, each once, in order. Former names are among them, since they find the entity
 * as of the past; which state counts is decided when a search has found it (see `score.ts`). The instant
 * tells, without a look at the words, whether they are those of the present state.
 *
 * @param states the present state first, then the former ones
 */
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
  return typeof searchTokens === 'string' && searchTokens.startsWith(`@${String(updatedAt)}`);
}

function tokensOf({ updatedAt }: State, words: readonly string[]): string {
  return [`@${typeof updatedAt === 'string' ? updatedAt : ''}`, ...[...new Set(words)].sort()].join(' ');
}

function foldedWords(state: State): string[] {
  return searchedTexts(state).flatMap(({ text }) => wordsOf(text).map(({ folded }) => folded));
}
