import fc from 'fast-check';
import { filterOf } from './filter.arbitrary';
import { asOf, clearance } from './lens.arbitrary';
import { foldedWords, type SearchQuestion } from './search';
import { randomWorld } from './world.arbitrary';
import { worldKinds, type Stored, type World } from './world';

/** Names and phrases in several spellings, whose words share beginnings and lie a typo apart. */
const phrases = [
  'Qasem Soleimani',
  'Kassim Suleymani',
  'قاسم سليماني',
  'Ashab al-Kahf',
  'ashab el Kahaf',
  'أصحاب الكهف',
  'اصحاب كهف',
  'Baghdad International Airport',
  'Bāghdād',
  'Iraq',
  'Iran',
  'Rockets of 2020, 2021 and 1',
  "Da'esh",
  'an-Nusra',
  'al',
  'kasi',
  'M-23',
  'M23',
  'Abd al-Rahman',
  'Abdulrahman',
  'می\u200cخواهم',
  'B',
  '— 😀 —',
] as const;

/** A random graph that says something: each text of each state is one of the phrases. */
export const worldOfPhrases: fc.Arbitrary<World> = fc
  .tuple(randomWorld, fc.array(fc.constantFrom(...phrases), { minLength: 7, maxLength: 97 }))
  .map(([world, texts]) => {
    let used = 0;
    const next = (): string => texts[used++ % texts.length]!;
    const rephrased = <T extends Stored>(state: T): T => ({
      ...state,
      ...('name' in state ? { name: next() } : {}),
      ...('aliases' in state ? { aliases: [next(), next()] } : {}),
      ...('title' in state ? { title: next() } : {}),
      ...('summary' in state ? { summary: `${next()}; ${next()}` } : {}),
    });
    const nodes = world.nodes.map((node) => ({
      ...node,
      properties: rephrased(node.properties),
      versions: node.versions.map(rephrased),
    }));
    return { ...world, nodes };
  });

const words = phrases
  .flatMap((phrase) => phrase.split(/[ -]/))
  .filter((each) => foldedWords(each).length > 0);

/** A word of the phrases: as it is, its beginning, or with a typo or two. */
const searchedWord: fc.Arbitrary<string> = fc
  .record({
    word: fc.constantFrom(...words),
    change: fc.constantFrom('none', 'none', 'cut', 'drop', 'add', 'replace', 'swap', 'add and drop'),
    at: fc.nat({ max: 12 }),
    letter: fc.constantFrom('a', 'k', 'm', 'q', 'ا', 'م', '1'),
  })
  .map(({ word, change, at, letter }) => {
    const letters = Array.from(word);
    const i = at % letters.length;
    switch (change) {
      case 'cut':
        return letters.slice(0, i + 1).join('');
      case 'drop':
        return letters.toSpliced(i, 1).join('');
      case 'add':
        return letters.toSpliced(i, 0, letter).join('');
      case 'replace':
        return letters.toSpliced(i, 1, letter).join('');
      case 'swap':
        return [...letters.slice(0, i), ...letters.slice(i, i + 2).reverse(), ...letters.slice(i + 2)].join(
          '',
        );
      case 'add and drop':
        return letters.toSpliced(i, 0, letter).slice(0, -1).join('');
      default:
        return word;
    }
  });

const searchedText: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 4, arbitrary: searchedWord },
    {
      weight: 1,
      arbitrary: fc
        .tuple(searchedWord, searchedWord, fc.constantFrom(' ', '-', ' al-', '" +'))
        .map(([first, second, between]) => `${first}${between}${second}`),
    },
  )
  .filter((text) => foldedWords(text).length > 0);

const filter = filterOf('Entity', null, 1);

export const randomSearch: fc.Arbitrary<SearchQuestion> = fc.record({
  text: searchedText,
  kinds: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...worldKinds), { minLength: 1, maxLength: 3 }) },
  ),
  filter: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: filter }),
  asOf,
  clearance,
});
