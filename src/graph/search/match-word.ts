import type { Word } from './fold';
import type { SearchedWord } from './searched-words';
import { isOneEdit, oneEditPatterns } from './one-edit';

/** Shorter words have too many neighbours to be taken for one of them; longer ones make a text unwieldy. */
const typoLengths = { from: 4, to: 32 };
/** A single letter begins too much. */
const shortestPrefix = 2;

const lengthOf = (word: string): number => Array.from(word).length;

/** A number with another digit is another number. */
const mayHaveTypo = (word: string): boolean =>
  lengthOf(word) >= typoLengths.from && lengthOf(word) <= typoLengths.to && !/\p{N}/u.test(word);

const mayBePrefix = (word: string): boolean => lengthOf(word) >= shortestPrefix;

type Spelling = Pick<Word, 'plain' | 'folded'>;

/**
 * How well a word of a text answers a word that is searched: 1 spelt so, 0.95 the same when folded, 0.6
 * to 0.85 begun so (the more of it, the better), 0.5 a typo away, 0 not at all.
 */
export function wordQuality(searched: Spelling, found: Spelling): number {
  if (searched.folded === found.folded) return searched.plain === found.plain ? 1 : 0.95;
  if (mayBePrefix(searched.folded) && found.folded.startsWith(searched.folded))
    return 0.6 + 0.25 * (searched.folded.length / found.folded.length);
  return mayHaveTypo(searched.folded) && isOneEdit(searched.folded, found.folded) ? 0.5 : 0;
}

/** The same where one of the two is divided and the other joined: 0.95 at most, and a typo doesn't count. */
export function joinedQuality(searched: Spelling, found: Spelling): number {
  return mayBePrefix(searched.folded) && found.folded.startsWith(searched.folded)
    ? 0.7 + 0.25 * (searched.folded.length / found.folded.length)
    : 0;
}

/**
 * The same as a regular expression: exactly the folded words whose quality is not 0. It is made of letters
 * and digits of the searched word alone, in the syntax that Lucene and the embedded engine share.
 */
export function wordPattern({ folded, joined }: Pick<SearchedWord, 'folded' | 'joined'>): string {
  const begun = (word: string): string => (mayBePrefix(word) ? `${word}${letter}*` : word);
  return [
    begun(folded),
    ...(mayHaveTypo(folded) ? oneEditPatterns(folded, letter) : []),
    ...joined.filter((each) => mayBePrefix(each.folded)).map((each) => begun(each.folded)),
  ].join('|');
}

const letter = '[^ ]';
