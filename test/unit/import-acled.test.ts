import { acled } from '../../src/io/formats/acled/acled';
import { acledFile } from '../support/import/acled-file';
import { edgesOf, entityOf, readRecords } from '../support/import/records';

async function one(row: Readonly<Record<string, string>> = {}) {
  const { records, refused } = await readRecords(acled, acledFile(row), {
    file: 'iraq.csv',
    edition: '2020-09-01',
  });
  expect(refused).toEqual([]);
  return records[0];
}

describe('ACLED', () => {
  it('names actors and associated actors, and blames none of them', async () => {
    const record = await one();
    expect(entityOf(record, 'event-acled-irq12345')).toMatchObject({
      type: 'BATTLE',
      subtype: 'Armed clash',
      name: 'Military Forces of Iraq (2018-2022) – Islamic State (Iraq), Al-Qaim, 2020-08-10',
      summary: 'On 10 August 2020, forces clashed ("several" hurt).',
      occurred: '2020-08-10',
    });
    expect(edgesOf(record, 'INVOLVED_IN')).toMatchObject([
      { fromId: 'actor-acled-military-forces-of-iraq-2018-2022', role: 'SIDE_A' },
      { fromId: 'actor-acled-islamic-state-iraq', role: 'SIDE_B' },
      { fromId: 'actor-acled-popular-mobilization-forces', role: 'ASSOCIATED' },
      { fromId: 'actor-acled-police-forces-of-iraq-2018-2022', role: 'ASSOCIATED' },
    ]);
    expect(entityOf(record, 'actor-acled-islamic-state-iraq')).toMatchObject({
      type: 'ARMED_GROUP',
      introduced: true,
    });
    expect(entityOf(record, 'actor-acled-police-forces-of-iraq-2018-2022')).toMatchObject({
      type: 'STATE_FORCES',
    });
    for (const type of ['ATTRIBUTED_TO', 'TARGETED', 'OPPOSES']) expect(edgesOf(record, type)).toEqual([]);
  });

  it('gives its figure and its codes in its report, and a document for each publisher', async () => {
    const record = await one();
    expect(edgesOf(record, 'REPORTS')).toMatchObject([
      { fromId: 'document-acled-2020-09-01', originalType: 'Battles/Armed clash', deathsBest: 3 },
      { fromId: 'document-acled-irq12345-example-press' },
      { fromId: 'document-acled-irq12345-other-agency' },
    ]);
    expect(edgesOf(record, 'PUBLISHED_BY').map(({ toId }) => toId)).toEqual([
      'source-example-press',
      'source-other-agency',
    ]);
  });

  it.each([
    ['Battles', 'BATTLE'],
    ['Explosions/Remote violence', 'EXPLOSION'],
    ['Violence against civilians', 'VIOLENCE_AGAINST_CIVILIANS'],
    ['Protests', 'PROTEST'],
    ['Riots', 'RIOT'],
    ['Strategic developments', 'STRATEGIC_DEVELOPMENT'],
  ])('takes %s for %s', async (event_type, type) => {
    expect(entityOf(await one({ event_type }), 'event-acled-irq12345')).toMatchObject({ type });
  });

  it.each([
    ['1', '10 August 2020', '2020-08-10'],
    ['1', '2020-08-10', '2020-08-10'],
    ['2', '2020-08-10', '[2020-08-07..2020-08-13]'],
    ['3', '2020-02-10', '[2020-02-01..2020-02-29]'],
  ])('keeps time precision %s of %s as %s', async (time_precision, event_date, occurred) => {
    expect(entityOf(await one({ time_precision, event_date }), 'event-acled-irq12345')).toMatchObject({
      occurred,
    });
  });

  it('lets an actor alone take part, and counts one that is named twice once', async () => {
    const alone = await one({
      actor2: '',
      event_type: 'Protests',
      actor1: 'Protesters (Iraq)',
      assoc_actor_1: '',
    });
    expect(edgesOf(alone, 'INVOLVED_IN')).toMatchObject([{ role: 'PARTICIPANT' }]);
    const twice = await one({ actor2: 'Military Forces of Iraq (2018-2022)', assoc_actor_1: '' });
    expect(edgesOf(twice, 'INVOLVED_IN')).toHaveLength(1);
    expect(twice?.warnings).toHaveLength(1);
  });

  it('puts places into a tree of three levels', async () => {
    expect(
      edgesOf(await one({ location: 'Karabilah' }), 'PART_OF').map(({ fromId, toId }) => [fromId, toId]),
    ).toEqual([
      ['location-acled-iq-al-anbar', 'location-iraq'],
      ['location-acled-iq-al-anbar-al-qaim', 'location-acled-iq-al-anbar'],
      [expect.stringMatching(/^location-acled-iq-karabilah-/), 'location-acled-iq-al-anbar-al-qaim'],
    ]);
    expect(edgesOf(await one({ geo_precision: '2' }), 'LOCATED_AT')).toMatchObject([
      { relation: 'NEAR', precision: 25_000 },
    ]);
  });

  it('asks for the edition, which no export names', () => {
    expect(() => acled.release('iraq.csv', { edition: undefined, marking: 'CLEAR' })).toThrow(
      'give --edition',
    );
  });

  it.each([
    [{ event_date: 'soon' }, 'event_date is "soon", which is no day as YYYY-MM-DD'],
    [{ event_type: 'War' }, 'event_type is "War", which is none of Battles'],
    [{ fatalities: 'several' }, 'fatalities is "several", which is no whole number from 0'],
    [{ event_id_cnty: '17' }, 'event_id_cnty is "17", which is no such id'],
  ])('refuses a row with %j', async (row, reason) => {
    const { refused } = await readRecords(acled, acledFile(row), { file: 'iraq.csv', edition: '2020-09-01' });
    expect(`${refused[0]?.field} ${refused[0]?.reason}`).toContain(reason);
  });
});
