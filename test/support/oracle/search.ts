import { allKinds, type Kind } from '../../../src/model/registry/kinds';
import { joinedWordsOf, wordsOf } from '../../../src/graph/search/fold';
import { searchedWordsOf } from '../../../src/graph/search/searched-words';
import { passes } from './filter';
import type { AsOf, Input } from './question';
import { areOneTypoApart } from './typo';
import { View } from './view';
import type { Stored, World } from './world';

/** A search of a random graph. */
export interface SearchQuestion {
  readonly text: string;
  readonly kinds: readonly Kind[];
  readonly filter: Input | null;
  readonly asOf: AsOf | null;
  /** The markings that the viewer may see; null is all of them. */
  readonly clearance: readonly string[] | null;
}

/** The ids of all that a search has to find, sorted, by a plain reading of the whole graph. */
export function foundIn(world: World, { text, kinds, filter, asOf, clearance }: SearchQuestion): string[] {
  const view = new View(world, asOf, clearance);
  const searched = searchedWordsOf(text);
  return (kinds.length > 0 ? kinds : allKinds)
    .flatMap((kind) => view.nodesOfKind(kind))
    .filter((node) => filter === null || passes(view, { node, edge: null }, filter))
    .filter((node) => {
      const { summary = '', ...named } = view.state(node);
      const words = [
        ...textsOf({ summary }).flatMap(foldedWords),
        ...textsOf(named).flatMap((each) => [...foldedWords(each), ...joinedWords(each)]),
      ];
      return searched.every(({ folded, joined }) =>
        words.some(
          (word) =>
            meetsWord(folded, word) ||
            joined.some((each) => each.folded.length > 1 && word.startsWith(each.folded)),
        ),
      );
    })
    .map(({ properties }) => properties.id)
    .sort();
}

const textsOf = ({ name, aliases, title, summary }: Stored): string[] =>
  [name, aliases, title, summary].flat().filter((text) => typeof text === 'string');

const joinedWords = (text: string): string[] => joinedWordsOf(text).map(({ folded }) => folded);

export const foldedWords = (text: string): string[] => wordsOf(text).map(({ folded }) => folded);

function meetsWord(searched: string, word: string): boolean {
  const { length } = Array.from(searched);
  return (
    searched === word ||
    (length > 1 && word.startsWith(searched)) ||
    (length >= 4 && length <= 32 && !/\p{N}/u.test(searched) && areOneTypoApart(searched, word))
  );
}
