import { dataOf, createAsk, type Ask } from '../support/ask';
import { openDemonstration } from '../support/demonstration';
import { describeEachEngine } from '../support/engines';

const article = 'document-south-front-2020-08';
const note = 'document-editorial-note';
const events = {
  killing: 'event-2020-01-03-killing-of-soleimani',
  taji: 'event-2020-07-27-camp-taji-rockets',
  airport: 'event-2020-07-30-baghdad-airport-rockets',
  embassy: 'event-2020-08-05-embassy-rocket',
  convoy: 'event-2020-08-10-border-convoy',
  greenZone: 'event-2020-08-12-green-zone-rockets',
};
const blamed = [events.greenZone, events.embassy, events.airport, events.taji];

/** The nodes' ids of a connection, sorted. */
const ids = (connection: { nodes: { id: string }[] }): string[] =>
  connection.nodes.map(({ id }) => id).sort();

describeEachEngine('what the article says', (engine) => {
  let ask: Ask;
  const get = (source: string, variables?: Record<string, unknown>): ReturnType<typeof dataOf> =>
    dataOf(ask, source, variables);
  beforeAll(async () => {
    ask = createAsk(await openDemonstration(engine));
  });

  test('it tells of six events and no more, the latest first', async () => {
    const { events: page } = await get('{ events { totalCount nodes { id } } }');
    expect(page).toEqual({
      totalCount: 6,
      nodes: [
        events.greenZone,
        events.convoy,
        events.embassy,
        events.airport,
        events.taji,
        events.killing,
      ].map((id) => ({ id })),
    });
  });

  test('who claimed the convoy, and in which two media', async () => {
    const { event } = await get(
      `query Claims($id: ID!) { event(id: $id) {
        claims { totalCount nodeCount nodes { id } edges { assertion {
          medium stance modality locator speaker { id } document { id title source { id name } }
        } } }
        attributions { totalCount }
        responsibility { status claimedBy { actor { id } assertions { id } } attributedTo { actor { id } } deniedBy { actor { id } } }
      } }`,
      { id: events.convoy },
    );
    const claim = {
      stance: 'AFFIRMS',
      modality: 'ASSERTED',
      locator: 'paragraph 2',
      speaker: null,
      document: expect.objectContaining({
        id: article,
        source: { id: 'source-south-front', name: 'South Front' },
      }),
    };
    expect(event.claims).toEqual({
      totalCount: 2,
      nodeCount: 1,
      nodes: [{ id: 'actor-ashab-al-kahf' }],
      edges: [{ assertion: { ...claim, medium: 'STATEMENT' } }, { assertion: { ...claim, medium: 'VIDEO' } }],
    });
    expect(event.attributions.totalCount).toBe(0);
    expect(event.responsibility).toEqual({
      status: 'CLAIMED',
      claimedBy: [
        {
          actor: { id: 'actor-ashab-al-kahf' },
          assertions: [
            { id: 'actor-ashab-al-kahf~CLAIMED~south-front-p2-statement' },
            { id: 'actor-ashab-al-kahf~CLAIMED~south-front-p2-video' },
          ],
        },
      ],
      attributedTo: [],
      deniedBy: [],
    });
  });

  test('what was aimed at: by the article only as reported, by the group as destroyed', async () => {
    const { event } = await get(
      `query Targets($id: ID!) { event(id: $id) { targets { edges { node { __typename id name } assertion { modality outcome speaker { id } } } } } }`,
      { id: events.convoy },
    );
    const said = event.targets.edges.map(
      ({
        node,
        assertion,
      }: {
        node: { id: string };
        assertion: { modality: string; outcome: string; speaker: { id: string } | null };
      }) => [node.id, assertion.modality, assertion.outcome, assertion.speaker?.id ?? null].join(' '),
    );
    expect(said.sort()).toEqual([
      'asset-border-convoy REPORTED UNKNOWN ',
      'asset-claimed-us-equipment ASSERTED DESTROYED actor-ashab-al-kahf',
      'asset-claimed-us-vehicles ASSERTED DESTROYED actor-ashab-al-kahf',
      'location-border-crossing-south-of-basra ASSERTED UNKNOWN actor-ashab-al-kahf',
    ]);
  });

  test('four incidents are attributed, each by the US and by the media, and claimed by no one', async () => {
    const { events: page } = await get(
      `{ events { nodes { id
        claims { totalCount }
        attributions { nodes { id } edges { assertion { certainty locator speaker { id } document { id } } } }
        responsibility { status }
      } } }`,
    );
    const attribution = (speaker: string): object => ({
      assertion: {
        certainty: 'STATED',
        locator: 'paragraph 4',
        speaker: { id: speaker },
        document: { id: article },
      },
    });
    for (const id of blamed) {
      const event = page.nodes.find((node: { id: string }) => node.id === id);
      expect(event).toEqual({
        id,
        claims: { totalCount: 0 },
        attributions: {
          nodes: [{ id: 'actor-anti-us-resistance-groups' }],
          edges: [attribution('actor-mainstream-media'), attribution('actor-united-states')],
        },
        responsibility: { status: 'ATTRIBUTED' },
      });
    }
    const others = page.nodes.filter(({ id }: { id: string }) => !blamed.includes(id));
    expect(
      others.map((event: { id: string; responsibility: { status: string } }) => [
        event.id,
        event.responsibility.status,
      ]),
    ).toEqual([
      [events.convoy, 'CLAIMED'],
      [events.killing, 'ATTRIBUTED'],
    ]);
  });

  test('who killed Soleimani and al-Muhandis, and what offices they held', async () => {
    const person = `{
      killedBy { edges { node { id } assertion { locator document { id } } } }
      killedIn { edges { node { id occurred } assertion { document { id } } } }
      leads { edges { node { id } assertion { role } } }
    }`;
    const data = await get(
      `{ soleimani: person(id: "person-qasem-soleimani") ${person} muhandis: person(id: "person-abu-mahdi-al-muhandis") ${person} }`,
    );
    const death = {
      killedBy: {
        edges: [
          {
            node: { id: 'actor-united-states' },
            assertion: { locator: 'paragraph 3', document: { id: article } },
          },
        ],
      },
      killedIn: {
        edges: [
          { node: { id: events.killing, occurred: '2020-01-03' }, assertion: { document: { id: article } } },
        ],
      },
    };
    const office = (id: string, role: string): object => ({ edges: [{ node: { id }, assertion: { role } }] });
    expect(data).toEqual({
      soleimani: { ...death, leads: office('actor-irgc-quds-force', 'commander') },
      muhandis: { ...death, leads: office('actor-popular-mobilization-units', 'deputy chairman') },
    });
  });

  test('what intercepted the rocket of 5 August, who deployed it, and that this is only reported', async () => {
    const { event } = await get(
      `query Means($id: ID!) { event(id: $id) {
        assets { edges { node { id operators { edges { node { id } assertion { modality } } } } assertion { role modality quantityLow quantityHigh } } }
        targets { edges { node { id } assertion { outcome modality } } }
      } }`,
      { id: events.embassy },
    );
    expect(event.assets.edges).toEqual([
      {
        node: {
          id: 'asset-c-ram',
          operators: {
            edges: [{ node: { id: 'actor-us-forces-in-iraq' }, assertion: { modality: 'ASSERTED' } }],
          },
        },
        assertion: { role: 'DEFENCE', modality: 'REPORTED', quantityLow: null, quantityHigh: null },
      },
      expect.objectContaining({
        assertion: { role: 'WEAPON', modality: 'ASSERTED', quantityLow: 1, quantityHigh: null },
      }),
    ]);
    expect(event.targets.edges).toEqual(
      expect.arrayContaining([
        {
          node: { id: 'location-us-embassy-baghdad' },
          assertion: { outcome: 'INTERCEPTED', modality: 'REPORTED' },
        },
      ]),
    );
  });

  test('what followed from the killing', async () => {
    const { event } = await get(
      `query Responses($id: ID!) { event(id: $id) { responses { edges {
        node { __typename id ... on Actor { parts { nodes { id } } } } assertion { relation locator document { id } }
      } } } }`,
      { id: events.killing },
    );
    expect(event.responses.edges).toEqual([
      {
        node: {
          __typename: 'Actor',
          id: 'actor-anti-us-resistance-groups',
          parts: { nodes: [{ id: 'actor-ashab-al-kahf' }] },
        },
        assertion: { relation: 'AFTER', locator: 'paragraph 3', document: { id: article } },
      },
    ]);
  });

  test('where each event lies, up to Iraq', async () => {
    const { events: page } =
      await get(`{ events { nodes { id locations { edges { node { ...Place } assertion { relation } } } } } }
      fragment Place on Location { id partOf(first: 3) { nodes { id partOf(first: 3) { nodes { id partOf(first: 3) { nodes { id partOf(first: 3) { nodes { id } } } } } } } } }`);
    interface Place {
      id: string;
      partOf?: { nodes: Place[] };
    }
    const chains = ({ id, partOf }: Place): string[] =>
      partOf === undefined || partOf.nodes.length === 0
        ? [id]
        : partOf.nodes.flatMap(chains).map((rest) => `${id} < ${rest}`);
    const places = Object.fromEntries(
      page.nodes.map(
        (event: { id: string; locations: { edges: { node: Place; assertion: { relation: string } }[] } }) => [
          event.id,
          event.locations.edges
            .flatMap(({ node, assertion }) => chains(node).map((chain) => `${assertion.relation} ${chain}`))
            .sort(),
        ],
      ),
    );
    const baghdad = 'location-baghdad < location-iraq';
    const nearEmbassy = [
      `NEAR location-us-embassy-baghdad < ${baghdad}`,
      `NEAR location-us-embassy-baghdad < location-green-zone < ${baghdad}`,
    ];
    expect(places).toEqual({
      [events.killing]: [`NEAR location-baghdad-international-airport < ${baghdad}`],
      [events.taji]: ['AT location-camp-taji < location-iraq', `NEAR ${baghdad}`],
      [events.airport]: [
        `AT location-baghdad-airport-military-section < location-baghdad-international-airport < ${baghdad}`,
      ],
      [events.embassy]: nearEmbassy,
      [events.convoy]: [
        'AT location-border-crossing-south-of-basra < location-iraq',
        'NEAR location-basra < location-iraq',
        'NEAR location-iraq-kuwait-border < location-iraq',
      ],
      [events.greenZone]: [`AT location-green-zone < ${baghdad}`, ...nearEmbassy],
    });
    expect(
      Object.values(places).every((lines) =>
        (lines as string[]).every((line) => line.endsWith('location-iraq')),
      ),
    ).toBe(true);
  });

  test('what rests on the editorial note alone: every year and day, and where places lie', async () => {
    const { document } = await get(
      `query Note($id: ID!) { document(id: $id) { asserts(first: 100) { totalCount nodes { __typename id type
        from { id } to { id } ... on ReportsAssertion { occurred } } } } }`,
      { id: note },
    );
    const asserted = document.asserts.nodes as {
      type: string;
      from: { id: string };
      to: { id: string };
      occurred?: string;
    }[];
    expect(document.asserts.totalCount).toBe(14);
    expect(
      asserted
        .filter(({ type }) => type === 'REPORTS')
        .map(({ to, occurred }) => [to.id, occurred])
        .sort(),
    ).toEqual(
      Object.values(events)
        .map((id) => [id, id.slice('event-'.length, 'event-2020-01-03'.length)])
        .sort(),
    );
    expect(
      asserted
        .filter(({ type }) => type === 'PART_OF')
        .map(({ from, to }) => `${from.id} ${to.id}`)
        .sort(),
    ).toEqual([
      'location-baghdad location-iraq',
      'location-baghdad-international-airport location-baghdad',
      'location-border-crossing-south-of-basra location-iraq',
      'location-camp-taji location-iraq',
      'location-iraq-kuwait-border location-iraq',
    ]);
  });

  test('no casualties were reported on 12 August, which says no more than that', async () => {
    const { event, other } = await get(
      `query Deaths($id: ID!, $other: ID!) {
        event(id: $id) { deaths { ...All } injuries { ...All } }
        other: event(id: $other) { deaths { low best high reports { id } } }
      } fragment All on Casualties { low best high reports { modality deathsLow document { id } } }`,
      { id: events.greenZone, other: events.convoy },
    );
    const none = {
      low: 0,
      best: 0,
      high: 0,
      reports: [{ modality: 'REPORTED', deathsLow: 0, document: { id: article } }],
    };
    expect(event).toEqual({ deaths: none, injuries: none });
    expect(other.deaths).toEqual({ low: null, best: null, high: null, reports: [] });
  });

  test('every entity has all its assertions, and an assertion is found again by its id', async () => {
    const { actor } = await get(
      `{ actor(id: "actor-ashab-al-kahf") {
        assertions(first: 500) { totalCount nodes { __typename id type from { id } to { id } } }
        claims: assertions(types: [CLAIMED], direction: OUT) { totalCount nodes { ... on ClaimedAssertion { medium } } }
        mentionedIn { nodes { id } }
      } }`,
    );
    expect(actor.assertions.nodes).toHaveLength(actor.assertions.totalCount);
    expect(actor.claims).toEqual({ totalCount: 2, nodes: [{ medium: 'STATEMENT' }, { medium: 'VIDEO' }] });
    expect(ids(actor.mentionedIn)).toEqual([article]);
    for (const assertion of actor.assertions.nodes) {
      const found = await get(
        'query A($id: ID!) { assertion(id: $id) { __typename id type from { id } to { id } } }',
        {
          id: assertion.id,
        },
      );
      expect(found.assertion).toEqual(assertion);
    }
  });
});
