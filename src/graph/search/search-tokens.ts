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
  const words = new Set<string>();
  for (const state of states)
    for (const { text } of searchedTexts(state)) for (const { folded } of wordsOf(text)) words.add(folded);
  const updatedAt = states[0]['updatedAt'];
  return [`@${typeof updatedAt === 'string' ? updatedAt : ''}`, ...[...words].sort()].join(' ');
}
