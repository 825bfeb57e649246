import { dataOf, type Ask } from '../support/ask';
import { node } from '../support/build-world';
import { describeEachEngine } from '../support/engines';
import { bucketsInShort, inShort, on, threeLevels, type Counted } from '../support/event-numbers';
import { assertedWorldsOf } from '../support/worlds';

describeEachEngine('a timeline', (engine) => {
  const askWorld = assertedWorldsOf(engine);
  const bucketsOf = async (ask: Ask, args: string): Promise<Counted[]> =>
    (await dataOf(ask, `{ timeline(${args}) { buckets { label events from to uncertain } } }`)).timeline
      .buckets;
  const inShortOf = async (ask: Ask, args: string): Promise<string[]> =>
    bucketsInShort(await bucketsOf(ask, args));

  test('has weeks that begin on Monday and belong to the year of their Thursday', async () => {
    const ask = await askWorld(
      on('new-years-eve', '2018-12-31'),
      on('thursday', '2020-12-31'),
      on('sunday', '2021-01-03'),
      on('monday', '2021-01-04'),
    );
    const weeks = await bucketsOf(ask, 'interval: WEEK');
    expect(bucketsInShort(weeks.filter(({ events }) => events > 0))).toEqual([
      '2019-W01 1',
      '2020-W53 2',
      '2021-W01 1',
    ]);
    expect(weeks).toHaveLength(106);
    expect(weeks[104]).toEqual({
      label: '2020-W53',
      from: '2020-12-28',
      to: '2021-01-03',
      events: 2,
      uncertain: 0,
    });
  });

  test('has the first weeks of the calendar, and none before them', async () => {
    const ask = await askWorld(on('early', '0001-01-03'));
    expect(await bucketsOf(ask, 'interval: WEEK')).toEqual([
      { label: '0001-W01', from: '0001-01-01', to: '0001-01-07', events: 1, uncertain: 0 },
    ]);
    const { errors } = await ask('{ timeline(interval: WEEK, from: "0000-12-30") { total { events } } }');
    expect(errors[0]?.message).toContain('0000-12-30 is no day of the years 0001 to 9999');
  });

  test('has days, months, quarters and years, with the empty ones between', async () => {
    const ask = await askWorld(on('a', '2019-12-30'), on('b', '2020-01-01'), on('c', '2020-07-15'));
    expect(await inShortOf(ask, 'interval: DAY, to: "2020-01-02"')).toEqual([
      '2019-12-30 1',
      '2019-12-31 0',
      '2020-01-01 1',
      '2020-01-02 0',
    ]);
    expect(await inShortOf(ask, 'interval: MONTH, to: "2020-02-10"')).toEqual([
      '2019-12 1',
      '2020-01 1',
      '2020-02 0',
    ]);
    expect(await bucketsOf(ask, 'interval: QUARTER')).toEqual(
      [
        ['2019-Q4', '2019-10-01', '2019-12-31', 1],
        ['2020-Q1', '2020-01-01', '2020-03-31', 1],
        ['2020-Q2', '2020-04-01', '2020-06-30', 0],
        ['2020-Q3', '2020-07-01', '2020-09-30', 1],
      ].map(([label, from, to, events]) => ({ label, from, to, events, uncertain: 0 })),
    );
    expect(await inShortOf(ask, 'interval: YEAR')).toEqual(['2019 1', '2020 2']);
  });

  test('widens its range to whole buckets, with or without events at its ends', async () => {
    const ask = await askWorld(
      on('early', '2020-01-05'),
      on('first', '2020-02-01'),
      on('last', '2020-03-31'),
    );
    expect(await inShortOf(ask, 'interval: MONTH, from: "2020-02-20", to: "2020-03-01"')).toEqual([
      '2020-02 1',
      '2020-03 1',
    ]);
    expect(await inShortOf(ask, 'interval: QUARTER, from: "2019-12-31", to: "2020-05-01"')).toEqual([
      '2019-Q4 0',
      '2020-Q1 3',
      '2020-Q2 0',
    ]);
    expect(await inShortOf(ask, 'interval: YEAR, from: "2021-05-05", to: "2022-01-01"')).toEqual([
      '2021 0',
      '2022 0',
    ]);
  });

  test('is empty where nothing is and no range is given', async () => {
    const ask = await askWorld(node('Event', 'undated'));
    expect(await inShortOf(ask, 'interval: DAY')).toEqual([]);
    expect(await inShortOf(ask, 'interval: YEAR, from: "2020-01-01"')).toEqual(['2020 0']);
  });

  test('counts apart the events of unknown day, whatever its range', async () => {
    const ask = await askWorld(
      node('Event', 'undated'),
      on('later', '0001-01-01', '2020-01-01'),
      on('dated', '2020-08-10'),
    );
    const { timeline } = await dataOf(
      ask,
      `{ timeline(interval: YEAR, from: "2020-01-01") { buckets { label events } total { events } undated { events } } }`,
    );
    expect(timeline).toEqual({
      buckets: [{ label: '2020', events: 1 }],
      total: { events: 1 },
      undated: { events: 2 },
    });
  });

  test('says how many events of a bucket may have happened later', async () => {
    const ask = await askWorld(
      on('certain', '2020-08-10'),
      on('within the week', '2020-08-10', '2020-08-16'),
      on('beyond the week', '2020-08-10', '2020-08-17'),
      on('beyond the month', '2020-08-31', '2020-09-01'),
      on('not known until when', '2020-09-01', '9999-12-31'),
    );
    const uncertain = async (interval: string): Promise<unknown> =>
      Object.fromEntries(
        (await bucketsOf(ask, `interval: ${interval}`)).map((bucket) => {
          const { label, uncertain } = bucket as Counted & { uncertain: number };
          return [label, uncertain];
        }),
      );
    expect(await uncertain('WEEK')).toEqual({ '2020-W33': 1, '2020-W34': 0, '2020-W35': 0, '2020-W36': 1 });
    expect(await uncertain('MONTH')).toEqual({ '2020-08': 1, '2020-09': 1 });
    expect(await uncertain('YEAR')).toEqual({ '2020': 1 });
  });

  test('has the same groups in every bucket, and counts an event in each that it belongs to', async () => {
    const ask = await askWorld(...threeLevels, on('nowhere', '2020-10-01'));
    const { timeline } = await dataOf(
      ask,
      `{ timeline(interval: MONTH, split: PROVINCE) { buckets { label events groups { keys { key } events } } total { events } } }`,
    );
    expect(timeline.buckets.map(({ groups }: Counted) => inShort(groups))).toEqual([
      ['anbar 1', 'basra 1', '- 0'],
      ['anbar 1', 'basra 0', '- 0'],
      ['anbar 0', 'basra 0', '- 1'],
    ]);
    expect(bucketsInShort(timeline.buckets)).toEqual(['2020-08 1', '2020-09 1', '2020-10 1']);
    expect(timeline.total.events).toBe(3);
  });

  test('at two times in one request answers each as of its own', async () => {
    const ask = await askWorld(
      { ...on('dated-anew', '2020-09-01', '2020-09-01', changed), versions: [former] },
      on('recorded-later', '2020-08-10', '2020-08-10', {
        recordedAt: '2020-03-01T00:00:00.000Z',
        updatedAt: '2020-03-01T00:00:00.000Z',
      }),
    );
    const months = (known: string): string =>
      `timeline(interval: MONTH, asOf: { known: "${known}" }) { buckets { label events } undated { events } }`;
    const { then, now, before } = await dataOf(
      ask,
      `{ then: ${months('2020-01-15T00:00:00Z')} now: ${months('2020-04-01T00:00:00Z')} before: ${months('2019-01-01T00:00:00Z')} }`,
    );
    expect(bucketsInShort(then.buckets)).toEqual(['2020-08 1']);
    expect(bucketsInShort(now.buckets)).toEqual(['2020-08 1', '2020-09 1']);
    expect(before).toEqual({ buckets: [], undated: { events: 0 } });
  });
});

/** What changes a node a month after it was recorded, and its state until then. */
const changedAt = '2020-02-01T00:00:00.000Z';
const changed = { updatedAt: changedAt, version: 2 };
const former = {
  ...on('dated-anew', '2020-08-31').properties,
  entityId: 'dated-anew',
  from: '2020-01-01T00:00:00.000Z',
  to: changedAt,
};
