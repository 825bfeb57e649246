import { gdelt } from '../../src/io/formats/gdelt/gdelt';
import { gdeltColumns } from '../../src/io/formats/gdelt/columns';
import { gdeltLine } from '../support/import/gdelt-file';
import { edgesOf, entityOf, readRecords } from '../support/import/records';

const file = '20191024143000.export.CSV';

async function one(row: Readonly<Record<string, string>> = {}) {
  const { records, refused } = await readRecords(gdelt, gdeltLine(row), { file });
  expect(refused).toEqual([]);
  return records[0];
}

describe('GDELT events', () => {
  it('has 61 columns', () => expect(gdeltColumns).toHaveLength(61));

  it('marks all that it says as coded by a machine', async () => {
    const record = await one();
    expect(record?.edges.length).toBeGreaterThan(5);
    for (const { properties } of record?.edges ?? [])
      expect(properties).toMatchObject({
        documentId: 'document-gdelt-20191024143000',
        modality: 'REPORTED',
        credibility: 6,
      });
  });

  it('names actors by the row, and takes a statement for one', async () => {
    const record = await one();
    expect(entityOf(record, 'event-gdelt-881990832')).toMatchObject({
      name: 'WHITE HOUSE – TEHRAN, Threaten, Baghdad, Baghdad, Iraq, 2019-10-24',
      type: 'STATEMENT',
      subtype: 'Threaten',
      occurred: '2019-10-24',
    });
    expect(entityOf(record, 'actor-gdelt-usagov-white-house')).toMatchObject({
      name: 'WHITE HOUSE',
      type: 'STATE',
      country: 'USA',
      aliases: ['USAGOV'],
    });
    expect(edgesOf(record, 'INVOLVED_IN')).toMatchObject([
      { fromId: 'actor-gdelt-usagov-white-house', role: 'PARTICIPANT' },
      { fromId: 'actor-gdelt-irn-tehran', role: 'PARTICIPANT' },
    ]);
    expect(edgesOf(record, 'REPORTS')[0]).toMatchObject({ originalType: '138' });
    expect(edgesOf(record, 'ATTRIBUTED_TO')).toEqual([]);
  });

  it.each([
    ['04', '040', 'OTHER'],
    ['06', '061', 'OTHER'],
    ['14', '141', 'PROTEST'],
    ['14', '145', 'RIOT'],
    ['17', '173', 'STRATEGIC_DEVELOPMENT'],
    ['18', '180', 'VIOLENCE_AGAINST_CIVILIANS'],
    ['18', '183', 'EXPLOSION'],
    ['19', '190', 'BATTLE'],
    ['19', '195', 'EXPLOSION'],
    ['20', '200', 'VIOLENCE_AGAINST_CIVILIANS'],
  ])('takes root %s, base %s for %s', async (event_root_code, event_base_code, type) => {
    const record = await one({ event_root_code, event_base_code });
    expect(entityOf(record, 'event-gdelt-881990832')).toMatchObject({ type });
  });

  it('has sides where there is material conflict', async () => {
    const roles = edgesOf(await one({ quad_class: '4' }), 'INVOLVED_IN').map(({ role }) => role);
    expect(roles).toEqual(['SIDE_A', 'SIDE_B']);
  });

  it('makes a document of the article and a source of its host', async () => {
    const record = await one();
    const [, report] = edgesOf(record, 'REPORTS');
    expect(entityOf(record, String(report?.['fromId']))).toMatchObject({
      type: 'ARTICLE',
      url: 'https://www.example.org/news/1',
    });
    expect(edgesOf(record, 'PUBLISHED_BY')).toMatchObject([{ toId: 'source-example-org' }]);
    const offline = await one({ source_url: 'BBC Monitoring' });
    expect(edgesOf(offline, 'PUBLISHED_BY')).toEqual([]);
  });

  it('finds the country by its FIPS code, and what lies in it', async () => {
    expect(edgesOf(await one(), 'PART_OF').map(({ fromId, toId }) => [fromId, toId])).toEqual([
      ['location-gdelt-iq-baghdad', 'location-iraq'],
      [expect.stringMatching(/^location-gdelt-iq-baghdad-[0-9a-f]{12}$/), 'location-gdelt-iq-baghdad'],
    ]);
    const country = await one({
      action_geo_type: '1',
      action_geo_full_name: 'Iraq',
      action_geo_lat: '',
      action_geo_long: '',
    });
    expect(edgesOf(country, 'LOCATED_AT')).toMatchObject([{ toId: 'location-iraq', precision: 500_000 }]);
    const nowhere = await one({ action_geo_type: '0', action_geo_full_name: '' });
    expect(edgesOf(nowhere, 'LOCATED_AT')).toEqual([]);
    const nameless = await one({ action_geo_full_name: '' });
    expect(nameless?.warnings).toEqual(['the place has no name, and is left out']);
  });

  it('refuses rows of 60 and 62 columns with their line, and takes the rest', async () => {
    const cut = gdeltLine().split('\t').slice(1).join('\t');
    const { records, refused } = await readRecords(
      gdelt,
      [gdeltLine(), cut, `${gdeltLine()}\tx`, ''].join('\r\n'),
      {
        file,
      },
    );
    expect(records).toHaveLength(1);
    expect(refused.map((row) => [row.line, row.reason])).toEqual([
      [2, 'it has 60 columns, and there should be 61'],
      [3, 'it has 62 columns, and there should be 61'],
    ]);
  });

  it.each([
    [{ day: '20191324' }, 'day is "20191324", which is no day'],
    [{ global_event_id: 'x' }, 'global_event_id is "x", which is no number'],
    [{ event_root_code: '21' }, 'event_root_code is "21", which is none of'],
    [{ action_geo_lat: 'north' }, 'action_geo_lat is "north", which is no number'],
  ])('refuses a row with %j', async (row, reason) => {
    const { refused } = await readRecords(gdelt, gdeltLine(row), { file });
    expect(`${refused[0]?.field} ${refused[0]?.reason}`).toContain(reason);
  });
});
