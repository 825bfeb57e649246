import { setTimeout as delay } from 'node:timers/promises';
import type { Graph } from '../../src/graph/store/port';
import { createAsk, dataOf, type Ask } from '../support/ask';
import { openDemonstration } from '../support/demonstration';
import { describeEachEngine } from '../support/engines';
import { plant } from '../support/graph-queries';

const convoy = 'event-2020-08-10-border-convoy';
const claim = 'actor-ashab-al-kahf~CLAIMED~south-front-p2-video';

describeEachEngine('as of a past moment', (engine) => {
  let graph: Graph;
  let ask: Ask;
  beforeAll(async () => {
    graph = await openDemonstration(engine);
    ask = createAsk(graph);
    await plant(
      graph,
      // The video is retracted a month later, another event is recorded after that, and a place withdrawn.
      `MATCH (:Entity {id: 'actor-ashab-al-kahf'})-[r:CLAIMED {id: '${claim}'}]->()
       SET r.retractedAt = '2020-09-13T00:00:00.000Z', r.retractedBy = 'x', r.retractionReason = 'a test'`,
      `CREATE (:Entity:Event {id: 'event-later', name: 'Later', type: 'OTHER', occurredFrom: '0001-01-01',
         occurredTo: '9999-12-31', marking: 'CLEAR', recordedAt: '2020-10-01T00:00:00.000Z', recordedBy: 'x',
         updatedAt: '2020-10-01T00:00:00.000Z', version: 1})`,
      `MATCH (n:Entity {id: 'event-2020-07-27-camp-taji-rockets'}) SET n.withdrawnAt = '2020-11-01T00:00:00.000Z'`,
      // An actor was renamed: its former state is a version.
      `MATCH (n:Entity {id: 'actor-iran'}) CREATE (n)-[:WAS]->(:Version {entityId: n.id, from: n.updatedAt,
         to: '2020-09-20T00:00:00.000Z', recordedBy: 'x', name: n.name, type: n.type, version: 1})
       SET n.name = 'Persia', n.updatedAt = '2020-09-20T00:00:00.000Z', n.version = 2`,
    );
  });

  const media = async (known: string | null): Promise<string[]> => {
    const { event } = await dataOf(
      ask,
      'query Media($id: ID!, $asOf: AsOf) { event(id: $id, asOf: $asOf) { claims { totalCount edges { assertion { medium } } } } }',
      { id: convoy, asOf: known === null ? null : { known } },
    );
    expect(event.claims.totalCount).toBe(event.claims.edges.length);
    return event.claims.edges.map(({ assertion }: { assertion: { medium: string } }) => assertion.medium);
  };

  test('an edge is known from when it was recorded until it was retracted', async () => {
    expect(await media('2020-08-13T00:00:00Z')).toEqual(['STATEMENT', 'VIDEO']);
    expect(await media('2020-09-12T23:59:59.999Z')).toEqual(['STATEMENT', 'VIDEO']);
    expect(await media('2020-09-13T00:00:00.000Z')).toEqual(['STATEMENT']);
    expect(await media(null)).toEqual(['STATEMENT']);
  });

  test('a node is there from when it was recorded until it was withdrawn', async () => {
    const count = async (known: string): Promise<number> => {
      const { events } = await dataOf(
        ask,
        'query Count($known: DateTime!) { events(asOf: { known: $known }) { totalCount nodes { id } } }',
        { known },
      );
      expect(events.nodes).toHaveLength(events.totalCount);
      return events.totalCount;
    };
    expect(await count('2020-08-12T23:59:59.999Z')).toBe(0);
    expect(await count('2020-08-13T00:00:00.000Z')).toBe(6);
    expect(await count('2020-10-01T00:00:00.000Z')).toBe(7);
    expect(await count('2020-11-01T00:00:00.000Z')).toBe(6);
  });

  test('a node answers with the state that it had then, and is found and ordered by it', async () => {
    const before = '2020-09-19T00:00:00Z';
    const after = '2020-09-21T00:00:00Z';
    const data = await dataOf(
      ask,
      `query States($before: DateTime!, $after: DateTime!) {
        then: actor(id: "actor-iran", asOf: { known: $before }) { name version }
        later: actor(id: "actor-iran", asOf: { known: $after }) { name version }
        found: actors(filter: { name: { eq: "Iran" } }, asOf: { known: $before }) { totalCount nodes { name } }
        gone: actors(filter: { name: { eq: "Iran" } }, asOf: { known: $after }) { totalCount }
        below: actor(id: "actor-irgc-quds-force", asOf: { known: $before }) { partOf { nodes { name } } }
      }`,
      { before, after },
    );
    expect(data).toEqual({
      then: { name: 'Iran', version: 1 },
      later: { name: 'Persia', version: 2 },
      found: { totalCount: 1, nodes: [{ name: 'Iran' }] },
      gone: { totalCount: 0 },
      below: { partOf: { nodes: [{ name: 'Iran' }] } },
    });
  });

  test('two aliases with two times do not see each other', async () => {
    const data = await dataOf(
      ask,
      `query Two($id: ID!) {
        then: event(id: $id, asOf: { known: "2020-09-01T00:00:00Z" }) { ...Claims }
        now: event(id: $id) { ...Claims }
      } fragment Claims on Event { claims { edges { assertion { medium document { id } } } } responsibility { claimedBy { assertions { id } } } }`,
      { id: convoy },
    );
    expect(data.then.claims.edges).toHaveLength(2);
    expect(data.now.claims.edges).toHaveLength(1);
    expect(data.then.responsibility.claimedBy[0].assertions).toHaveLength(2);
    expect(data.now.responsibility.claimedBy[0].assertions).toHaveLength(1);
  });

  test('valid time filters what held in the world, and no entities', async () => {
    const places = async (valid: string): Promise<number> => {
      const { event } = await dataOf(
        ask,
        'query Valid($id: ID!, $valid: Date!) { event(id: $id, asOf: { valid: $valid }) { id locations { totalCount } } }',
        { id: convoy, valid },
      );
      return event.locations.totalCount;
    };
    await plant(
      graph,
      `MATCH (n:Entity {id: '${convoy}'})-[r:LOCATED_AT]->() SET r.validFrom = '2020-08-10', r.validTo = '2020-08-11'`,
    );
    expect(await places('2020-08-09')).toBe(0);
    expect(await places('2020-08-10')).toBe(3);
    expect(await places('2020-08-11')).toBe(3);
    expect(await places('2020-08-12')).toBe(0);
  });

  test('a time in the future reads as now', async () => {
    expect(await media('9999-01-01T00:00:00Z')).toEqual(['STATEMENT']);
  });

  test('pages follow one another as of a time in the future, and below the root as well', async () => {
    const query = `query Pages($after: String) {
      events(first: 2, after: $after, asOf: { known: "9999-01-01T00:00:00Z" }) {
        nodes { id } pageInfo { endCursor hasNextPage }
      }
    }`;
    const ids: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const { events } = await dataOf(ask, query, { after });
      ids.push(...(events.nodes as { id: string }[]).map(({ id }) => id));
      [after, more] = [events.pageInfo.endCursor, events.pageInfo.hasNextPage];
      await delay(2);
    }
    const { events } = await dataOf(ask, '{ events { nodes { id } } }');
    expect(ids).toEqual((events.nodes as { id: string }[]).map(({ id }) => id));
  });

  test('a cursor of one time does not fit another', async () => {
    const { events } = await dataOf(ask, '{ events(first: 1) { pageInfo { endCursor } } }');
    const { errors } = await ask(
      'query P($after: String) { events(first: 1, after: $after, asOf: { known: "2020-09-01T00:00:00Z" }) { nodes { id } } }',
      { after: events.pageInfo.endCursor },
    );
    expect(errors).toEqual([
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        faults: [expect.objectContaining({ path: 'events.after' })],
      }),
    ]);
  });
});
