import { hash as digest } from 'node:crypto';
import { memoize } from '../memoize';
import { textOfId } from '../model/plain-text';

/*
 * The readable parts of ids. They must come out alike for ever: an id that changes is another entity.
 */

/**
 * A text as part of an id: small Latin letters, digits and hyphens. Marks on letters go, and so does all
 * else; a text that loses letters of its own by that (Arabic, Cyrillic) is told apart by a hash. Texts that
 * look alike have one id.
 */
export const slug = memoize((given: string): string => {
  const text = textOfId(given);
  const plain = text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Lm}\p{Sk}'‘’ʻʼ]/gu, '')
    .replaceAll(/[ıøđłßæœþð]/giu, (letter) => unmarked[letter.toLowerCase()] ?? letter)
    .toLowerCase();
  const words = plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, greatestLength)
    .replace(/-$/, '');
  const whole = plain.length <= greatestLength && !/[^\P{L}a-z]/u.test(plain);
  return whole && words !== '' ? words : [words, hash(text)].filter((part) => part !== '').join('-');
});

/** Enough of a text's hash to tell apart what one data set names: 12 hexadecimal digits. */
export function hash(...parts: readonly string[]): string {
  return digest('sha256', parts.join('\u0000')).slice(0, 12);
}

const greatestLength = 80;

/** Latin letters that no normal form takes apart. */
const unmarked: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
};
