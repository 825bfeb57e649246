import { createAsk, dataOf } from '../support/ask';
import { edge, node } from '../support/build-world';
import { openDemonstration } from '../support/demonstration';
import { describeEachEngine } from '../support/engines';
import type { WorldEdge, WorldNode } from '../support/oracle/world';
import { worldsOf } from '../support/worlds';

/** One event, one actor, and documents that each report a claim of it; how many origins are they? */
const event = node('Event', 'event');
const document = (id: string, type = 'ARTICLE'): WorldNode => node('Document', id, { type });
const claim = (documentId: string): WorldEdge => edge('actor', 'CLAIMED', 'event', { documentId });
const base = [event, node('Actor', 'actor'), document('doc')];

const count = `{ event(id: "event") { responsibility { claimedBy { independentOrigins } } deaths { best independentOrigins } } }`;

describeEachEngine('independent origins', (engine) => {
  const askWorld = worldsOf(engine);
  const originsOf = async (...parts: readonly (WorldNode | WorldEdge)[]): Promise<number> => {
    const data = await dataOf(await askWorld(...base, ...parts), count);
    return data.event.responsibility.claimedBy[0].independentOrigins;
  };
  const two = [document('doc-1'), document('doc-2'), claim('doc-1'), claim('doc-2')];

  test('two documents that have nothing to do with each other are two', async () => {
    expect(await originsOf(...two)).toBe(2);
  });

  test('a document counts once, however often it says so', async () => {
    const again = edge('actor', 'CLAIMED', 'event', { documentId: 'doc-1', speakerId: 'actor' });
    expect(await originsOf(document('doc-1'), claim('doc-1'), again)).toBe(1);
  });

  test('one that repeats the other is one with it; to cite is not to repeat, and neither is a denied citation', async () => {
    const cites = (own: object): WorldEdge => edge('doc-1', 'CITES', 'doc-2', { ...own });
    expect(await originsOf(...two, cites({ syndicated: true }))).toBe(1);
    expect(await originsOf(...two, cites({ syndicated: false }))).toBe(2);
    expect(await originsOf(...two, cites({}))).toBe(2);
    expect(await originsOf(...two, cites({ syndicated: true, stance: 'DENIES' }))).toBe(2);
  });

  test('two that repeat the same wire story, through others that are not at hand, are one', async () => {
    const repeats = (from: string, to: string): WorldEdge => edge(from, 'CITES', to, { syndicated: true });
    const wire = [document('doc-3'), document('doc-wire')];
    expect(
      await originsOf(
        ...two,
        ...wire,
        repeats('doc-1', 'doc-3'),
        repeats('doc-3', 'doc-wire'),
        repeats('doc-2', 'doc-wire'),
      ),
    ).toBe(1);
  });

  test('publishers that are the same, share an owner through any number of steps, or own one another are one', async () => {
    const sources = ['source-1', 'source-2', 'source-3'].map((id) => node('Source', id));
    const published = [edge('doc-1', 'PUBLISHED_BY', 'source-1'), edge('doc-2', 'PUBLISHED_BY', 'source-2')];
    const owned = (from: string, to: string): WorldEdge => edge(from, 'OWNED_BY', to);
    const state = node('Actor', 'actor-state');
    expect(
      await originsOf(...two, ...sources, published[0]!, edge('doc-2', 'PUBLISHED_BY', 'source-1')),
    ).toBe(1);
    expect(await originsOf(...two, ...sources, ...published)).toBe(2);
    expect(await originsOf(...two, ...sources, ...published, owned('source-1', 'source-2'))).toBe(1);
    expect(
      await originsOf(
        ...two,
        ...sources,
        state,
        ...published,
        owned('source-1', 'source-3'),
        owned('source-3', 'actor-state'),
        owned('source-2', 'actor-state'),
      ),
    ).toBe(1);
  });

  describe('a data set release', () => {
    const release = document('doc-release', 'DATASET_RELEASE');
    const cites = (to: string): WorldEdge => edge('doc-release', 'CITES', to);

    test('is one with the article that it codes, and adds nothing to two that it codes', async () => {
      expect(await originsOf(...two, release, claim('doc-release'))).toBe(3);
      expect(await originsOf(...two, release, claim('doc-release'), cites('doc-1'))).toBe(2);
      expect(await originsOf(...two, release, claim('doc-release'), cites('doc-1'), cites('doc-2'))).toBe(2);
    });

    test('speaks alone where the article that it cites neither says so nor reports the event', async () => {
      const other = document('doc-3');
      expect(await originsOf(...two, release, other, claim('doc-release'), cites('doc-3'))).toBe(3);
    });

    test('is one with another that codes the same article of the event', async () => {
      const coded = [document('doc-3'), edge('doc-3', 'REPORTS', 'event')];
      const another = document('doc-release-2', 'DATASET_RELEASE');
      expect(
        await originsOf(
          ...coded,
          release,
          another,
          claim('doc-release'),
          claim('doc-release-2'),
          cites('doc-3'),
          edge('doc-release-2', 'CITES', 'doc-3'),
        ),
      ).toBe(1);
    });

    test('an article that cites another is no such row', async () => {
      expect(await originsOf(...two, edge('doc-1', 'CITES', 'doc-2'))).toBe(2);
    });
  });

  test('the best figure stands only where all origins agree, and an origin with itself', async () => {
    const reports = (id: string, deathsBest: number): WorldEdge =>
      edge(id, 'REPORTS', 'event', { deathsBest });
    const deathsOf = async (...parts: readonly (WorldNode | WorldEdge)[]): Promise<unknown> =>
      (await dataOf(await askWorld(...base, ...parts), count)).event.deaths;
    expect(await deathsOf(...two, reports('doc-1', 3), reports('doc-2', 3))).toEqual({
      best: 3,
      independentOrigins: 2,
    });
    expect(await deathsOf(...two, reports('doc-1', 3), reports('doc-2', 4))).toEqual({
      best: null,
      independentOrigins: 2,
    });
    expect(
      await deathsOf(
        ...two,
        reports('doc-1', 3),
        reports('doc-2', 4),
        edge('doc-1', 'CITES', 'doc-2', { syndicated: true }),
      ),
    ).toEqual({ best: null, independentOrigins: 1 });
    expect(await deathsOf(...two)).toEqual({ best: null, independentOrigins: 0 });
  });
});

describeEachEngine('those who speak', (engine) => {
  const askWorld = worldsOf(engine);
  test('are parties where the event names them, or somebody that they belong to or that belongs to them', async () => {
    const ask = await askWorld(
      ...base,
      ...['unit', 'army', 'state', 'bystander', 'accuser'].map((id) => node('Actor', id)),
      node('Person', 'general'),
      node('Person', 'journalist'),
      node('Source', 'army-news'),
      node('Location', 'base'),
      node('Actor', 'guard'),
      edge('unit', 'PART_OF', 'army'),
      edge('army', 'PART_OF', 'state'),
      edge('general', 'LEADS', 'unit'),
      edge('army-news', 'OWNED_BY', 'army'),
      edge('base', 'OPERATED_BY', 'guard'),
      edge('event', 'TARGETED', 'base'),
      edge('army', 'INVOLVED_IN', 'event', { role: 'VICTIM' }),
      ...['unit', 'state', 'bystander', 'general', 'journalist', 'army-news', 'guard', 'actor'].map(
        (speakerId) => edge('event', 'ATTRIBUTED_TO', 'actor', { speakerId }),
      ),
      edge('event', 'ATTRIBUTED_TO', 'actor', { speakerId: 'actor', stance: 'DENIES' }),
    );
    const { event: answer } = await dataOf(
      ask,
      `{ event(id: "event") { responsibility {
        attributedTo { speakers { speaker { id } isParty } } deniedBy { speakers { speaker { id } isParty } }
      } } }`,
    );
    const { attributedTo, deniedBy } = answer.responsibility;
    expect(
      Object.fromEntries(
        attributedTo[0].speakers.map((each: { speaker: { id: string }; isParty: boolean }) => [
          each.speaker.id,
          each.isParty,
        ]),
      ),
    ).toEqual({
      unit: true,
      state: true,
      general: true,
      'army-news': true,
      guard: true,
      bystander: false,
      journalist: false,
    });
    expect(deniedBy[0].speakers).toEqual([{ speaker: { id: 'actor' }, isParty: true }]);
  });

  test('of a claim is the claimant itself, and of what a document says nobody', async () => {
    const ask = await askWorld(
      ...base,
      claim('doc'),
      edge('doc', 'REPORTS', 'event', { deathsLow: 1 }),
      edge('actor', 'CLAIMED', 'event', { speakerText: 'a caller', stance: 'DENIES' }),
    );
    const { event: answer } = await dataOf(
      ask,
      `{ event(id: "event") { responsibility { claimedBy { speakers { speaker { id } isParty } } deniedBy { speakers { isParty } } } deaths { speakers { isParty } } } }`,
    );
    expect(answer).toEqual({
      responsibility: {
        claimedBy: [{ speakers: [{ speaker: { id: 'actor' }, isParty: true }] }],
        deniedBy: [{ speakers: [] }],
      },
      deaths: { speakers: [] },
    });
  });
});

describeEachEngine('what a judgement costs', (engine) => {
  const askWorld = worldsOf(engine);
  const question = `{ events(first: 500) { nodes { responsibility {
      claimedBy { independentOrigins speakers { isParty } } attributedTo { independentOrigins speakers { isParty } }
    } deaths { best independentOrigins } injuries { best } } } }`;

  test('is the same for one event and for four hundred', async () => {
    const cost = async (events: number): Promise<readonly string[]> => {
      const indices = Array.from({ length: events }, (_, index) => index);
      const ask = await askWorld(
        ...base,
        node('Actor', 'blamed'),
        node('Source', 'source'),
        node('Source', 'owner'),
        edge('source', 'OWNED_BY', 'owner'),
        edge('blamed', 'PART_OF', 'actor'),
        ...indices.flatMap((i) => [
          node('Event', `event-${i}`),
          document(`doc-${i}`),
          edge(`doc-${i}`, 'PUBLISHED_BY', 'source'),
          edge(`doc-${i}`, 'REPORTS', `event-${i}`, { deathsBest: i }),
          edge('actor', 'CLAIMED', `event-${i}`, { documentId: `doc-${i}` }),
          edge(`event-${i}`, 'ATTRIBUTED_TO', 'blamed', { speakerId: 'actor', documentId: `doc-${i}` }),
        ]),
      );
      const { errors, statements } = await ask(question);
      expect(errors).toEqual([]);
      return [...statements].sort();
    };
    const one = await cost(1);
    expect(one.length).toBeLessThan(14);
    expect(await cost(400)).toEqual(one);
  });
});

describeEachEngine('the demonstration graph', (engine) => {
  test('has one origin for what it says of the attacks, and says who of those that speak is a party', async () => {
    const ask = createAsk(await openDemonstration(engine));
    const { event: answer } = await dataOf(
      ask,
      `{ event(id: "event-2020-08-05-embassy-rocket") { responsibility { status attributedTo {
        actor { id } independentOrigins speakers { speaker { id } isParty }
      } } } }`,
    );
    expect(answer.responsibility).toEqual({
      status: 'ATTRIBUTED',
      attributedTo: [
        {
          actor: { id: 'actor-anti-us-resistance-groups' },
          independentOrigins: 1,
          speakers: [
            { speaker: { id: 'actor-mainstream-media' }, isParty: false },
            { speaker: { id: 'actor-united-states' }, isParty: true },
          ],
        },
      ],
    });
  });
});
