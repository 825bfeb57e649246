import { createAsk, dataOf, type Answer, type Ask } from '../support/ask';
import { edge, node } from '../support/build-world';
import { openDemonstration } from '../support/demonstration';
import { describeEachEngine } from '../support/engines';
import { bucketsInShort, inShort, on, threeLevels } from '../support/event-numbers';
import type { Stored, WorldEdge } from '../support/oracle/world';
import { assertedWorldsOf } from '../support/worlds';

describeEachEngine('the demonstration graph in numbers', (engine) => {
  let ask: Ask;
  beforeAll(async () => {
    ask = createAsk(await openDemonstration(engine));
  });

  test('its months, the empty ones among them', async () => {
    const { timeline, events } = await dataOf(
      ask,
      `{ timeline(interval: MONTH, split: TYPE) {
        buckets { label from to events uncertain groups { keys { dimension key entity { id } } events } }
        total { events assertions independentOrigins } undated { events }
        }
        events { nodes { assertions { totalCount } } } }`,
    );
    expect(bucketsInShort(timeline.buckets)).toEqual([
      '2020-01 1',
      '2020-02 0',
      '2020-03 0',
      '2020-04 0',
      '2020-05 0',
      '2020-06 0',
      '2020-07 2',
      '2020-08 3',
    ]);
    expect(timeline.buckets[7]).toEqual({
      label: '2020-08',
      from: '2020-08-01',
      to: '2020-08-31',
      events: 3,
      uncertain: 0,
      groups: [
        { keys: [{ dimension: 'TYPE', key: 'EXPLOSION', entity: null }], events: 3 },
        { keys: [{ dimension: 'TYPE', key: 'OTHER', entity: null }], events: 0 },
      ],
    });
    const assertions = events.nodes.map((event: Answer['data']) => event.assertions.totalCount);
    expect(timeline.total).toEqual({
      events: 6,
      assertions: assertions.reduce((sum: number, count: number) => sum + count),
      independentOrigins: 2,
    });
    expect(timeline.undated).toEqual({ events: 0 });
  });

  test('by who is blamed, where, who claims it, where responsibility stands, and who reports it', async () => {
    const numbers = await dataOf(
      ask,
      `{ status: stats(groupBy: [STATUS]) { groups { keys { key } events } }
         blamed: stats(groupBy: [ATTRIBUTED_ACTOR]) { groups { keys { key entity { name } } events independentOrigins } }
         city: stats(groupBy: [CITY]) { total { events } groups { keys { key } events } }
         both: stats(groupBy: [COUNTRY, CLAIMANT]) { groups { keys { key } events } }
         source: stats(groupBy: [SOURCE]) { total { deaths { low best high events } } groups { keys { key } events } } }`,
    );
    expect(inShort(numbers.status.groups)).toEqual(['ATTRIBUTED 5', 'CLAIMED 1']);
    expect(numbers.blamed.groups).toEqual(
      [
        ['actor-anti-us-resistance-groups', 'Anti-US resistance groups in Iraq', 4, 2],
        ['actor-united-states', 'United States', 1, 2],
        [null, null, 1, 2],
      ].map(([key, name, events, independentOrigins]) => ({
        keys: [{ key, entity: name && { name } }],
        events,
        independentOrigins,
      })),
    );
    expect(inShort(numbers.city.groups)).toEqual(['location-baghdad 5', 'location-basra 1']);
    expect(inShort(numbers.both.groups)).toEqual([
      'location-iraq actor-ashab-al-kahf 1',
      'location-iraq - 5',
    ]);
    // Each event is reported by the article and dated by the editors' note; it counts once in the total.
    expect(inShort(numbers.source.groups)).toEqual(['source-claimgraph-editors 6', 'source-south-front 6']);
    expect(numbers.source.total).toEqual({ deaths: { low: 0, best: 0, high: 0, events: 1 } });
  });

  test('counts what a filter passes', async () => {
    // The group claims it twice, in a statement and a video: the event counts once.
    const { timeline, named, stats } = await dataOf(
      ask,
      `{ timeline(interval: DAY, filter: { claims: { some: {} } }) { buckets { label events } }
         named: timeline(interval: DAY, filter: { claims: { some: { id: { eq: "actor-ashab-al-kahf" } } } }) { buckets { label events } }
         stats(groupBy: [TYPE], filter: { locations: { some: { within: "location-baghdad" } } }) { groups { keys { key } events } } }`,
    );
    expect(bucketsInShort(timeline.buckets)).toEqual(['2020-08-10 1']);
    expect(named).toEqual(timeline);
    expect(inShort(stats.groups)).toEqual(['EXPLOSION 4', 'OTHER 1']);
  });

  test('costs as many statements as it has questions, and none for what is not asked', async () => {
    const cost = async (source: string): Promise<readonly string[]> => {
      const { errors, statements } = await ask(source);
      expect(errors).toEqual([]);
      return [...statements].sort();
    };
    expect(await cost('{ stats { total { events } } }')).toEqual(['events in groups']);
    expect(await cost('{ timeline(interval: DAY, split: TYPE) { buckets { groups { events } } } }')).toEqual([
      'events in groups',
    ]);
    expect(await cost('{ timeline(interval: DAY) { undated { events } } }')).toEqual([
      'events in groups',
      'events in groups',
    ]);
    // Two dimensions of nodes: their names come in one statement.
    expect(
      await cost('{ stats(groupBy: [CLAIMANT, TARGET]) { groups { keys { entity { name } } events } } }'),
    ).toEqual(['entities by id', 'events in groups']);
  });
});

describeEachEngine('statistics', (engine) => {
  const askWorld = assertedWorldsOf(engine);
  const groupsOf = async (ask: Ask, groupBy: string): Promise<string[]> =>
    inShort(
      (await dataOf(ask, `{ stats(groupBy: [${groupBy}]) { groups { keys { key } events } } }`)).stats.groups,
    );

  test('have no groups without a dimension, and no events where there are none', async () => {
    const { stats } = await dataOf(
      await askWorld(),
      '{ stats { total { events assertions independentOrigins deaths { low best high events } } groups { events } } }',
    );
    expect(stats).toEqual({
      total: {
        events: 0,
        assertions: 0,
        independentOrigins: 0,
        deaths: { low: null, best: null, high: null, events: 0 },
      },
      groups: [],
    });
  });

  test('climb from a place to the level asked for', async () => {
    const ask = await askWorld(...threeLevels);
    expect(await groupsOf(ask, 'LOCATION')).toEqual(['base 1', 'ramadi 1', 'zubayr 1']);
    expect(await groupsOf(ask, 'CITY')).toEqual(['ramadi 2', 'zubayr 1']);
    expect(await groupsOf(ask, 'PROVINCE')).toEqual(['anbar 2', 'basra 1']);
    expect(await groupsOf(ask, 'COUNTRY')).toEqual(['iraq 2']);
    expect(await groupsOf(ask, 'PROVINCE, CITY')).toEqual([
      'anbar ramadi 2',
      'anbar zubayr 1',
      'basra ramadi 1',
      'basra zubayr 1',
    ]);
  });

  test('count what is affirmed: each actor once for an event, however often it is named', async () => {
    const ask = await askWorld(
      node('Event', 'event'),
      node('Actor', 'accused'),
      node('Actor', 'denier'),
      node('Document', 'doc'),
      edge('event', 'ATTRIBUTED_TO', 'accused'),
      edge('event', 'ATTRIBUTED_TO', 'accused', { speakerId: 'denier' }),
      edge('event', 'ATTRIBUTED_TO', 'denier', { stance: 'DENIES', speakerId: 'denier' }),
    );
    expect(await groupsOf(ask, 'ATTRIBUTED_ACTOR')).toEqual(['accused 1']);
    const { stats } = await dataOf(
      ask,
      '{ stats(groupBy: [CLAIMANT]) { total { assertions } groups { keys { key entity { id } } assertions } } }',
    );
    expect(stats).toEqual({
      total: { assertions: 3 },
      groups: [{ keys: [{ key: null, entity: null }], assertions: 3 }],
    });
  });

  test('sum casualties where they are given, and say how many events lack each figure', async () => {
    const reports = (event: string, id: string, own: Stored): WorldEdge => edge(id, 'REPORTS', event, own);
    const ask = await askWorld(
      ...['agreed', 'disagreed', 'low-only', 'denied', 'silent'].map((id) => on(id, '2020-08-10')),
      ...['doc-1', 'doc-2'].map((id) => node('Document', id)),
      reports('agreed', 'doc-1', { deathsLow: 2, deathsBest: 3, deathsHigh: 4 }),
      reports('agreed', 'doc-2', { deathsLow: 1, deathsBest: 3, deathsHigh: 9 }),
      reports('disagreed', 'doc-1', { deathsBest: 5 }),
      reports('disagreed', 'doc-2', { deathsBest: 6, injuriesHigh: 7 }),
      reports('low-only', 'doc-1', { deathsLow: 10 }),
      reports('denied', 'doc-1', { deathsLow: 100, deathsBest: 100, deathsHigh: 100, stance: 'DENIES' }),
      reports('silent', 'doc-1', {}),
    );
    const casualties = '{ low best high events lowMissing bestMissing highMissing }';
    const { stats, timeline } = await dataOf(
      ask,
      `{ stats { total { events deaths ${casualties} injuries ${casualties} } }
         timeline(interval: MONTH) { buckets { deaths ${casualties} } } }`,
    );
    const deaths = {
      low: 11,
      best: 3,
      high: 9,
      events: 3,
      lowMissing: 1,
      bestMissing: 2,
      highMissing: 2,
    };
    expect(stats.total).toEqual({
      events: 5,
      deaths,
      injuries: { low: null, best: null, high: 7, events: 1, lowMissing: 1, bestMissing: 1, highMissing: 0 },
    });
    expect(timeline.buckets).toEqual([{ deaths }]);
  });

  test('count the origins of a group together: one document behind two events is one', async () => {
    const ask = await askWorld(
      ...['first', 'second', 'third'].map((id) => on(id, '2020-08-10')),
      ...['doc-1', 'doc-2', 'doc-copy'].map((id) => node('Document', id)),
      edge('doc-1', 'REPORTS', 'first'),
      edge('doc-1', 'REPORTS', 'second'),
      edge('doc-copy', 'REPORTS', 'second'),
      edge('doc-2', 'REPORTS', 'third'),
      edge('doc-copy', 'CITES', 'doc-1', { syndicated: true }),
    );
    const { stats } = await dataOf(ask, '{ stats { total { events assertions independentOrigins } } }');
    expect(stats.total).toEqual({ events: 3, assertions: 4, independentOrigins: 2 });
  });

  test('count no event of which nothing is asserted any more, and still list it', async () => {
    const retracted = {
      retractedAt: '2020-06-01T00:00:00.000Z',
      retractedBy: 'x',
      retractionReason: 'corrected',
    };
    const ask = await askWorld(
      on('vanished', '2020-08-10'),
      on('standing', '2020-08-11'),
      node('Document', 'doc'),
      edge('doc', 'REPORTS', 'vanished', { deathsBest: 5, ...retracted }),
      edge('doc', 'REPORTS', 'standing', { deathsBest: 1 }),
    );
    const numbers = (asOf: string): string => `
      stats(groupBy: [TYPE]${asOf}) { total { events deaths { best } } groups { events } }
      timeline(interval: MONTH${asOf}) { buckets { label events } total { events } }
      all: events(orderBy: [{ field: OCCURRED }]${asOf}) { nodes { id } }
      asserted: events(filter: { asserted: true }${asOf}) { nodes { id } }
      others: events(filter: { asserted: false }${asOf}) { nodes { id } }`;
    const ids = (...all: string[]): object => ({ nodes: all.map((id) => ({ id })) });
    expect(await dataOf(ask, `{ ${numbers('')} }`)).toEqual({
      stats: { total: { events: 1, deaths: { best: 1 } }, groups: [{ events: 1 }] },
      timeline: { buckets: [{ label: '2020-08', events: 1 }], total: { events: 1 } },
      all: ids('vanished', 'standing'),
      asserted: ids('standing'),
      others: ids('vanished'),
    });
    expect(await dataOf(ask, `{ ${numbers(', asOf: { known: "2020-05-01T00:00:00Z" }')} }`)).toEqual({
      stats: { total: { events: 2, deaths: { best: 6 } }, groups: [{ events: 2 }] },
      timeline: { buckets: [{ label: '2020-08', events: 2 }], total: { events: 2 } },
      all: ids('vanished', 'standing'),
      asserted: expect.objectContaining(ids('standing', 'vanished')),
      others: ids(),
    });
  });
});
