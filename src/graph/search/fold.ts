import { memoize } from '../../memoize';

/**
 * Folding: what is left of a word when spelling no longer counts. Names of this field reach us through
 * many romanisations, so a search compares folded words; how far the spellings differ is the score's to
 * weigh (see `score.ts`). Applied to both sides alike, a fold need not be right, only the same.
 *
 * Every script: compatibility forms (NFKD), case, diacritics, tashkeel, tatweel, joiners and apostrophes. The
 * zero-width non-joiner divides words, as a space does.
 *
 * Arabic script: the forms of alef, ya, kaf and ha are one letter each, ta marbuta is ha, a hamza that stands
 * alone goes, and so does the article ال before three letters or more; digits are read as 0 to 9.
 *
 * Latin script, the classes in which romanisations of Arabic and Persian differ most:
 * - q is k (ق is romanised as both: Qasem, Kassim);
 * - o is u, and e and y are i (Arabic has three short vowels: Soleimani, Suleimani; Mohammed, Muhammad);
 * - a doubled letter is one (shadda and long vowels: Qassem, Hizbullah, Saeed, Mahmoud);
 * - the article within a name of "abd" goes (Abdulrahman, Abdel-Rahman, Abd al-Rahman).
 *
 * Words that stand side by side are also one word (see `joinedWordsOf`), since names are written joined and
 * divided: Al-Qaeda and AlQaeda, M-23 and M23.
 */
export interface Word {
  /** The word without case and marks, otherwise as it is spelt. */
  readonly plain: string;
  /** The word folded: what searches compare. */
  readonly folded: string;
  /** Where it stands in its text, in UTF-16 units; `end` is the first that no longer belongs to it. */
  readonly start: number;
  readonly end: number;
}

/** Letters of a folded word at most: both engines' indexes hold words of this length whole. */
export const maxWordLength = 64;

/**
 * Letters, marks and digits; apostrophes, and marks that are not seen but for the zero-width non-joiner, join what
 * stands on both sides.
 */
const word = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|(?!\u200c)\p{Cf}|['’‘ʼ`´](?=[\p{L}\p{N}]))*/gu;

/** The words of a text. Definite articles are none, unless the text has no other word. */
export function wordsOf(text: string): Word[] {
  const words = allWordsOf(text);
  const named = words.filter((_, index) => !isArticleAt(words, index));
  return named.length > 0 ? named : words;
}

/**
 * Words that a text divides and that may be one: two neighbours with nothing but a space, a hyphen or a zero-width
 * non-joiner between them, and the three of them where an article stands in the middle (Abd al-Rahman).
 */
export function joinedWordsOf(text: string): Word[] {
  const words = allWordsOf(text);
  const joined: Word[] = [];
  const join = (first: number, last: number): void => {
    const [{ start }, { end }] = [words[first]!, words[last]!];
    const parts = words.slice(first, last + 1).map((each) => text.slice(each.start, each.end));
    const [plain, folded] = fold(parts.join(''));
    joined.push({ plain, folded, start, end });
  };
  const isNextTo = (index: number): boolean =>
    index + 1 < words.length && divider.test(text.slice(words[index]!.end, words[index + 1]!.start));
  for (const index of words.keys()) {
    if (!isNextTo(index)) continue;
    join(index, index + 1);
    if (isArticleAt(words, index + 1) && isNextTo(index + 1)) join(index, index + 2);
  }
  return joined;
}

const divider = /^[ \u00a0\u200c\u2010-\u2015-]$/;

function allWordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: raw, index } of text.matchAll(word)) {
    const [plain, folded] = fold(raw);
    if (folded !== '') words.push({ plain, folded, start: index, end: index + raw.length });
  }
  return words;
}

const articles: ReadonlySet<string> = new Set(['al', 'el', 'the']);

/** Also before a sun letter, to which the l assimilates: an-Nusra, as-Sadr, ash-Shabaab. */
function isArticleAt(words: readonly Word[], index: number): boolean {
  const [{ plain }, next] = [words[index]!, words[index + 1]?.plain];
  if (articles.has(plain)) return true;
  const [, letter] = /^[aeu]([dnrstz]h?)$/.exec(plain) ?? [];
  return letter !== undefined && next?.startsWith(letter) === true;
}

/** Takes some microseconds. */
const fold = memoize((raw: string): readonly [plain: string, folded: string] => {
  const plain = shortened(withoutArticle(plainOf(raw)));
  const folded = plain
    .replace(/q/g, 'k')
    .replace(/o/g, 'u')
    .replace(/[ey]/g, 'i')
    .replace(/(\p{L})\1+/gu, '$1')
    .replace(/^abd[aiu]l(?=\p{L}{3})/u, 'abd');
  return [plain, folded];
});

function plainOf(raw: string): string {
  return raw
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]|\p{Lm}/gu, '')
    .replace(/[^\x20-\x7e]/gu, (letter) => alike[letter] ?? letter);
}

/** Letters that are one with another, and that no decomposition of Unicode joins. */
const alike: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ł: 'l', þ: 'th', ς: 'σ' },
  ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ء: '' },
  // Heh: Arabic above; goal (Urdu), doachashmee, and the Kurdish letter that is written with it.
  ...{ ہ: 'ه', ھ: 'ه', ە: 'ه', ۃ: 'ه' },
  ...Object.fromEntries([...'٠١٢٣٤٥٦٧٨٩'].map((digit, value) => [digit, String(value)])),
  ...Object.fromEntries([...'۰۱۲۳۴۵۶۷۸۹'].map((digit, value) => [digit, String(value)])),
};

const withoutArticle = (plain: string): string => plain.replace(/^ال(?=\p{L}{3})/u, '');

const shortened = (plain: string): string =>
  plain.length <= maxWordLength ? plain : [...plain].slice(0, maxWordLength).join('');
