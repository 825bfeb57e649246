import { slug } from '../slug';
import { countryCodes } from './country-codes';

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

/** Names of the data sets for countries that the table names otherwise, without what stands in brackets. */
const otherNames: Readonly<Record<string, string>> = {
  'bosnia-herzegovina': 'BA',
  burma: 'MM',
  'cabo-verde': 'CV',
  congo: 'CG',
  'congo-brazzaville': 'CG',
  'cote-divoire': 'CI',
  'czech-republic': 'CZ',
  'democratic-republic-of-congo': 'CD',
  'democratic-republic-of-the-congo': 'CD',
  'east-timor': 'TL',
  'gaza-strip': 'PS',
  'kingdom-of-eswatini': 'SZ',
  macedonia: 'MK',
  'macedonia-fyr': 'MK',
  'republic-of-congo': 'CG',
  rumania: 'RO',
  swaziland: 'SZ',
  'the-gambia': 'GM',
  turkiye: 'TR',
  'united-states-of-america': 'US',
  'viet-nam': 'VN',
  'west-bank': 'PS',
};

const byAlpha2 = new Map(countries.map((country) => [country.alpha2, country]));
const byAlpha3 = new Map(countries.map((country) => [country.alpha3, country]));
const byNumeric = new Map(countries.map((country) => [country.numeric, country]));
const byFips = new Map(countries.flatMap((country) => country.fips.map((code) => [code, country] as const)));
const byName = new Map(countries.map((country) => [slug(country.name), country]));

/** The country of a name, as data sets write it: `DR Congo (Zaire)` too. */
export function countryNamed(name: string): Country | undefined {
  const key = slug(name.replace(/\([^()]*\)/g, '').trim());
  return byName.get(key) ?? byAlpha2.get(otherNames[key] ?? '');
}

/** The country of an ISO 3166-1 code of three letters or three digits; leading zeros may be missing. */
export function countryOfIso(code: string): Country | undefined {
  return byAlpha3.get(code.toUpperCase()) ?? byNumeric.get(code.replace(/\.0*$/, '').padStart(3, '0'));
}

/** The country of a FIPS 10-4 code. */
export function countryOfFips(code: string): Country | undefined {
  return byFips.get(code.toUpperCase());
}
