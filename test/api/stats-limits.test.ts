import { openGrafeo } from '../../src/graph/store/grafeo/grafeo';
import { migrate } from '../../src/graph/store/migrations/migrate';
import { createAsk, dataOf, type Answer, type Ask } from '../support/ask';
import { edge, node } from '../support/build-world';
import { describeEachEngine } from '../support/engines';
import { inShort, on } from '../support/event-numbers';
import { plant } from '../support/graph-queries';
import type { WorldEdge, WorldNode } from '../support/oracle/world';
import { assertedWorldsOf } from '../support/worlds';

describeEachEngine('too many numbers', (engine) => {
  const askWorld = assertedWorldsOf(engine);
  const many = (count: number, of: (index: number) => WorldNode | WorldEdge): (WorldNode | WorldEdge)[] =>
    Array.from({ length: count }, (_, index) => of(index));
  const refusalOf = async (ask: Ask, source: string): Promise<Answer['errors'][number]> => {
    const { errors } = await ask(source);
    expect(errors).toHaveLength(1);
    return errors[0]!;
  };
  const refusal = (path: string, message: string): Answer['errors'][number] => ({
    code: 'BAD_USER_INPUT',
    message: `${path}: ${message}`,
    faults: [{ path, message }],
  });

  test('are refused with what was asked and where', async () => {
    const ask = await askWorld();
    expect(
      await refusalOf(
        ask,
        '{ days: timeline(interval: DAY, from: "1900-01-01", to: "2020-01-01") { total { events } } }',
      ),
    ).toEqual(
      refusal(
        'days',
        'more than 5000 buckets of a DAY from 1900-01-01 to 2020-01-01; choose a longer interval, or narrow from and to',
      ),
    );
    expect(
      await refusalOf(
        ask,
        '{ timeline(interval: DAY, from: "2020-01-02", to: "2020-01-01") { total { events } } }',
      ),
    ).toEqual(refusal('timeline.to', 'the range ends before it begins'));
  });

  test('as groups in all buckets together', async () => {
    const ask = await askWorld(
      ...many(13, (i) => on(`event-${i}`, i === 0 ? '2009-01-01' : '2020-01-01')),
      ...many(13, (i) => node('Location', `place-${i}`)),
      ...many(13, (i) => edge(`event-${i}`, 'LOCATED_AT', `place-${i}`)),
    );
    expect(await refusalOf(ask, '{ timeline(interval: DAY, split: LOCATION) { total { events } } }')).toEqual(
      refusal(
        'timeline',
        '13 groups in each of 4018 buckets; 10000 together at most: choose a longer interval or another split, or narrow the filter',
      ),
    );
  });

  test('as groups of all dimensions together', async () => {
    const ask = await askWorld(
      node('Event', 'event'),
      ...many(18, (i) => node('Actor', `actor-${i}`)),
      ...many(18, (i) => edge(`actor-${i}`, 'CLAIMED', 'event')),
      ...many(18, (i) => edge('event', 'ATTRIBUTED_TO', `actor-${i}`)),
      ...many(18, (i) => edge('event', 'TARGETED', `actor-${i}`)),
    );
    expect(
      await refusalOf(ask, '{ stats(groupBy: [CLAIMANT, ATTRIBUTED_ACTOR, TARGET]) { total { events } } }'),
    ).toEqual(refusal('stats', 'more than 5000 groups; group by less, or narrow the filter'));
  });

  test('as dimensions', async () => {
    const ask = await askWorld();
    const faultsOf = async (groupBy: string): Promise<unknown> =>
      (await refusalOf(ask, `{ stats(groupBy: [${groupBy}]) { total { events } } }`)).faults;
    expect(await faultsOf('TYPE, STATUS, CITY, COUNTRY')).toEqual([
      { path: 'stats.groupBy', message: 'groupBy must contain no more than 3 elements' },
    ]);
    expect(await faultsOf('TYPE, TYPE')).toEqual([
      { path: 'stats.groupBy', message: "All groupBy's elements must be unique" },
    ]);
  });
});

/** On one engine alone: the limit is in the text for both, and so many events take a while to write. */
describe('what is judged event by event on grafeo', () => {
  test('is judged of no more than 50,000 events; the others are counted all the same', async () => {
    const graph = await openGrafeo({ path: null });
    await migrate(graph);
    const moment = "'2020-01-01T00:00:00.000Z'";
    await plant(
      graph,
      `CREATE (:Entity:Document {id: 'document', name: 'x', type: 'ARTICLE', marking: 'CLEAR', recordedAt: ${moment},
         recordedBy: 'x', updatedAt: ${moment}, version: 1})`,
      `MATCH (d:Document) UNWIND range(0, 50000) AS i CREATE (e:Entity:Event {id: 'event-' + i, name: 'x', type: 'OTHER',
         occurredFrom: '2020-08-10', occurredTo: '2020-08-10', marking: 'CLEAR', recordedAt: ${moment},
         recordedBy: 'x', updatedAt: ${moment}, version: 1})
       CREATE (d)-[:MENTIONS {id: 'document~MENTIONS~' + i, documentId: 'document', stance: 'AFFIRMS',
         modality: 'ASSERTED', marking: 'CLEAR', recordedAt: ${moment}, recordedBy: 'x'}]->(e)`,
    );
    const ask = createAsk(graph);
    const message =
      'independent origins and the status of responsibility are judged event by event, of 50000 events at most; narrow the filter';
    for (const source of [
      '{ stats(groupBy: [STATUS]) { total { events } } }',
      '{ stats(groupBy: [TYPE]) { groups { independentOrigins } } }',
    ])
      expect((await ask(source)).errors).toEqual([
        { code: 'BAD_USER_INPUT', message: `stats: ${message}`, faults: [{ path: 'stats', message }] },
      ]);
    const { stats } = await dataOf(ask, '{ stats(groupBy: [TYPE]) { groups { keys { key } events } } }');
    expect(inShort(stats.groups)).toEqual(['OTHER 50001']);
    await graph.close();
  });
});
