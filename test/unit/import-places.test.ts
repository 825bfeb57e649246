import { acled } from '../../src/io/formats/acled/acled';
import type { Format, ImportRecord } from '../../src/io/formats/format';
import { gdelt } from '../../src/io/formats/gdelt/gdelt';
import { ucdp } from '../../src/io/formats/ucdp/ucdp';
import { countryNamed } from '../../src/io/places/countries';
import { acledFile } from '../support/import/acled-file';
import { gdeltLine } from '../support/import/gdelt-file';
import { edgesOf, entityOf, readRecords } from '../support/import/records';
import { ucdpFile } from '../support/import/ucdp-file';

type Row = Readonly<Record<string, string>>;

async function recordOf(format: Format, text: string): Promise<ImportRecord | undefined> {
  const { records, refused } = await readRecords(format, text, {
    file: '20191024143000.export.CSV',
    edition: '2020-09-01',
  });
  expect(refused).toEqual([]);
  return records[0];
}

const ofUcdp = (row: Row) => recordOf(ucdp, ucdpFile([row]));
const ofAcled = (row: Row) => recordOf(acled, acledFile(row));
const ofGdelt = (row: Row) => recordOf(gdelt, gdeltLine(row));

/** Where the event of a record is, and all in which that lies, as names and types. */
function placesOf(record: ImportRecord | undefined): unknown[] {
  const places: unknown[] = [];
  let id = edgesOf(record, 'LOCATED_AT')[0]?.['toId'];
  while (typeof id === 'string') {
    const { name, type, latitude, longitude } = entityOf(record, id) ?? {};
    places.push([name, type, ...(latitude === undefined ? [] : [latitude, longitude])]);
    id = edgesOf(record, 'PART_OF').find(({ fromId }) => fromId === id)?.['toId'];
  }
  return places;
}

describe('a place that is named like its country', () => {
  const singapore = ['Singapore', 'COUNTRY'];

  it('keeps its point in a row of UCDP', async () => {
    const row = {
      country: 'Singapore',
      iso3: 'SGP',
      adm_1: '',
      adm_2: '',
      latitude: '1.3',
      longitude: '103.8',
    };
    expect(placesOf(await ofUcdp({ ...row, where_coordinates: 'Singapore' }))).toEqual([
      ['Singapore', 'OTHER', 1.3, 103.8],
      singapore,
    ]);
    expect(placesOf(await ofUcdp({ ...row, where_coordinates: 'Singapore', where_prec: '6' }))).toEqual([
      ['Singapore', 'AREA', 1.3, 103.8],
      singapore,
    ]);
    expect(placesOf(await ofUcdp({ ...row, where_coordinates: '' }))).toEqual([
      ['Singapore', 'AREA', 1.3, 103.8],
      singapore,
    ]);
  });

  it('keeps its point in a row of ACLED', async () => {
    const row = {
      country: 'Djibouti',
      iso: '262',
      admin1: 'Djibouti',
      admin2: '',
      latitude: '11.6',
      longitude: '43.1',
    };
    const country = ['Djibouti', 'COUNTRY'];
    expect(placesOf(await ofAcled({ ...row, location: 'Djibouti' }))).toEqual([
      ['Djibouti', 'CITY', 11.6, 43.1],
      ['Djibouti', 'PROVINCE'],
      country,
    ]);
    expect(placesOf(await ofAcled({ ...row, admin1: '', location: 'Djibouti' }))).toEqual([
      ['Djibouti', 'CITY', 11.6, 43.1],
      country,
    ]);
    expect(placesOf(await ofAcled({ ...row, location: '' }))).toEqual([
      ['Djibouti', 'AREA', 11.6, 43.1],
      ['Djibouti', 'PROVINCE'],
      country,
    ]);
  });

  it.each([
    ['4', 'Singapore', 'CITY'],
    ['4', 'Singapore, Singapore', 'CITY'],
    ['1', 'Singapore', 'AREA'],
  ])(
    'keeps its point in a row of GDELT: type %s, %s',
    async (action_geo_type, action_geo_full_name, type) => {
      const row = { action_geo_country_code: 'SN', action_geo_lat: '1.3', action_geo_long: '103.8' };
      expect(placesOf(await ofGdelt({ ...row, action_geo_type, action_geo_full_name }))).toEqual([
        ['Singapore', type, 1.3, 103.8],
        singapore,
      ]);
    },
  );
});

describe('a site of UCDP', () => {
  const row = { adm_1: 'Aleppo governorate', adm_2: '', country: 'Syria', iso3: 'SYR' };

  it.each([
    ['Aleppo governorate', '4', 'PROVINCE'],
    ['Road in Aleppo governorate', '5', 'AREA'],
    ['Euphrates river in Aleppo governorate', '5', 'AREA'],
    ['Border between Idlib governorate and Aleppo governorate', '5', 'BORDER'],
    ['Iraq-Turkey border', '5', 'BORDER'],
    ['Halab governorate', '4', 'AREA'],
    ['Al Bab district', '3', 'DISTRICT'],
    ['Aleppo city', '1', 'CITY'],
  ])('%s of precision %s is %s', async (where_coordinates, where_prec, type) => {
    const [place] = placesOf(await ofUcdp({ ...row, where_coordinates, where_prec }));
    expect(place).toEqual([where_coordinates, type, 33.355813, 43.786124]);
  });

  it('is a province where the columns name none and its precision says so', async () => {
    const unnamed = { ...row, adm_1: '', where_coordinates: 'Aleppo governorate' };
    expect(placesOf(await ofUcdp({ ...unnamed, where_prec: '4' }))[0]).toMatchObject([
      'Aleppo governorate',
      'PROVINCE',
      33.355813,
      43.786124,
    ]);
    expect(placesOf(await ofUcdp({ ...unnamed, where_prec: '5' }))[0]).toMatchObject([
      'Aleppo governorate',
      'AREA',
      33.355813,
      43.786124,
    ]);
  });
});

describe('a country', () => {
  it.each([
    ['RU', 'Russia', 'Russian Federation', 'The Russian Federation', 'RUSSIA', 'Russia (Soviet Union)'],
    ['LA', 'Laos', 'Lao PDR', "Lao People's Democratic Republic", 'Lao People’s Democratic Republic'],
    [
      'PS',
      'Palestine',
      'State of Palestine',
      'Palestine, State of',
      'Occupied Palestinian Territory',
      'West Bank and Gaza',
    ],
    ['SY', 'Syria', 'Syrian Arab Republic'],
    ['IR', 'Iran', 'Iran (Islamic Republic of)', 'Iran, Islamic Republic of', 'Islamic Republic of Iran'],
    ['VE', 'Venezuela', 'Venezuela (Bolivarian Republic of)', 'Bolivarian Republic of Venezuela'],
    [
      'CD',
      'DR Congo',
      'DR Congo (Zaire)',
      'Democratic Republic of Congo',
      'Democratic Republic of the Congo',
      'Congo, Democratic Republic Of',
      'Congo, the Democratic Republic of the',
      'DRC',
    ],
    ['CG', 'Congo', 'Republic of Congo', 'Republic of the Congo', 'Congo, Republic of', 'Congo-Brazzaville'],
    ['KR', 'South Korea', 'Republic of Korea', 'Korea, Republic of', 'Korea, South'],
    [
      'KP',
      'North Korea',
      "Democratic People's Republic of Korea",
      "Korea, Democratic People's Republic of",
      'DPRK',
    ],
    ['TZ', 'Tanzania', 'United Republic of Tanzania', 'Tanzania, United Republic of'],
    ['MD', 'Moldova', 'Republic of Moldova', 'Moldova, Republic of'],
    ['GB', 'United Kingdom', 'UK', 'Great Britain', 'United Kingdom of Great Britain and Northern Ireland'],
    ['US', 'United States', 'United States of America', 'USA', 'The United States'],
    ['CI', 'Ivory Coast', "Cote d'Ivoire", 'Côte d’Ivoire'],
    ['MM', 'Myanmar', 'Myanmar (Burma)', 'Burma'],
    ['SZ', 'eSwatini', 'Kingdom of eSwatini (Swaziland)', 'Swaziland'],
    ['MK', 'North Macedonia', 'Macedonia, FYR', 'The former Yugoslav Republic of Macedonia'],
    ['BA', 'Bosnia-Herzegovina', 'Bosnia & Herzegovina', 'Bosnia and Herzegovina'],
    ['KG', 'Kyrgyzstan', 'Kyrgyz Republic'],
    ['SK', 'Slovakia', 'Slovak Republic'],
    ['CZ', 'Czechia', 'Czech Republic'],
    ['BS', 'Bahamas', 'The Bahamas', 'Bahamas, The', 'Commonwealth of the Bahamas'],
    ['VC', 'St. Vincent and the Grenadines', 'Saint Vincent and the Grenadines'],
    ['FM', 'Federated States of Micronesia', 'Micronesia (Federated States of)'],
    ['BN', 'Brunei Darussalam', 'Brunei'],
    ['VN', 'Viet Nam', 'Vietnam', 'Socialist Republic of Vietnam'],
    ['TR', 'Türkiye', 'Turkey', 'Republic of Türkiye'],
    ['VA', 'Holy See', 'Vatican City'],
    ['TW', 'Taiwan', 'Taiwan, Province of China', 'Republic of China'],
    ['CN', 'China', "People's Republic of China"],
    ['NE', 'Niger', 'Republic of the Niger'],
    ['NG', 'Nigeria', 'Federal Republic of Nigeria'],
    ['AF', 'Afghanistan', 'Islamic Emirate of Afghanistan'],
    ['SS', 'South Sudan', 'Republic of South Sudan'],
  ])('%s has all its names', (code, ...names) => {
    expect(names.map((name) => [name, countryNamed(name)?.alpha2])).toEqual(
      names.map((name) => [name, code]),
    );
  });

  it.each(['Atlantis', 'Somaliland', 'Red Sea', 'Islamic State', 'Republic of', 'Korea', 'Guinea Coast'])(
    'is not %s',
    (name) => {
      expect(countryNamed(name)).toBeUndefined();
    },
  );
});
