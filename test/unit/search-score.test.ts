import fc from 'fast-check';
import { wordsOf, type Word } from '../../src/graph/search/fold';
import { searchedWordsOf } from '../../src/graph/search/searched-words';
import { wordPattern, wordQuality } from '../../src/graph/search/match-word';
import { isOneEdit } from '../../src/graph/search/one-edit';
import { createScorer } from '../../src/graph/search/score';
import { searchTokensOf } from '../../src/graph/search/search-tokens';
import { searchedTexts } from '../../src/graph/search/searched-fields';
import { snippetOf } from '../../src/graph/search/snippet';
import { areOneTypoApart } from '../support/oracle/typo';

const wordOf = (text: string): Word => wordsOf(text)[0]!;
const quality = (searched: string, found: string): number => wordQuality(wordOf(searched), wordOf(found));
const scoreOf = (text: string, state: Record<string, unknown>): number =>
  createScorer(searchedWordsOf(text))(searchedTexts(state))?.score ?? 0;

describe('a word is met', () => {
  test.each([
    ['as it is spelt', 'Kahf', 'kahf', 1],
    ['alike when folded', 'Suleimani', 'Soleimani', 0.95],
    ['by one that begins with it', 'bagh', 'Baghdad', 0.6 + 0.25 * (4 / 7)],
    ['by one with a letter wrong', 'Bashdad', 'Baghdad', 0.5],
    ['by one with a letter less', 'Baghdadi', 'Baghdad', 0.5],
    ['by one with a letter more', 'Baghad', 'Baghdad', 0.5],
    ['by one with two neighbours swapped', 'airprot', 'airport', 0.5],
    ['not by two typos', 'Bashdda', 'Baghdad', 0],
    ['not by a typo in a short word', 'war', 'was', 0],
    ['not by one that begins with its only letter', 'b', 'Baghdad', 0],
    ['not by another number', '2020', '2021', 0],
    ['by a number that begins with it', '202', '2021', 0.6 + 0.25 * 0.75],
    ['not by one that only contains it', 'ghdad', 'Baghdad', 0],
  ])('%s', (_, searched, found, expected) => expect(quality(searched, found)).toBeCloseTo(expected, 10));
});

const letters = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'ك', '𐌰', '1'),
  minLength: 1,
  maxLength: 7,
});

test('one edit is what a plain reading of all edits says', () => {
  fc.assert(fc.property(letters, letters, (a, b) => isOneEdit(a, b) === areOneTypoApart(a, b)));
});

test('a pattern finds exactly the words of some quality', () => {
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      const [searched, found] = [
        { plain: a, folded: a },
        { plain: b, folded: b },
      ];
      const matches = new RegExp(`^(?:${wordPattern({ ...searched, joined: [] })})$`, 'u').test(b);
      return matches === wordQuality(searched, found) > 0;
    }),
    { numRuns: 2000 },
  );
});

describe('a score', () => {
  test('is 1 for a name searched as it is spelt, in any order and case', () => {
    expect(scoreOf('kahf ashab', { name: 'Ashab al-Kahf' })).toBe(1);
  });

  test('is nothing where a word is missing', () => {
    expect(scoreOf('kahf baghdad', { name: 'Ashab al-Kahf' })).toBe(0);
  });

  test('takes words from several texts together', () => {
    const state = { name: 'Ashab al-Kahf', summary: 'A group of Iraq.' };
    expect(scoreOf('kahf iraq', state)).toBeGreaterThan(0);
    expect(scoreOf('kahf iraq', state)).toBeLessThan(scoreOf('kahf', state));
  });

  test('falls from spelling to folding to beginning to typo', () => {
    const scores = ['soleimani', 'suleimani', 'soleim', 'soleimaxi'].map((text) =>
      scoreOf(text, { name: 'Soleimani' }),
    );
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
  });

  test('falls from name to alias to title to statement to summary', () => {
    const states = [
      { name: 'kahf' },
      { aliases: ['x', 'kahf'] },
      { title: 'kahf' },
      { statement: 'kahf' },
      { summary: 'kahf' },
    ];
    expect(states.map((state) => scoreOf('kahf', state))).toEqual([1, 0.95, 0.8, 0.6, 0.5]);
  });

  test('is higher where the text has fewer other words', () => {
    expect(scoreOf('iraq', { name: 'Iraq' })).toBeGreaterThan(
      scoreOf('iraq', { name: 'Iraq-Kuwait border' }),
    );
  });

  test('lies over 0 and up to 1', () => {
    const texts = fc
      .string({ unit: fc.constantFrom('ab', 'abc', 'abcd', 'al', ' ', '-'), maxLength: 9 })
      .map((text) => `ab ${text}`);
    fc.assert(
      fc.property(
        texts,
        fc.record({ name: texts, aliases: fc.array(texts), summary: texts }),
        (text, state) => {
          const match = createScorer(searchedWordsOf(text))(searchedTexts(state));
          return match === null || (match.score > 0 && match.score <= 1);
        },
      ),
    );
  });
});

describe('search tokens', () => {
  test('hold the folded words of all states once, and from when the present one is', () => {
    const present = {
      name: 'Qasem',
      aliases: ['Kassim', 'El Haj'],
      updatedAt: '2020-08-13T00:00:00.000Z',
      url: 'x',
    };
    expect(searchTokensOf([present, { name: 'Former' }])).toBe(
      '@2:2020-08-13T00:00:00.000Z furmir haj ilhaj kasim',
    );
  });

  test('leave out what is no text', () => {
    expect(searchTokensOf([{ name: 7, aliases: [null, 'a'], summary: { x: 'y' } }])).toBe('@2: a');
  });
});

describe('a snippet', () => {
  const snippet = (text: string, summary: string) => {
    const match = createScorer(searchedWordsOf(text))(searchedTexts({ summary }))!;
    return snippetOf(match.texts[0]!);
  };
  const marked = ({ text, highlights }: ReturnType<typeof snippet>): string[] =>
    highlights.map(({ start, end }) => text.slice(start, end));

  test('is the text as it stands, markup and all, with its finds', () => {
    const found = snippet('kahf bold', '<b>Kahf</b> & Boldly');
    expect(found.text).toBe('<b>Kahf</b> & Boldly');
    expect(marked(found)).toEqual(['Kahf', 'Boldly']);
  });

  test('is a part of a long text, between words, around the first find', () => {
    const found = snippet('kahf', `${'before '.repeat(50)}Kahf ${'after '.repeat(80)}Kahf`);
    expect(found.text).toMatch(/^…before .*before Kahf after .*after…$/);
    expect(found.text.length).toBeLessThanOrEqual(242);
    expect(marked(found)).toEqual(['Kahf']);
  });

  test('reaches to the end of a long text where the find is near it', () => {
    const found = snippet('kahf', `${'before '.repeat(80)}Kahf`);
    expect(found.text).toMatch(/^…before .*before Kahf$/);
    expect(marked(found)).toEqual(['Kahf']);
  });

  test('cuts a text without spaces between characters', () => {
    const found = snippet('kahf', `Kahf ${'😀'.repeat(300)}`);
    expect(marked(found)).toEqual(['Kahf']);
    expect(found.text).toMatch(/^Kahf(?: |\p{Emoji})*…$/u);
  });
});
