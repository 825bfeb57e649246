/*
 * Names come from many programs, and one name is written in several ways that nobody can tell apart on a
 * screen. Text from files is normalised, and texts that are compared are:
 *
 * - canonically equivalent letters are one (Unicode normal form NFC);
 * - marks that are not seen are left out: the byte order mark, marks of direction (LRM, RLM, ALM, embeddings,
 *   overrides, isolates), the zero-width space, the word joiner, the soft hyphen, and the tatweel of Arabic;
 * - every sort of space, the no-break space among them, is a space.
 *
 * The zero-width non-joiner and joiner are kept: Persian and others are misspelt without them. Ids and
 * searches take them for a space, or leave them out.
 */

const unseen = /[\u00AD\u061C\u0640\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const oddSpace = /[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g;

/** The text as it is seen. Its spaces stay as many as they were. */
export function visibleText(text: string): string {
  // Most texts are plain, and need no look at each of their letters.
  return /^[\x20-\x7e]*$/.test(text)
    ? text
    : text.replaceAll(unseen, '').replaceAll(oddSpace, ' ').normalize('NFC');
}

/** The text as it is seen, without spaces around it, and with single ones within. */
export const plainText = (text: string): string =>
  /^[!-~]+(?: [!-~]+)*$/.test(text) ? text : visibleText(text).replaceAll(/\s+/g, ' ').trim();

/** The text of which an id is made: names that differ in joiners alone are one. */
export const textOfId = (text: string): string =>
  plainText(plainText(text).replaceAll('\u200C', ' ').replaceAll('\u200D', ''));
