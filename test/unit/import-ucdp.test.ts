import { ucdp } from '../../src/io/formats/ucdp/ucdp';
import { edgesOf, entityOf, readRecords } from '../support/import/records';
import { oneSided, ucdpFile, ucdpHeader, type UcdpRow } from '../support/import/ucdp-file';

const release = 'document-ucdp-ged-19.1';

async function one(row: UcdpRow) {
  const { records, refused } = await readRecords(ucdp, ucdpFile([row]));
  expect(refused).toEqual([]);
  return records[0];
}

async function reasonFor(row: UcdpRow): Promise<string> {
  const { refused } = await readRecords(ucdp, ucdpFile([row]));
  expect(refused).toHaveLength(1);
  return `${refused[0]?.field} ${refused[0]?.reason}`;
}

describe('UCDP GED', () => {
  it('makes a battle with two sides that oppose each other, and blames nobody', async () => {
    const record = await one({ deaths_civilians: 4, deaths_unknown: 2, best: 9, high: 9 });
    expect(record?.subject).toBe('event-ucdp-1');
    expect(entityOf(record, 'event-ucdp-1')).toEqual({
      kind: 'Event',
      introduced: false,
      type: 'BATTLE',
      subtype: 'state-based conflict',
      name: 'Government of Iraq – IS, Al Fallūjah town, 2014-01-24',
      summary: 'Conflict: Iraq: Government.',
      occurred: '2014-01-24',
    });
    expect(entityOf(record, 'actor-ucdp-116')).toMatchObject({
      name: 'Government of Iraq',
      type: 'STATE',
      country: 'IRQ',
    });
    expect(entityOf(record, 'actor-ucdp-234')).toMatchObject({ name: 'IS', type: 'ARMED_GROUP' });
    const envelope = { modality: 'ASSERTED', locator: 'row 1' };
    expect(edgesOf(record, 'INVOLVED_IN')).toEqual([
      { fromId: 'actor-ucdp-116', toId: 'event-ucdp-1', ...envelope, role: 'SIDE_A', deathsBest: 1 },
      { fromId: 'actor-ucdp-234', toId: 'event-ucdp-1', ...envelope, role: 'SIDE_B', deathsBest: 2 },
      { fromId: 'actor-ucdp-civilians', toId: 'event-ucdp-1', ...envelope, role: 'VICTIM', deathsBest: 4 },
      { fromId: 'actor-ucdp-unknown', toId: 'event-ucdp-1', ...envelope, role: 'VICTIM', deathsBest: 2 },
    ]);
    expect(edgesOf(record, 'OPPOSES')).toEqual([
      { fromId: 'actor-ucdp-116', toId: 'actor-ucdp-234', modality: 'ASSERTED', locator: 'dyad 524' },
    ]);
    expect(edgesOf(record, 'ATTRIBUTED_TO')).toEqual([]);
    expect(edgesOf(record, 'TARGETED')).toEqual([]);
    expect(record?.edges.every(({ properties }) => properties['documentId'] === release)).toBe(true);
  });

  it('names a perpetrator and a target in one-sided violence alone', async () => {
    const record = await one(oneSided);
    expect(entityOf(record, 'event-ucdp-1')).toMatchObject({ type: 'VIOLENCE_AGAINST_CIVILIANS' });
    expect(edgesOf(record, 'ATTRIBUTED_TO')).toMatchObject([
      { fromId: 'event-ucdp-1', toId: 'actor-ucdp-234', certainty: 'STATED' },
    ]);
    expect(edgesOf(record, 'TARGETED')).toMatchObject([{ toId: 'actor-ucdp-civilians' }]);
    expect(edgesOf(record, 'INVOLVED_IN')).toMatchObject([
      { fromId: 'actor-ucdp-234', role: 'SIDE_A', deathsBest: 0 },
      { fromId: 'actor-ucdp-civilians', role: 'SIDE_B', deathsBest: 3 },
    ]);
    expect(edgesOf(record, 'OPPOSES')).toEqual([]);
  });

  it('takes several governments on a side for a coalition, and a non-state conflict for a battle', async () => {
    const coalition = await one({
      side_a: 'Government of Australia, Government of United Kingdom',
      side_a_new_id: 3822,
    });
    expect(entityOf(coalition, 'actor-ucdp-3822')).toMatchObject({ type: 'COALITION' });
    const nonState = await one({ type_of_violence: 2, side_a: 'PKK', side_a_new_id: 323 });
    expect(entityOf(nonState, 'event-ucdp-1')).toMatchObject({
      type: 'BATTLE',
      subtype: 'non-state conflict',
    });
    expect(edgesOf(nonState, 'REPORTS')[0]).toMatchObject({ originalType: '2' });
  });

  it.each([
    ['1', '2014-01-24', '2014-01-24', '2014-01-24'],
    ['1', '2014-01-24', '2014-01-26', '2014-01-24/2014-01-26'],
    ['2', '2014-01-24', '2014-01-25', '[2014-01-24..2014-01-25]'],
    ['3', '1991-01-16', '1991-01-22', '[1991-01-16..1991-01-22]'],
    ['4', '2003-03-17', '2003-04-09', '[2003-03-17..2003-04-09]'],
    ['5', '1989-01-01', '1989-12-31', '[1989-01-01..1989-12-31]'],
    ['4', '1992-03-17 00:00:00.000', '1992-03-18 00:00:00.000', '[1992-03-17..1992-03-18]'],
  ])('keeps date precision %s of %s to %s as %s', async (date_prec, date_start, date_end, occurred) => {
    const record = await one({ date_prec, date_start, date_end });
    expect(entityOf(record, 'event-ucdp-1')).toMatchObject({ occurred });
    expect(edgesOf(record, 'REPORTS')[0]).toMatchObject({ occurred });
  });

  it.each([
    ['1', 'AT', 1_000],
    ['2', 'NEAR', 25_000],
    ['3', 'AT', 50_000],
    ['4', 'AT', 100_000],
    ['5', 'AT', 200_000],
    ['6', 'AT', 500_000],
    ['7', 'AT', 1_000_000],
  ])('keeps place precision %s as %s within %d metres', async (where_prec, relation, precision) => {
    expect(edgesOf(await one({ where_prec }), 'LOCATED_AT')).toMatchObject([{ relation, precision }]);
  });

  it('makes a tree of places, the country one for all data sets', async () => {
    const record = await one({});
    const [site] = edgesOf(record, 'LOCATED_AT').map(({ toId }) => String(toId));
    expect(site).toMatch(/^location-ucdp-iq-al-fallujah-town-[0-9a-f]{12}$/);
    expect(entityOf(record, site ?? '')).toEqual({
      kind: 'Location',
      introduced: false,
      name: 'Al Fallūjah town',
      type: 'CITY',
      latitude: 33.355813,
      longitude: 43.786124,
    });
    expect(entityOf(record, 'location-iraq')).toEqual({
      kind: 'Location',
      introduced: true,
      name: 'Iraq',
      type: 'COUNTRY',
      aliases: ['IQ', 'IRQ'],
    });
    expect(edgesOf(record, 'PART_OF').map(({ fromId, toId }) => [fromId, toId])).toEqual([
      ['location-ucdp-iq-al-anbar-province', 'location-iraq'],
      ['location-ucdp-iq-al-anbar-province-qada-al-fallujah', 'location-ucdp-iq-al-anbar-province'],
      [site, 'location-ucdp-iq-al-anbar-province-qada-al-fallujah'],
    ]);
  });

  it('puts an event of a province or a country there, and gives the province its point', async () => {
    const province = await one({ where_coordinates: 'Al Anbār province', adm_2: '', where_prec: 4 });
    expect(edgesOf(province, 'LOCATED_AT')[0]).toMatchObject({ toId: 'location-ucdp-iq-al-anbar-province' });
    expect(entityOf(province, 'location-ucdp-iq-al-anbar-province')).toMatchObject({
      introduced: false,
      latitude: 33.355813,
    });
    const nothing = { where_coordinates: '', adm_1: '', adm_2: '', latitude: '', longitude: '' };
    const country = await one({ ...nothing, where_prec: 6 });
    expect(edgesOf(country, 'LOCATED_AT')[0]).toMatchObject({ toId: 'location-iraq' });
    expect(edgesOf(country, 'PART_OF')).toEqual([]);
  });

  it.each(['DR Congo (Zaire)', 'Yemen (North Yemen)', 'Kingdom of eSwatini (Swaziland)', 'Atlantis'])(
    'finds the country %s',
    async (country) => {
      const record = await one({ country, iso3: '', adm_1: '', adm_2: '' });
      const id = edgesOf(record, 'PART_OF')[0]?.['toId'];
      expect(id).toMatch(/^location-(dr-congo|yemen|eswatini|atlantis)$/);
    },
  );

  it('makes a document of each source, which reports the event and which the release cites', async () => {
    const record = await one({
      source_article:
        '"Example Press,2016-07-03,Blast kills, "scores" hurt";"Other Agency,2016-07-04,Death toll rises"',
      source_original: 'Police; a doctor',
    });
    const reports = edgesOf(record, 'REPORTS');
    expect(reports[0]).toMatchObject({ fromId: release, deathsLow: 3, deathsBest: 3, deathsHigh: 4 });
    expect(reports[0]).not.toHaveProperty('speakerText');
    const articles = reports.slice(1).map(({ fromId }) => String(fromId));
    expect(reports.slice(1)).toMatchObject([
      { speakerText: 'Police; a doctor' },
      { speakerText: 'Police; a doctor' },
    ]);
    expect(articles.map((id) => entityOf(record, id))).toMatchObject([
      { title: 'Blast kills, "scores" hurt', publishedOn: '2016-07-03', type: 'ARTICLE' },
      { title: 'Death toll rises', publishedOn: '2016-07-04' },
    ]);
    expect(edgesOf(record, 'CITES').map(({ fromId, toId }) => [fromId, toId])).toEqual(
      articles.map((id) => [release, id]),
    );
    expect(edgesOf(record, 'PUBLISHED_BY').map(({ toId }) => toId)).toEqual([
      'source-example-press',
      'source-other-agency',
    ]);
  });

  it('tells a source without a year apart by the year of its event', async () => {
    const nameIn = async (year: number) => {
      const record = await one({ source_article: 'R 30/1; AFP 2/2', year });
      return edgesOf(record, 'REPORTS')
        .slice(1)
        .map(({ fromId }) => entityOf(record, String(fromId))?.['name']);
    };
    expect(await nameIn(2004)).toEqual(['R 30/1 (2004)', 'AFP 2/2 (2004)']);
    expect(await nameIn(2005)).toEqual(['R 30/1 (2005)', 'AFP 2/2 (2005)']);
  });

  it('keeps the speaker on the release where there is no source', async () => {
    const [report] = edgesOf(await one({ source_article: '' }), 'REPORTS');
    expect(report).toMatchObject({ fromId: release, speakerText: 'Doctor' });
  });

  it.each([
    [6610, 6573, 11659],
    [22, 22, 21],
    [4, 3, 4],
  ])('loads low %d, best %d, high %d as they are, with a warning', async (low, best, high) => {
    const record = await one({ low, best, high });
    expect(edgesOf(record, 'REPORTS')[0]).toMatchObject({
      deathsLow: low,
      deathsBest: best,
      deathsHigh: high,
    });
    expect(record?.warnings).toEqual([`low ${low}, best ${best}, high ${high}: not in ascending order`]);
  });

  it('skips the HXL row, and takes a byte order mark and line ends of Windows for what they are', async () => {
    const tags = ucdpHeader.map((name) => (name === 'low' ? '#affected+killed' : '')).join(',');
    const [head, row] = ucdpFile([{}]).split('\n');
    const { records, refused } = await readRecords(ucdp, `\uFEFF${head}\r\n${tags}\r\n${row}\r\n`);
    expect(refused).toEqual([]);
    expect(records).toHaveLength(1);
    expect(records[0]?.line).toBe(3);
  });

  it.each([
    ['17.1, ids of the data set', 'side_a_new_id', 'side_a_dset_id'],
    ['upper case', 'where_prec', 'WHERE_PREC'],
  ])('reads columns by their name: %s', async (_, name, other) => {
    const head = ucdpHeader.map((each) => (each === name ? other : each)).join(',');
    const { records } = await readRecords(ucdp, ucdpFile([{ side_a_dset_id: 116 }], { head }));
    expect(entityOf(records[0], 'actor-ucdp-116')).toMatchObject({ name: 'Government of Iraq' });
    expect(edgesOf(records[0], 'LOCATED_AT')[0]).toMatchObject({ precision: 1_000 });
  });

  it('reads a file of 25.1, with other columns in another order', async () => {
    const head =
      'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob';
    const row = {
      where_description: 'near the bridge',
      event_clarity: 2,
      date_start: '2014-01-24 00:00:00.000',
    };
    const { records } = await readRecords(ucdp, ucdpFile([row], { head }), { file: 'GEDEvent_v25_1.csv' });
    expect(records[0]?.edges[0]?.properties['documentId']).toBe('document-ucdp-ged-25.1');
    expect(entityOf(records[0], 'event-ucdp-1')?.['summary']).toBe(
      'Conflict: Iraq: Government. Place: near the bridge. The reports are too coarse to tell single events apart (event clarity 2).',
    );
  });

  it.each([
    ['ged191.csv', '19.1'],
    ['ged251-csv.zip', '25.1'],
    ['GEDEvent_v22_1.csv', '22.1'],
    ['GEDEvent_v25_0_12.csv', '25.0.12'],
    ['ucdp-ged-191-iraq.csv', '19.1'],
  ])('knows %s for edition %s', (file, edition) => {
    expect(ucdp.release(file, { edition: undefined, marking: 'CLEAR' })).toMatchObject({
      id: `document-ucdp-ged-${edition}`,
      edition,
      document: { type: 'DATASET_RELEASE', licence: 'CC BY 4.0' },
      source: { id: 'source-ucdp' },
    });
  });

  it('asks for the edition where the name of the file does not tell', () => {
    expect(() => ucdp.release('events.csv', { edition: undefined, marking: 'CLEAR' })).toThrow(
      'the name of events.csv does not say which edition of UCDP GED it is: give --edition',
    );
    expect(() => ucdp.release('events.csv', { edition: '19/1', marking: 'CLEAR' })).toThrow(
      '--edition 19/1 may hold',
    );
  });

  it.each<[UcdpRow, string]>([
    [{ id: '' }, 'id is empty'],
    [{ id: 'x1' }, 'id is no number of an event'],
    [{ best: 'three' }, 'best is "three", which is no whole number from 0'],
    [{ deaths_a: -1 }, 'deaths_a is "-1", which is no whole number from 0'],
    [{ type_of_violence: 4 }, 'type_of_violence is "4", which is none of 1, 2, 3'],
    [{ date_start: '24.01.2014' }, 'date_start is "24.01.2014", which is no day as YYYY-MM-DD'],
    [{ date_start: '2014-02-30' }, 'date_start is "2014-02-30", which is no day as YYYY-MM-DD'],
    [{ date_end: '2013-01-01' }, 'date_end is 2013-01-01, before date_start 2014-01-24'],
    [{ latitude: '133' }, 'latitude is 133, outside -90 to 90'],
    [{ longitude: 'east' }, 'longitude is "east", which is no number'],
    [{ side_b_new_id: 116 }, 'side_b is the same actor as side_a'],
    [{ country: '' }, 'country is empty'],
  ])('refuses a row with %j', async (row, reason) => {
    expect(await reasonFor(row)).toBe(reason);
  });
});
