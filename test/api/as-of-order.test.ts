import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph } from '../../src/graph/store/port';
import { createAsk, dataOf, type Ask } from '../support/ask';
import { node, world } from '../support/build-world';
import { describeEachEngine } from '../support/engines';
import { plantWorld } from '../support/oracle/plant-world';
import type { Stored, WorldNode } from '../support/oracle/world';

/*
 * Events of which many were changed since, so that they sort elsewhere now; few of them and so many that Neo4j
 * finds versions another way. A plain reading of the same events tells what the answer is.
 */
const asked = '2020-06-01T00:00:00.000Z';
const pageSize = 500;

const day = (number: number): string => `2019-01-${String((number % 28) + 1).padStart(2, '0')}`;

/** What the event was then. Its name and its day are often those of others. */
const then = (i: number): Stored => ({
  name: `Name ${(i * 7) % 40}`,
  type: i % 5 === 0 ? 'RIOT' : 'PROTEST',
  occurredFrom: day(i * 11),
  occurredTo: day(i * 11),
});

/** What the event is once it was changed: the first or the last of all, and of another type. */
const since = (i: number): Stored => ({
  name: i % 2 === 0 ? 'A' : 'Z',
  type: i % 5 === 0 ? 'PROTEST' : 'RIOT',
  occurredFrom: i % 2 === 0 ? '2001-01-01' : '2021-01-01',
  occurredTo: '2021-01-01',
});

const withState = (event: WorldNode, own: Stored): WorldNode => ({
  ...event,
  properties: { ...event.properties, ...own },
});

function changed(event: WorldNode, own: Stored, at: string): WorldNode {
  const { id: entityId, withdrawnAt: _never, ...state } = event.properties;
  const version = { ...state, entityId, from: state['updatedAt']!, to: at };
  const { properties } = withState(event, { ...own, updatedAt: at, version: event.versions.length + 2 });
  return { ...event, properties, versions: [...event.versions, version] };
}

/** One in three is as it was, one was changed since, and one was not there yet or no longer. */
function eventAt(i: number): WorldNode {
  const event = node('Event', `event-${i}`, then(i));
  if (i % 3 === 0) return i % 2 === 0 ? event : withState(event, { withdrawnAt: '2021-01-01T00:00:00.000Z' });
  if (i % 3 === 1) return changed(event, since(i), '2020-09-01T00:00:00.000Z');
  const late = '2020-07-01T00:00:00.000Z';
  return withState(event, i % 2 === 0 ? { recordedAt: late, updatedAt: late } : { withdrawnAt: asked });
}

type Way = 'ASC' | 'DESC';
interface Order {
  readonly keys: readonly (readonly [field: string, property: string, way: Way])[];
  readonly type: string | null;
}

const byName = ['NAME', 'name', 'ASC'] as const;
const byDay = ['OCCURRED', 'occurredFrom', 'DESC'] as const;
const byUpdate = ['UPDATED_AT', 'updatedAt', 'ASC'] as const;
const orders: readonly Order[] = [
  { keys: [byName], type: null },
  { keys: [byName], type: 'PROTEST' },
  { keys: [byDay], type: null },
  { keys: [byDay], type: 'RIOT' },
  { keys: [byDay, byName], type: 'PROTEST' },
  { keys: [byUpdate], type: null },
];

/** The ids of the events that were there, in the order asked for; the id runs the way of the last key. */
function expected(count: number, { keys, type }: Order): string[] {
  const there = Array.from({ length: count }, (_, i) => ({ id: `event-${i}`, state: then(i), i }));
  const signs = { ASC: 1, DESC: -1 };
  return there
    .filter(({ state, i }) => i % 3 !== 2 && (type === null || state['type'] === type))
    .sort((a, b) => {
      // All were recorded at once, and none had been changed.
      for (const [, property, way] of keys.filter(([field]) => field !== 'UPDATED_AT'))
        if (a.state[property] !== b.state[property])
          return signs[way] * (a.state[property]! < b.state[property]! ? -1 : 1);
      return signs[keys.at(-1)![2]] * (a.id < b.id ? -1 : 1);
    })
    .map(({ id }) => id);
}

async function walk(ask: Ask, { keys, type }: Order, backward: boolean): Promise<[string[], number]> {
  const page = backward ? 'last: $size, before: $cursor' : 'first: $size, after: $cursor';
  const orderBy = keys.map(([field, , direction]) => ({ field, direction }));
  const filter = type === null ? {} : { type: { eq: type } };
  let [ids, cursor]: [string[], string | null] = [[], null];
  for (;;) {
    const { events } = await dataOf(
      ask,
      `query ($size: Int!, $cursor: String, $orderBy: [EventOrder!], $filter: EventFilter, $asOf: AsOf) {
        events(${page}, orderBy: $orderBy, filter: $filter, asOf: $asOf) {
          totalCount nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
        }
      }`,
      { size: pageSize, cursor, orderBy, filter, asOf: { known: asked } },
    );
    const found = events.nodes.map(({ id }: { id: string }) => id);
    ids = backward ? [...found, ...ids] : [...ids, ...found];
    cursor = backward ? events.pageInfo.startCursor : events.pageInfo.endCursor;
    if (!(backward ? events.pageInfo.hasPreviousPage : events.pageInfo.hasNextPage))
      return [ids, events.totalCount];
  }
}

describeEachEngine('Lists as of the past', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await migrate(graph);
  });

  test.each([
    ['few were changed since', 60],
    ['many were', 3300],
  ])(
    'are in the order of then where %s, and stay so when all else is changed',
    async (_title, count) => {
      const events = Array.from({ length: count }, (_, i) => eventAt(i));
      const later = events.map((event, i) =>
        event.properties['withdrawnAt'] === undefined
          ? changed(event, { name: `M ${i}`, occurredFrom: day(i) }, '2021-06-01T00:00:00.000Z')
          : event,
      );
      for (const nodes of [events, later]) {
        await plantWorld(graph, world(...nodes));
        const ask = createAsk(graph);
        for (const order of orders)
          for (const backward of [false, true]) {
            const ids = expected(count, order);
            expect({ order, backward, found: await walk(ask, order, backward) }).toEqual({
              order,
              backward,
              found: [ids, ids.length],
            });
          }
      }
    },
    300_000,
  );
});
