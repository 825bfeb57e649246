import { joinedWordsOf, wordsOf, type Word } from './fold';

/** A word that is searched, and the words that it may be a part of: "Abdul" of "Abdulrahman". */
export interface SearchedWord extends Word {
  readonly joined: readonly Word[];
}

/** The words of a search. */
export function searchedWordsOf(text: string): SearchedWord[] {
  const joined = joinedWordsOf(text);
  return wordsOf(text).map((word) => ({
    ...word,
    joined: joined.filter(({ start, end }) => start <= word.start && word.end <= end),
  }));
}
