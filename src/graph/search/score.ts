import { memoize } from '../../memoize';
import { joinedWordsOf, wordsOf, type Word } from './fold';
import { joinedQuality, wordQuality } from './match-word';
import type { SearchedText } from './searched-fields';
import type { SearchedWord } from './searched-words';

/** A text in which searched words were found: those words of it, in their order. */
export interface TextMatch extends SearchedText {
  readonly words: readonly Word[];
}

export interface Match {
  /** Over 0, up to 1: 1 is a name that was searched as it is spelt. */
  readonly score: number;
  /** The texts with a find, the weightiest fields first. */
  readonly texts: readonly TextMatch[];
}

/** Makes the function that scores the texts of one state for these words; the engines have no part in it. */
export function createScorer(
  searched: readonly SearchedWord[],
): (texts: readonly SearchedText[]) => Match | null {
  // The words of many texts repeat.
  const qualities = searched.map((word) =>
    memoize(
      (found: FoundWord) => qualityOf(word, found),
      ({ folded, plain, isJoined }) => `${folded} ${plain} ${isJoined}`,
    ),
  );
  return (texts) => scoreTexts(qualities, texts);
}

/** A word of a text, or several that may be one. */
interface FoundWord extends Word {
  readonly isJoined: boolean;
}

type Quality = (found: FoundWord) => number;

function qualityOf(word: SearchedWord, found: FoundWord): number {
  const divided = found.isJoined ? Math.min(wordQuality(word, found), 0.95) : wordQuality(word, found);
  return Math.max(divided, ...word.joined.map((each) => joinedQuality(each, found)));
}

function foundWordsOf({ text, isName }: SearchedText): FoundWord[] {
  const words = wordsOf(text).map((word) => ({ ...word, isJoined: false }));
  if (!isName) return words;
  return [...words, ...joinedWordsOf(text).map((word) => ({ ...word, isJoined: true }))];
}

/** The words in which something was found, without those that lie about another. */
function marked(words: readonly FoundWord[], qualities: readonly Quality[]): Word[] {
  const met = words.filter((word) => qualities.some((quality) => quality(word) > 0));
  const divided = met.filter(({ isJoined }) => !isJoined);
  const overlaps = (a: Word, b: Word): boolean => a.start < b.end && b.start < a.end;
  const joined: Word[] = [];
  for (const word of met)
    if (word.isJoined && ![...divided, ...joined].some((other) => overlaps(word, other))) joined.push(word);
  return [...divided, ...joined].sort((a, b) => a.start - b.start);
}

/**
 * Every searched word must be found. Each is worth the best that it finds in any text: the field's weight
 * × how well the word is met × 0.7 to 1 by how much of that text was searched; the score is their mean.
 * It depends on the state and the words alone, so it stays the same whatever else the graph holds.
 */
function scoreTexts(qualities: readonly Quality[], texts: readonly SearchedText[]): Match | null {
  const worths = qualities.map(() => 0);
  const found: TextMatch[] = [];
  for (const text of texts) {
    const words = foundWordsOf(text);
    const best = qualities.map((quality) => words.reduce((most, word) => Math.max(most, quality(word)), 0));
    const met = best.filter((quality) => quality > 0).length;
    if (met === 0) continue;
    const count = words.filter(({ isJoined }) => !isJoined).length;
    const fullness = 0.7 + 0.3 * (met / Math.max(count, qualities.length));
    for (const [i, quality] of best.entries())
      worths[i] = Math.max(worths[i]!, text.weight * quality * fullness);
    found.push({ ...text, words: marked(words, qualities) });
  }
  if (worths.includes(0)) return null;
  const mean = worths.reduce((sum, worth) => sum + worth, 0) / worths.length;
  return { score: Math.round(mean * 1e6) / 1e6, texts: found };
}
