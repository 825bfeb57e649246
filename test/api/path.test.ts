import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph } from '../../src/graph/store/port';
import { createAsk, dataOf, type Ask } from '../support/ask';
import { openDemonstration } from '../support/demonstration';
import { describeEachEngine } from '../support/engines';
import { plant } from '../support/graph-queries';
import { actors, edge, edges, fan, nothing } from '../support/small-graph';

const paths = `query Paths($from: ID!, $to: ID!, $maxLength: Int! = 4, $first: Int! = 10, $edges: [AssertionType!], $stance: Stance, $asOf: AsOf) {
  path(from: $from, to: $to, maxLength: $maxLength, first: $first, edges: $edges, stance: $stance, asOf: $asOf) {
    hasMore truncated paths { length nodes { id } steps { from { id } to { id } assertions { id } } }
  }
}`;

interface PathAnswer {
  readonly length: number;
  readonly nodes: readonly { id: string }[];
  readonly steps: readonly { assertions: readonly { id: string }[] }[];
}

/** Each path as the ids of its nodes in a row. */
async function ways(ask: Ask, variables: Record<string, unknown>): Promise<string[]> {
  const { path } = await dataOf(ask, paths, variables);
  return path.paths.map(({ nodes }: PathAnswer) => nodes.map(({ id }) => id).join(' '));
}

describeEachEngine('paths in the demonstration graph', (engine) => {
  let ask: Ask;
  beforeAll(async () => {
    ask = createAsk(await openDemonstration(engine));
  });

  test('a path shows its entities and each step with its assertions, typed, with what they refer to', async () => {
    const { path } = await dataOf(
      ask,
      `{ path(from: "actor-ashab-al-kahf", to: "event-2020-08-10-border-convoy") { hasMore truncated paths {
        length nodes { __typename id } steps { from { name } to { ... on Event { occurred } } assertions {
          type locator document { id source { id } } ... on ClaimedAssertion { medium }
    } } } } }`,
    );
    expect(path).toMatchObject({ hasMore: false, truncated: false });
    expect(path.paths).toHaveLength(1);
    expect(path.paths[0]).toMatchObject({
      length: 1,
      nodes: [
        { __typename: 'Actor', id: 'actor-ashab-al-kahf' },
        { __typename: 'Event', id: 'event-2020-08-10-border-convoy' },
      ],
      steps: [{ from: { name: 'Ashab al-Kahf' }, to: { occurred: '2020-08-10' } }],
    });
    const claims = path.paths[0].steps[0].assertions.filter(
      ({ type }: { type: string }) => type === 'CLAIMED',
    );
    expect(claims.map(({ medium }: { medium: string }) => medium)).toEqual(['STATEMENT', 'VIDEO']);
    expect(claims[0].document).toEqual({
      id: 'document-south-front-2020-08',
      source: { id: 'source-south-front' },
    });
  });

  test('an entity is its own path of no step', async () => {
    const { path } = await dataOf(ask, paths, { from: 'actor-iran', to: 'actor-iran' });
    expect(path).toEqual({
      hasMore: false,
      truncated: false,
      paths: [{ length: 0, nodes: [{ id: 'actor-iran' }], steps: [] }],
    });
  });

  test('what is not there has no paths, and what names nothing is harmless', async () => {
    const none = { hasMore: false, truncated: false, paths: [] };
    const hostile = ["x' OR 1=1 //", '"}) DETACH DELETE n //', '$p0', '', '\u0000', '💥~CLAIMED~`'];
    for (const id of ['actor-nobody', ...hostile]) {
      expect((await dataOf(ask, paths, { from: 'actor-iran', to: id })).path).toEqual(none);
      expect((await dataOf(ask, paths, { from: id, to: 'actor-iran' })).path).toEqual(none);
      expect((await dataOf(ask, paths, { from: id, to: id })).path).toEqual(none);
    }
  });

  test('a shared document joins nothing unless its mentions are asked for', async () => {
    const ends = { from: 'event-2020-07-27-camp-taji-rockets', to: 'asset-c-ram' };
    expect(await ways(ask, { ...ends, maxLength: 2, edges: ['MENTIONS', 'REPORTS', 'USED'] })).not.toEqual(
      [],
    );
    for (const way of await ways(ask, ends)) expect(way).not.toMatch(/document-/);
  });

  test('arguments out of bounds are refused by their path', async () => {
    const faultsOf = async (variables: Record<string, unknown>): Promise<unknown> => {
      const { errors } = await ask(paths, { from: 'actor-iran', to: 'actor-isis', ...variables });
      expect(errors).toEqual([expect.objectContaining({ code: 'BAD_USER_INPUT' })]);
      return errors[0]!.faults;
    };
    for (const maxLength of [0, 9, -1])
      expect(await faultsOf({ maxLength })).toEqual([expect.objectContaining({ path: 'path.maxLength' })]);
    for (const first of [0, 101])
      expect(await faultsOf({ first })).toEqual([expect.objectContaining({ path: 'path.first' })]);
    expect(await faultsOf({ to: 'x'.repeat(1025) })).toEqual([expect.objectContaining({ path: 'path.to' })]);
  });

  test('a path costs one statement a level, and one each for its ends, its assertions and its entities', async () => {
    const cost = async (source: string): Promise<readonly string[]> => {
      const { errors, statements } = await ask(source);
      expect(errors).toEqual([]);
      return [...statements].sort();
    };
    const ends = 'from: "actor-ashab-al-kahf", to: "actor-iran"';
    const levels = ['neighbors', 'neighbors', 'neighbors'];
    expect(await cost(`{ path(${ends}) { truncated paths { length } } }`)).toEqual([
      'entities by id',
      ...levels,
    ]);
    expect(
      await cost(
        `{ path(${ends}) { paths { nodes { name } steps { from { name } to { name } assertions { type from { name } to { name } } } } } }`,
      ),
    ).toEqual(['assertions between neighbors', 'entities by id', 'entities by id', ...levels]);
  });
});

describeEachEngine('paths in small graphs', (engine) => {
  let graph: Graph;
  let ask: Ask;
  beforeAll(async () => {
    graph = await engine.open();
    await migrate(graph);
    ask = createAsk(graph);
  });
  beforeEach(() => plant(graph, nothing));

  test('all shortest paths are found, in the order of ids, and no longer ones', async () => {
    await plant(
      graph,
      actors('a', 'b1', 'b2', 'c1', 'c2', 'd', 'x', 'y', 'z'),
      edges('a b2', 'b1 a', 'b1 c1', 'b2 c1', 'c2 b2', 'c1 d', 'd c2', 'a x', 'x y', 'y z', 'z d'),
    );
    expect(await ways(ask, { from: 'a', to: 'd' })).toEqual(['a b1 c1 d', 'a b2 c1 d', 'a b2 c2 d']);
    expect(await ways(ask, { from: 'd', to: 'a' })).toEqual(['d c1 b1 a', 'd c1 b2 a', 'd c2 b2 a']);
    expect(await ways(ask, { from: 'a', to: 'd', maxLength: 2 })).toEqual([]);
    const { path } = await dataOf(ask, paths, { from: 'a', to: 'd', first: 2 });
    expect(path).toMatchObject({ hasMore: true, truncated: false });
    expect(path.paths.map(({ nodes }: PathAnswer) => nodes[1]!.id)).toEqual(['b1', 'b2']);
  });

  test('more paths than anybody could read are cut at once', async () => {
    const row = Array.from({ length: 12 }, (_, i) => i);
    const levels = [1, 2, 3, 4, 5];
    await plant(
      graph,
      actors('from', 'to', ...levels.flatMap((l) => row.map((i) => `l${l}-${i}`))),
      edges(
        ...row.flatMap((i) => [`from l1-${i}`, `l5-${i} to`]),
        ...[1, 2, 3, 4].flatMap((l) => row.flatMap((i) => row.map((j) => `l${l}-${i} l${l + 1}-${j}`))),
      ),
    );
    const { path } = await dataOf(ask, paths, { from: 'from', to: 'to', maxLength: 8, first: 3 });
    expect(path).toMatchObject({ hasMore: true, truncated: false });
    expect(path.paths.map(({ length }: PathAnswer) => length)).toEqual([6, 6, 6]);
    expect(path.paths[2].nodes.map(({ id }: { id: string }) => id)).toEqual([
      'from',
      'l1-0',
      'l2-0',
      'l3-0',
      'l4-0',
      'l5-10',
      'to',
    ]);
  });

  test('two documents that assert one thing are two assertions and one step', async () => {
    await plant(graph, actors('a', 'b'), edge('a b'), edge('b a', { key: 'back' }));
    await plant(graph, edge('a b', { key: 'again', documentId: 'document-2' }));
    const { path } = await dataOf(ask, paths, { from: 'a', to: 'b' });
    expect(path.paths).toHaveLength(1);
    expect(path.paths[0].steps).toEqual([
      {
        from: { id: 'a' },
        to: { id: 'b' },
        assertions: [{ id: 'a~ALLIED_WITH~again' }, { id: 'a~ALLIED_WITH~b' }, { id: 'b~ALLIED_WITH~back' }],
      },
    ]);
  });

  test('denied, retracted and hidden assertions, and other types and times, are no way', async () => {
    await plant(
      graph,
      actors('a', 'b', 'c', 'd', 'e', 'f'),
      edge('a b', { stance: 'DENIES' }),
      edge('a c', { retractedAt: '2020-06-01T00:00:00.000Z' }),
      edge('a d', { marking: 'RED' }),
      edge('a e', { type: 'SAME_AS', judgement: 'DISTINCT' }),
      edge('a f', { validFrom: '2020-01-01', validTo: '2020-01-31' }),
    );
    const way = (to: string, more: object = {}): Promise<string[]> => ways(ask, { from: 'a', to, ...more });
    expect(await way('b')).toEqual([]);
    expect(await way('b', { stance: 'DENIES' })).toEqual(['a b']);
    expect(await way('c')).toEqual([]);
    expect(await way('c', { asOf: { known: '2020-05-31T00:00:00Z' } })).toEqual(['a c']);
    expect(await way('d')).toEqual(['a d']);
    expect(await way('d', { edges: ['OPPOSES', 'MENTIONS'] })).toEqual([]);
    expect(await ways(createAsk(graph, ['CLEAR']), { from: 'a', to: 'd' })).toEqual([]);
    expect(await way('e', { edges: ['SAME_AS'] })).toEqual([]);
    expect(await way('f', { asOf: { valid: '2020-02-01' } })).toEqual([]);
    expect(await way('f', { asOf: { valid: '2020-01-31' } })).toEqual(['a f']);
    // Two lenses in one request.
    const data = await dataOf(
      ask,
      `{ now: path(from: "a", to: "c") { paths { length } }
         then: path(from: "a", to: "c", asOf: { known: "2020-05-31T00:00:00Z" }) { paths { length nodes { id } } } }`,
    );
    expect(data).toEqual({
      now: { paths: [] },
      then: { paths: [{ length: 1, nodes: [{ id: 'a' }, { id: 'c' }] }] },
    });
  });

  test('a hub is reached from either side, and what lies behind it is left open', async () => {
    await plant(graph, actors('a', 'b', 'c', 'hub', 'other-hub', 'far'));
    await plant(graph, ...fan('hub', 1001), ...fan('other-hub', 1001));
    await plant(graph, edges('a hub', 'b hub', 'hub other-hub', 'other-hub far'));
    const asked = async (from: string, to: string, maxLength = 4): Promise<[string[], boolean]> => {
      const { path } = await dataOf(ask, paths, { from, to, maxLength });
      return [path.paths.map(({ nodes }: PathAnswer) => nodes.map(({ id }) => id).join(' ')), path.truncated];
    };
    expect(await asked('a', 'b')).toEqual([['a hub b'], false]);
    expect(await asked('hub', 'a')).toEqual([['hub a'], false]);
    expect(await asked('hub', 'other-hub')).toEqual([['hub other-hub'], false]);
    expect(await asked('a', 'far')).toEqual([['a hub other-hub far'], false]);
    // No path leads to `c`, and all that leads away from it is known.
    expect(await asked('a', 'c')).toEqual([[], false]);
    // The other end of a spoke of each hub lies behind both.
    expect(await asked('hub-1', 'other-hub-1', 3)).toEqual([['hub-1 hub other-hub other-hub-1'], false]);
    await plant(graph, actors('p', 'q'), edges('a p', 'p q', 'q far', 'hub c'));
    // A way round both hubs is found, and the way through them that is as short.
    expect(await asked('a', 'far')).toEqual([['a hub other-hub far', 'a p q far'], false]);
    await plant(graph, actors('r', 'third-hub'), ...fan('third-hub', 1001));
    await plant(graph, edges('hub-2 third-hub', 'third-hub r'));
    // Between two hubs lies a third node: neither side gets there.
    expect(await asked('a', 'r')).toEqual([[], true]);
  });
});
