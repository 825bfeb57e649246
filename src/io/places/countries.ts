import english from 'i18n-iso-countries/langs/en.json';
import { memoize } from '../../memoize';
import { slug } from '../slug';
import { countryCodes } from './country-codes';
import { countryNames } from './country-names';

/** A country or territory with its codes. */
export interface Country {
  readonly name: string;
  /** ISO 3166-1. */
  readonly alpha2: string;
  readonly alpha3: string;
}

interface Listed extends Country {
  readonly numeric: string;
  readonly fips: readonly string[];
}

const countries: readonly Listed[] = countryCodes
  .trim()
  .split('\n')
  .map((line) => {
    const [alpha2 = '', alpha3 = '', numeric = '', fips = '', ...name] = line.split(' ');
    return { alpha2, alpha3, numeric, fips: fips.split(','), name: name.join(' ') };
  });

const byAlpha2 = new Map(countries.map((country) => [country.alpha2, country]));
const byAlpha3 = new Map(countries.map((country) => [country.alpha3, country]));
const byNumeric = new Map(countries.map((country) => [country.numeric, country]));
const byFips = new Map(countries.flatMap((country) => country.fips.map((code) => [code, country] as const)));

const byName = new Map<string, Country>();
for (const [code, names] of Object.entries<string | string[]>(english.countries))
  addNames(code, ...[names].flat());
for (const [key, code] of Object.entries(countryNames)) addNames(code, key);
for (const country of countries) addNames(country.alpha2, country.name);

function addNames(code: string, ...names: readonly string[]): void {
  const country = byAlpha2.get(code);
  if (country !== undefined) for (const each of names) byName.set(slug(each), country);
}

/**
 * The country of a name in English, in any of its usual forms: `Russian Federation`, `Lao PDR`, `Korea,
 * Republic of`, `DR Congo (Zaire)`.
 */
export const countryNamed = (text: string): Country | undefined => findNamed(text) ?? undefined;

const findNamed = memoize((text: string): Country | null => {
  const plain = text
    .replace(/\([^()]*\)/g, ' ')
    .replaceAll('&', ' and ')
    .replace(/\bSt\.? /g, 'Saint ')
    .trim();
  // `Korea, Republic of` is Republic of Korea.
  const comma = plain.lastIndexOf(',');
  const whole = comma < 0 ? plain : `${plain.slice(comma + 1).trim()} ${plain.slice(0, comma)}`;
  const short = whole.replace(formOfState, '').replace(/^the /i, '');
  for (const each of [text, plain, whole, whole.replace(/^the /i, ''), short]) {
    const found = byName.get(slug(each));
    if (found !== undefined) return found;
  }
  return null;
});

/** What comes before the name in the name of a state: `Bolivarian Republic of`, `State of`. */
const formOfState =
  /^(?:the )?(?:(?:arab|bolivarian|co-operative|cooperative|democratic|eastern|federal|federated|federative|grand|hashemite|independent|islamic|oriental|people['’]s|plurinational|socialist|united) )*(?:commonwealth|duchy|emirate|federation|kingdom|principality|republic|sultanate|state|states|union) of (?:the )?/i;

/** The country of an ISO 3166-1 code of three letters or three digits; leading zeros may be missing. */
export function countryOfIso(code: string): Country | undefined {
  return byAlpha3.get(code.toUpperCase()) ?? byNumeric.get(code.replace(/\.0*$/, '').padStart(3, '0'));
}

/** The country of a FIPS 10-4 code. */
export function countryOfFips(code: string): Country | undefined {
  return byFips.get(code.toUpperCase());
}
