import { maxWordLength, wordsOf } from '../../src/graph/search/fold';

const folded = (text: string): string[] => wordsOf(text).map((word) => word.folded);

describe('spellings of one name fold to one', () => {
  test.each([
    ['case', ['Baghdad', 'BAGHDAD', 'baghdad']],
    ['diacritics', ['Bāghdād', 'Ba\u0304ghda\u0304d', 'Baghdad']],
    ['compatibility forms', ['Ｂａｇｈｄａｄ', '𝐁aghdad', 'Baghdad']],
    ['letters without a decomposition', ['Łódź', 'Lodz']],
    ['ß and ss', ['Weiß', 'Weiss', 'WEISS']],
    ['the Turkish dotted and dotless i', ['İzmir', 'Izmir', 'ızmir']],
    ['a sigma at the end of a word', ['ΑΣ', 'ας', 'ασ']],
    ['q and k', ['Qasem', 'Kasem']],
    ['doubled letters', ['Qassem', 'Qasem']],
    ['o and u', ['Soleimani', 'Suleimani', 'Suleymani']],
    ['e, i and y', ['Qasem', 'Qasim', 'Kassym']],
    ['long vowels', ['Mahmoud', 'Mahmud', 'Mahmood']],
    ['ee and i', ['Saeed', 'Saeid']],
    ['a doubled letter of three', ['Hizbullah', 'Hezbollah', 'Hezbolah']],
    ['apostrophes', ["Da'esh", 'Da’esh', 'Daʿesh', 'Daesh', 'Da`esh']],
    ['alef', ['أحمد', 'احمد', 'ٱحمد', 'آحمد']],
    ['hamza on its seat and alone', ['سائد', 'سايد']],
    ['ta marbuta', ['عصبة', 'عصبه']],
    ['heh in its four forms', ['مهر', 'مہر', 'مھر', 'مەر']],
    ['the zero-width non-joiner and the space', ['می\u200cخواهم', 'می خواهم']],
    ['the article within a name', ['Abdulrahman', 'Abdelrahman', 'Abdalrahman']],
    ['ya and alef maqsura, Arabic and Persian', ['على', 'علي', 'علی']],
    ['kaf, Arabic and Persian', ['كربلاء', 'کربلا']],
    ['tashkeel and tatweel', ['كَهْف', 'كـــهف', 'كهف']],
    ['the article in Arabic script', ['الكهف', 'كهف']],
    ['presentation forms', ['ﻛﻬﻒ', 'كهف']],
    ['marks of direction and joiners', ['ك\u200fهف', '\u202bكهف\u202c', 'كهف', 'ك\u200dهف']],
    ['digits', ['٢٠٢٠', '۲۰۲۰', '2020']],
  ])('%s', (_, spellings) => {
    expect(new Set(spellings.map((text) => folded(text).join(' '))).size).toBe(1);
  });
});

describe('words', () => {
  test.each([
    ['an article, joined or not', 'Ashab al-Kahf', ['ashab', 'kahf']],
    ['another article', 'ashab El Kahf', ['ashab', 'kahf']],
    [
      'an article before a sun letter',
      'Jabhat an-Nusra, ash Shabaab, as-Sadr',
      ['jabhat', 'nusra', 'shabab', 'sadr'],
    ],
    ['no article before another letter', 'as far as Mosul', ['as', 'far', 'as', 'musul']],
    ['an article with nothing else', 'al', ['al']],
    ['articles with nothing else', 'the El', ['thi', 'il']],
    ['Allah, which is too short for an article', 'الله', ['اله']],
    ['hyphens and stops', 'C-RAM, U.S.', ['c', 'ram', 'u', 's']],
    ['an apostrophe at an end', "the groups' aims", ['grups', 'aims']],
    ['digits, of which two alike are two', '1100', ['1100']],
    ['an underscore', 'a_b', ['a', 'b']],
    ['no words', '  — ! 😀 \u0000 \u0301 ؟ * "', []],
    ['half a character', 'a\ud800b', ['a', 'b']],
  ])('%s', (_, text, words) => {
    expect(folded(text)).toEqual(words);
  });

  test('say where they stand in the text, whatever folding does to their length', () => {
    const text = 'In Bāghdād: «Straße» أصْحاب الكهف, ﷺ 2020';
    const stretches = wordsOf(text).map(({ start, end }) => text.slice(start, end));
    expect(stretches).toEqual(['In', 'Bāghdād', 'Straße', 'أصْحاب', 'الكهف', 'ﷺ', '2020']);
  });

  test('keep their own spelling beside the folded one', () => {
    expect(wordsOf('Qāsem')).toEqual([{ plain: 'qasem', folded: 'kasim', start: 0, end: 5 }]);
  });

  test('hold letters and digits alone, so that they can be part of any pattern', () => {
    const all = Array.from({ length: 0x11000 }, (_, code) => `a${String.fromCodePoint(code)}b`).join(' ');
    for (const word of folded(all)) if (!/^[\p{L}\p{N}]+$/u.test(word)) throw new Error(JSON.stringify(word));
  });

  test('end after so many letters', () => {
    expect(folded('ab'.repeat(100))).toEqual(['ab'.repeat(maxWordLength / 2)]);
  });
});
