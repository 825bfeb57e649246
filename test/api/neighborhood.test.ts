import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph } from '../../src/graph/store/port';
import { createAsk, dataOf, type Ask } from '../support/ask';
import { openDemonstration } from '../support/demonstration';
import { describeEachEngine } from '../support/engines';
import { plant } from '../support/graph-queries';
import { actors, edge, edges, fan, nothing } from '../support/small-graph';

const around = `query Around($id: ID!, $hops: Int! = 1, $limit: Int! = 100, $edges: [AssertionType!], $stance: Stance, $asOf: AsOf) {
  neighborhood(id: $id, hops: $hops, limit: $limit, edges: $edges, stance: $stance, asOf: $asOf) {
    truncated nodes { id } edges { id }
  }
}`;

interface Around {
  readonly nodes: string[];
  readonly edges: string[];
  readonly truncated: boolean;
}

/** What lies around a node, its nodes and edges as their ids. */
async function aroundOf(ask: Ask, id: string, variables: Record<string, unknown> = {}): Promise<Around> {
  const { neighborhood } = await dataOf(ask, around, { id, ...variables });
  const ids = (all: { id: string }[]): string[] => all.map((one) => one.id);
  return { ...neighborhood, nodes: ids(neighborhood.nodes), edges: ids(neighborhood.edges) };
}

describeEachEngine('neighborhoods in the demonstration graph', (engine) => {
  let ask: Ask;
  beforeAll(async () => {
    ask = createAsk(await openDemonstration(engine));
  });

  test('entities and assertions are of their own types, with all that can be asked of them', async () => {
    const { neighborhood } = await dataOf(
      ask,
      `{ neighborhood(id: "person-qasem-soleimani") { truncated
        nodes { __typename id name ... on Event { killed { totalCount } } }
        edges { __typename from { id } to { id } document { source { id } } ... on LeadsAssertion { role } } } }`,
    );
    expect(neighborhood.truncated).toBe(false);
    expect(neighborhood.nodes[0]).toEqual({
      __typename: 'Person',
      id: 'person-qasem-soleimani',
      name: 'Qasem Soleimani',
    });
    expect(neighborhood.nodes).toContainEqual({
      __typename: 'Event',
      id: 'event-2020-01-03-killing-of-soleimani',
      name: 'Killing of Qasem Soleimani and Abu Mahdi al-Muhandis',
      killed: { totalCount: 3 },
    });
    expect(neighborhood.edges).toContainEqual({
      __typename: 'LeadsAssertion',
      from: { id: 'person-qasem-soleimani' },
      to: { id: 'actor-irgc-quds-force' },
      document: { source: { id: 'source-south-front' } },
      role: 'commander',
    });
  });

  test('what is not there has none, and what names nothing is harmless', async () => {
    const hostile = ["x' OR 1=1 //", '"}) DETACH DELETE n //', '$p0', '', '\u0000', '💥~CLAIMED~`'];
    for (const id of ['actor-nobody', ...hostile])
      expect(await dataOf(ask, around, { id, hops: 3 })).toEqual({ neighborhood: null });
  });

  test('arguments out of bounds are refused by their path', async () => {
    for (const [name, value] of Object.entries({ hops: 4, limit: 501 }))
      for (const wrong of [0, value]) {
        const { errors } = await ask(around, { id: 'actor-iran', [name]: wrong });
        expect(errors).toEqual([
          expect.objectContaining({
            code: 'BAD_USER_INPUT',
            faults: [expect.objectContaining({ path: `neighborhood.${name}` })],
          }),
        ]);
      }
  });

  test('it costs one statement a level, one more for the rim, and one each for assertions and entities', async () => {
    const cost = async (selected: string): Promise<readonly string[]> => {
      const { errors, statements } = await ask(
        `{ neighborhood(id: "actor-iran", hops: 2, limit: 500) { ${selected} } }`,
      );
      expect(errors).toEqual([]);
      return [...statements].sort();
    };
    expect(await cost('truncated')).toEqual(['entities by id', 'neighbors', 'neighbors']);
    expect(await cost('nodes { name } edges { type from { name } to { name } }')).toEqual([
      'assertions between neighbors',
      'entities by id',
      'entities by id',
      'neighbors',
      'neighbors',
      'neighbors',
    ]);
  });
});

describeEachEngine('neighborhoods in small graphs', (engine) => {
  let graph: Graph;
  let ask: Ask;
  beforeAll(async () => {
    graph = await engine.open();
    await migrate(graph);
    ask = createAsk(graph);
  });
  beforeEach(() => plant(graph, nothing));

  test('entities come by distance and id, with all edges between them, those at the rim too', async () => {
    await plant(
      graph,
      actors('m', 'z', 'b', 'a', 'c', 'd'),
      edges('m z', 'b m', 'z b', 'b a', 'c z', 'a c', 'c d'),
      edge('b m', { key: 'again' }),
      edge('m b', { key: 'denied', stance: 'DENIES' }),
    );
    expect(await aroundOf(ask, 'm')).toEqual({
      truncated: false,
      nodes: ['m', 'b', 'z'],
      edges: ['b~ALLIED_WITH~again', 'b~ALLIED_WITH~m', 'm~ALLIED_WITH~z', 'z~ALLIED_WITH~b'],
    });
    expect(await aroundOf(ask, 'm', { hops: 2 })).toEqual({
      truncated: false,
      nodes: ['m', 'b', 'z', 'a', 'c'],
      edges: [
        'a~ALLIED_WITH~c',
        'b~ALLIED_WITH~a',
        'b~ALLIED_WITH~again',
        'b~ALLIED_WITH~m',
        'c~ALLIED_WITH~z',
        'm~ALLIED_WITH~z',
        'z~ALLIED_WITH~b',
      ],
    });
    expect(await aroundOf(ask, 'm', { hops: 3, limit: 4 })).toEqual({
      truncated: true,
      nodes: ['m', 'b', 'z', 'a'],
      edges: [
        'b~ALLIED_WITH~a',
        'b~ALLIED_WITH~again',
        'b~ALLIED_WITH~m',
        'm~ALLIED_WITH~z',
        'z~ALLIED_WITH~b',
      ],
    });
    expect(await aroundOf(ask, 'm', { stance: 'DENIES' })).toEqual({
      truncated: false,
      nodes: ['m', 'b'],
      edges: ['m~ALLIED_WITH~denied'],
    });
    expect(await aroundOf(ask, 'm', { limit: 1 })).toEqual({ truncated: true, nodes: ['m'], edges: [] });
    expect(await aroundOf(ask, 'm', { edges: ['OPPOSES'] })).toEqual({
      truncated: false,
      nodes: ['m'],
      edges: [],
    });
  });

  test('the lens holds on every hop', async () => {
    await plant(
      graph,
      actors('m', 'a', 'b', 'c', 'd'),
      edges('m a'),
      edge('a b', { retractedAt: '2020-06-01T00:00:00.000Z' }),
      edge('a c', { marking: 'RED' }),
      edge('a d', { validFrom: '2020-02-01' }),
    );
    const nodes = async (asked: Ask, asOf?: object): Promise<string> =>
      (await aroundOf(asked, 'm', { hops: 2, asOf })).nodes.join(' ');
    const known = '2020-05-31T00:00:00Z';
    expect(await nodes(ask)).toBe('m a c d');
    expect(await nodes(ask, { known })).toBe('m a b c d');
    expect(await nodes(ask, { known, valid: '2020-01-31' })).toBe('m a b c');
    expect(await nodes(createAsk(graph, ['CLEAR']))).toBe('m a d');
  });

  test('a hub is shown and not passed through; in the middle it shows its first neighbors', async () => {
    await plant(graph, actors('m', 'a', 'hub', 'other-hub'), ...fan('hub', 1001), ...fan('other-hub', 1001));
    await plant(graph, edges('m hub', 'm other-hub', 'm a', 'hub other-hub', 'a hub-7'));
    expect(await aroundOf(ask, 'm')).toEqual({
      truncated: false,
      nodes: ['m', 'a', 'hub', 'other-hub'],
      edges: ['hub~ALLIED_WITH~other-hub', 'm~ALLIED_WITH~a', 'm~ALLIED_WITH~hub', 'm~ALLIED_WITH~other-hub'],
    });
    expect(await aroundOf(ask, 'm', { hops: 2 })).toEqual({
      truncated: true,
      nodes: ['m', 'a', 'hub', 'other-hub', 'hub-7'],
      edges: [
        'a~ALLIED_WITH~hub-7',
        'hub-7~ALLIED_WITH~hub',
        'hub~ALLIED_WITH~other-hub',
        'm~ALLIED_WITH~a',
        'm~ALLIED_WITH~hub',
        'm~ALLIED_WITH~other-hub',
      ],
    });
    expect(await aroundOf(ask, 'hub', { limit: 4 })).toEqual({
      truncated: true,
      nodes: ['hub', 'hub-0', 'hub-1', 'hub-10'],
      edges: ['hub-0~ALLIED_WITH~hub', 'hub-10~ALLIED_WITH~hub', 'hub-1~ALLIED_WITH~hub'],
    });
  });
});
