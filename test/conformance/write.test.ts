import { BadInputError, ConflictError } from '../../src/errors';
import { checkGraph } from '../../src/graph/check/check-graph';
import { migrate } from '../../src/graph/migrations/migrate';
import { observe } from '../../src/graph/observe';
import type { Graph } from '../../src/graph/port';
import {
  applyBatch,
  assertEdges,
  retract,
  upsertEntities,
  withdraw,
} from '../../src/graph/write/apply-batch';
import type { Batch, EdgeInput, EntityInput } from '../../src/graph/write/batch';
import { RefusedBatchError } from '../../src/graph/write/refused-batch';
import { contentsOf } from '../support/contents';
import { describeEachEngine } from '../support/engines';
import { plant, rowsOf } from '../support/graph-queries';

const by = 'editor';

const document: EntityInput = {
  kind: 'Document',
  id: 'document-one',
  properties: { name: 'Document', marking: 'CLEAR', type: 'ARTICLE' },
};
const source: EntityInput = {
  kind: 'Source',
  id: 'source-one',
  properties: { name: 'Source', marking: 'CLEAR', type: 'NEWS_MEDIA' },
};
const actor: EntityInput = {
  kind: 'Actor',
  id: 'actor-one',
  properties: { name: 'Actor', marking: 'CLEAR', type: 'ARMED_GROUP', aliases: ['One', 'First'] },
};
const place: EntityInput = {
  kind: 'Location',
  id: 'location-one',
  properties: { name: 'Place', marking: 'CLEAR', type: 'CITY', latitude: 33, longitude: 44.5 },
};
const event: EntityInput = {
  kind: 'Event',
  id: 'event-one',
  properties: { name: 'Event', marking: 'CLEAR', type: 'EXPLOSION', occurred: '[2020-08-10..2020-08-11]' },
};
const entities = [document, source, actor, place, event];

const said = { documentId: 'document-one', stance: 'AFFIRMS', modality: 'ASSERTED', locator: 'row 1' };
const claim: EdgeInput = {
  type: 'CLAIMED',
  fromId: 'actor-one',
  toId: 'event-one',
  properties: { ...said, medium: 'VIDEO' },
};
const attribution: EdgeInput = {
  type: 'ATTRIBUTED_TO',
  fromId: 'event-one',
  toId: 'actor-one',
  properties: { ...said, speakerId: 'source-one' },
};
const location: EdgeInput = {
  type: 'LOCATED_AT',
  fromId: 'event-one',
  toId: 'location-one',
  properties: { ...said, precision: 2 },
};
const edges = [claim, attribution, location];

const withProperties = <T extends EntityInput | EdgeInput>(input: T, properties: T['properties']): T => ({
  ...input,
  properties: { ...input.properties, ...properties },
});

describeEachEngine('The write path', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await migrate(graph);
  });
  beforeEach(() =>
    plant(
      graph,
      'MATCH (:Entity)-[r]->() DELETE r',
      'MATCH (n:Version) DELETE n',
      'MATCH (n:Entity) DELETE n',
    ),
  );
  afterEach(async () => {
    expect(await checkGraph(graph)).toEqual([]);
  });

  const write = (batch: Partial<Batch>) => applyBatch(graph, batch, { by });

  const propertiesOf = async (id: string): Promise<Record<string, unknown>> => {
    const [row] = await rowsOf(graph, `MATCH (n:Entity {id: '${id}'}) RETURN properties(n)`);
    return row![0] as Record<string, unknown>;
  };
  const versionsOf = async (id: string): Promise<Record<string, unknown>[]> =>
    (
      await rowsOf(
        graph,
        `MATCH (:Entity {id: '${id}'})-[:WAS]->(v:Version) RETURN properties(v) ORDER BY v.from`,
      )
    ).map(([properties]) => properties as Record<string, unknown>);
  const edgesOf = async (type: string): Promise<Record<string, unknown>[]> =>
    (await rowsOf(graph, `MATCH (:Entity)-[r:${type}]->() RETURN properties(r) ORDER BY r.id`)).map(
      ([properties]) => properties as Record<string, unknown>,
    );

  /** What is wrong with a batch that is refused, and that it left the store as it was. */
  const faultsOf = async (batch: Partial<Batch>): Promise<string[]> => {
    const before = await contentsOf(graph);
    const error: unknown = await write(batch).catch((refusal: unknown) => refusal);
    expect(error).toBeInstanceOf(RefusedBatchError);
    expect(error).toBeInstanceOf(BadInputError);
    expect(await contentsOf(graph)).toEqual(before);
    return (error as RefusedBatchError).faults.map(({ path, rule }) => `${path} ${rule}`);
  };

  describe('of entities', () => {
    it('creates what is not there, with what the store keeps and what follows', async () => {
      const { stamp, entities: results } = await write({ entities });
      expect(results.map(({ outcome, version }) => [outcome, version])).toEqual(
        entities.map(() => ['created', 1]),
      );
      expect(await propertiesOf('event-one')).toEqual({
        ...event.properties,
        id: 'event-one',
        occurredFrom: '2020-08-10',
        occurredTo: '2020-08-11',
        recordedAt: stamp,
        recordedBy: by,
        updatedAt: stamp,
        version: 1,
      });
      expect(await propertiesOf('location-one')).toMatchObject({ latitude: 33, longitude: 44.5 });
      expect(await rowsOf(graph, 'MATCH (n:Actor:Entity) RETURN n.id, n.aliases')).toEqual([
        ['actor-one', ['One', 'First']],
      ]);
    });

    it('does not touch what is equal', async () => {
      await write({ entities, edges });
      const before = await contentsOf(graph);
      const result = await write({ entities, edges });
      expect(result.entities.map(({ outcome }) => outcome)).toEqual(entities.map(() => 'equal'));
      expect(result.edges.map(({ outcome }) => outcome)).toEqual(edges.map(() => 'equal'));
      expect(await contentsOf(graph)).toEqual(before);
    });

    it('keeps the former state of what changes, and removes what is left out', async () => {
      const first = await write({ entities: [actor] });
      const changed = {
        ...actor,
        properties: { name: 'Other', marking: 'CLEAR', type: 'MILITIA', country: 'IQ' },
      };
      const second = await applyBatch(graph, { entities: [changed] }, { by: 'another' });
      expect(second.entities).toEqual([{ id: 'actor-one', outcome: 'changed', version: 2 }]);
      expect(second.stamp > first.stamp).toBe(true);
      expect(await propertiesOf('actor-one')).toEqual({
        ...changed.properties,
        id: 'actor-one',
        recordedAt: first.stamp,
        recordedBy: 'another',
        updatedAt: second.stamp,
        version: 2,
      });
      expect(await versionsOf('actor-one')).toEqual([
        {
          ...actor.properties,
          entityId: 'actor-one',
          from: first.stamp,
          to: second.stamp,
          recordedAt: first.stamp,
          recordedBy: by,
          updatedAt: first.stamp,
          version: 1,
        },
      ]);
      await write({ entities: [actor] });
      expect((await versionsOf('actor-one')).map(({ name, from, to }) => [name, from, to])).toEqual([
        ['Actor', first.stamp, second.stamp],
        ['Other', second.stamp, (await propertiesOf('actor-one'))['updatedAt']],
      ]);
    });

    it("keeps an event's bounds those of its date", async () => {
      await write({ entities: [event] });
      await write({
        entities: [{ ...event, properties: { name: 'Event', marking: 'CLEAR', type: 'OTHER' } }],
      });
      expect(await propertiesOf('event-one')).toMatchObject({
        occurredFrom: '0001-01-01',
        occurredTo: '9999-12-31',
      });
      expect(await versionsOf('event-one')).toEqual([
        expect.objectContaining({ occurredFrom: '2020-08-10', occurredTo: '2020-08-11' }),
      ]);
    });

    it('takes null for not set, and a marking that is left out for the one that is there', async () => {
      await write({ entities: [withProperties(actor, { marking: 'AMBER', country: null })] });
      expect(await propertiesOf('actor-one')).not.toHaveProperty('country');
      const { marking: _, ...properties } = actor.properties;
      const results = await upsertEntities(graph, [{ ...actor, properties }], { by });
      expect(results).toEqual([{ id: 'actor-one', outcome: 'equal', version: 1 }]);
      expect(await propertiesOf('actor-one')).toMatchObject({ marking: 'AMBER' });
    });

    it('writes an id that comes twice alike once', async () => {
      const results = await upsertEntities(graph, [actor, actor], { by });
      expect(results.map(({ outcome }) => outcome)).toEqual(['created', 'equal']);
      expect(await faultsOf({ entities: [actor, withProperties(actor, { name: 'Other' })] })).toEqual([
        'entities.1.id id-doubled',
      ]);
    });

    it('refuses a write on top of a version that the writer has not seen', async () => {
      await write({ entities: [actor] });
      const other = withProperties(actor, { name: 'Other' });
      const third = withProperties(actor, { name: 'Third' });
      const race = await Promise.allSettled(
        [other, third].map((one) => write({ entities: [{ ...one, expectedVersion: 1 }] })),
      );
      expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const lost = race.find((one) => one.status === 'rejected') as PromiseRejectedResult;
      expect(lost.reason).toBeInstanceOf(ConflictError);
      expect(String(lost.reason)).toContain('actor-one is at version 2, and version 1 was expected');
      expect(await propertiesOf('actor-one')).toMatchObject({ version: 2 });
      await expect(write({ entities: [{ ...source, expectedVersion: 1 }] })).rejects.toThrow(ConflictError);
      await write({ entities: [{ ...source, expectedVersion: 0 }] });
    });

    it('refuses what breaks a rule, with every fault', async () => {
      const faults = await faultsOf({
        entities: [
          source,
          {
            ...actor,
            id: 'an actor',
            properties: { marking: 'PURPLE', type: 'GANG', occurred: '2020', version: 2 },
          },
          withProperties(place, { latitude: 91, longitude: 'far' }),
          withProperties(event, { occurred: '2021-02-29', occurredFrom: '2021-02-29' }),
          { ...document, properties: { ...document.properties, publishedOn: 'yesterday', title: 7 } },
        ],
      });
      expect(faults).toEqual([
        'entities.1.version property-kept',
        'entities.1.id id-malformed',
        'entities.1.occurred property-unknown',
        'entities.1.name property-missing',
        'entities.1.marking value-unknown',
        'entities.1.type value-unknown',
        'entities.2.longitude value-type',
        'entities.2.latitude value-bounds',
        'entities.3.occurredFrom property-kept',
        'entities.3.occurred bad-edtf',
        'entities.4.title value-type',
        'entities.4.publishedOn bad-date',
      ]);
    });

    it('refuses another kind for an id that is taken', async () => {
      await write({ entities: [actor] });
      const person: EntityInput = {
        kind: 'Person',
        id: 'actor-one',
        properties: { name: 'A', marking: 'CLEAR' },
      };
      expect(await faultsOf({ entities: [person] })).toEqual(['entities.0.kind kind-changed']);
    });
  });

  describe('of edges', () => {
    beforeEach(() => write({ entities }));

    it('asserts what is not there, under an id that a second time finds again', async () => {
      const { stamp, edges: results } = await write({ edges });
      expect(results.map(({ outcome }) => outcome)).toEqual(edges.map(() => 'created'));
      expect(results[0]!.id).toMatch(/^actor-one~CLAIMED~[A-Za-z0-9_-]{16}$/);
      expect(await edgesOf('CLAIMED')).toEqual([
        { ...claim.properties, id: results[0]!.id, marking: 'CLEAR', recordedAt: stamp, recordedBy: by },
      ]);
      const again = await assertEdges(graph, edges, { by });
      expect(again).toEqual(results.map(({ id }) => ({ id, outcome: 'equal' })));
    });

    it('asserts in the same batch as the ends, document and speaker', async () => {
      await plant(graph, 'MATCH (n:Entity) DELETE n');
      const { edges: results } = await write({ entities, edges });
      expect(results.map(({ outcome }) => outcome)).toEqual(edges.map(() => 'created'));
    });

    it('tells apart what another document, speaker, place or stance says', async () => {
      const parallel = [
        attribution,
        withProperties(attribution, { speakerId: 'actor-one' }),
        withProperties(attribution, { speakerId: null }),
        withProperties(attribution, { speakerId: null, speakerText: 'an officer' }),
        withProperties(attribution, { speakerId: null, speakerText: 'a witness' }),
        withProperties(attribution, { locator: 'row 2' }),
        withProperties(attribution, { locator: null }),
        withProperties(attribution, { stance: 'DENIES' }),
      ];
      const results = await assertEdges(graph, parallel, { by });
      expect(new Set(results.map(({ id }) => id)).size).toBe(parallel.length);
      expect(await edgesOf('ATTRIBUTED_TO')).toHaveLength(parallel.length);
    });

    it('corrects by a retraction and a new edge, again and again', async () => {
      const [first] = await assertEdges(graph, [claim], { by });
      const corrected = withProperties(claim, { medium: 'CALL' });
      const second = await applyBatch(graph, { edges: [corrected] }, { by: 'another' });
      expect(second.edges).toEqual([{ id: `${first!.id}.2`, outcome: 'corrected' }]);
      expect(await edgesOf('CLAIMED')).toEqual([
        expect.objectContaining({
          id: first!.id,
          medium: 'VIDEO',
          retractedAt: second.stamp,
          retractedBy: 'another',
          retractionReason: 'corrected',
        }),
        expect.objectContaining({ medium: 'CALL', recordedAt: second.stamp, recordedBy: 'another' }),
      ]);
      expect(await assertEdges(graph, [corrected], { by })).toEqual([
        { id: `${first!.id}.2`, outcome: 'equal' },
      ]);
      expect(await assertEdges(graph, [claim], { by })).toEqual([
        { id: `${first!.id}.3`, outcome: 'corrected' },
      ]);
      expect((await edgesOf('CLAIMED')).filter(({ retractedAt }) => retractedAt == null)).toHaveLength(1);
    });

    it('asserts anew what was retracted', async () => {
      const [first] = await assertEdges(graph, [claim], { by });
      await retract(graph, [{ id: first!.id, reason: 'wrong' }], { by });
      expect(await assertEdges(graph, [claim], { by })).toEqual([
        { id: `${first!.id}.2`, outcome: 'created' },
      ]);
    });

    it("takes the writer's own key, also where it leads to another node", async () => {
      const keyed = { ...claim, key: 'row-7' };
      expect(await assertEdges(graph, [keyed], { by })).toEqual([
        { id: 'actor-one~CLAIMED~row-7', outcome: 'created' },
      ]);
      const other = { ...event, id: 'event-two' };
      const moved = await write({ entities: [other], edges: [{ ...keyed, toId: 'event-two' }] });
      expect(moved.edges).toEqual([{ id: 'actor-one~CLAIMED~row-7.2', outcome: 'corrected' }]);
      expect(await faultsOf({ edges: [{ ...claim, key: 'row 7' }] })).toEqual(['edges.0.id id-malformed']);
    });

    it('finds an edge among the many of a hub from either end', async () => {
      const events = Array.from({ length: 300 }, (_, index) => ({ ...event, id: `event-${index}` }));
      const reports = events.map(({ id }, index): EdgeInput => ({
        type: 'REPORTS',
        fromId: 'document-one',
        toId: id,
        properties: { ...said, locator: `row ${index}` },
      }));
      const targets = events.map(({ id }): EdgeInput => ({
        type: 'TARGETED',
        fromId: id,
        toId: 'location-one',
        properties: said,
      }));
      await write({ entities: events, edges: [...reports, ...targets] });
      const again = await assertEdges(graph, [...reports, ...targets], { by });
      expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(['equal']));
    });

    it('writes a key that comes twice alike once', async () => {
      expect((await assertEdges(graph, [claim, claim], { by })).map(({ outcome }) => outcome)).toEqual([
        'created',
        'equal',
      ]);
      expect(await faultsOf({ edges: [claim, withProperties(claim, { medium: 'CALL' })] })).toEqual([
        'edges.1 id-doubled',
      ]);
    });

    it('refuses what breaks a rule, with every fault', async () => {
      const faults = await faultsOf({
        edges: [
          claim,
          withProperties(claim, { documentId: 'document-two', locator: 'a' }),
          withProperties(claim, { documentId: 'actor-one', speakerId: 'nobody', locator: 'b' }),
          withProperties(attribution, { speakerId: 'location-one', locator: 'c' }),
          { ...claim, toId: 'location-one' },
          { ...claim, toId: 'event-two' },
          { ...claim, fromId: 'event-one', type: 'PART_OF', toId: 'event-one', properties: said },
          { ...claim, fromId: 'event-one', type: 'PART_OF', toId: 'location-one', properties: said },
          withProperties(attribution, { speakerText: 'he', locator: 'd' }),
          withProperties(claim, { validFrom: '2020-02-02', validTo: '2020-02-01', locator: 'e' }),
          withProperties(claim, {
            credibility: 7,
            saidOn: '2020',
            medium: 'SMOKE',
            recordedBy: 'me',
            locator: 'f',
          }),
          { ...claim, properties: {} },
          { ...claim, type: 'BLAMED' as 'CLAIMED' },
        ],
      });
      expect(faults).toEqual([
        'edges.10.recordedBy property-kept',
        'edges.12.type edge-type-unknown',
        'edges.1.documentId document-missing',
        'edges.2.documentId document-missing',
        'edges.2.speakerId speaker-missing',
        'edges.3.speakerId speaker-missing',
        'edges.4.toId ends',
        'edges.5.toId ends',
        'edges.6.toId self-loop',
        'edges.7.fromId ends',
        'edges.8.speakerText speaker-doubled',
        'edges.9.validFrom valid-reversed',
        'edges.10.medium value-unknown',
        'edges.10.credibility value-bounds',
        'edges.10.saidOn bad-date',
        'edges.11.documentId envelope-gap',
        'edges.11.stance envelope-gap',
        'edges.11.modality envelope-gap',
      ]);
    });
  });

  describe('of retractions and withdrawals', () => {
    beforeEach(() => write({ entities, edges }));

    it('retracts once', async () => {
      const [{ id } = { id: '' }] = await assertEdges(graph, [claim], { by });
      const retraction = { id, reason: 'wrong' };
      const { stamp, retractions } = await write({ retractions: [retraction, { id, reason: 'again' }] });
      expect(retractions).toEqual([
        { id, outcome: 'retracted' },
        { id, outcome: 'was-retracted' },
      ]);
      const after = [
        expect.objectContaining({ retractedAt: stamp, retractedBy: by, retractionReason: 'wrong' }),
      ];
      expect(await edgesOf('CLAIMED')).toEqual(after);
      expect(await retract(graph, [retraction], { by: 'another' })).toEqual([
        { id, outcome: 'was-retracted' },
      ]);
      expect(await edgesOf('CLAIMED')).toEqual(after);
    });

    it('withdraws an entity with all its edges, once and for good', async () => {
      const { stamp, withdrawals } = await write({
        withdrawals: [{ id: 'event-one', reason: 'never happened' }],
      });
      expect(withdrawals).toEqual([{ id: 'event-one', outcome: 'withdrawn', retractedEdges: 3 }]);
      expect(await propertiesOf('event-one')).toMatchObject({ withdrawnAt: stamp, version: 1 });
      for (const type of ['CLAIMED', 'ATTRIBUTED_TO', 'LOCATED_AT'])
        expect(await edgesOf(type)).toEqual([
          expect.objectContaining({
            retractedAt: stamp,
            retractedBy: by,
            retractionReason: 'never happened',
          }),
        ]);
      expect(await withdraw(graph, [{ id: 'event-one', reason: 'again' }], { by })).toEqual([
        { id: 'event-one', outcome: 'was-withdrawn', retractedEdges: 0 },
      ]);
      expect(await faultsOf({ entities: [event], edges: [location] })).toEqual([
        'entities.0.id withdrawn',
        'edges.0.fromId withdrawn-end',
      ]);
      expect(await faultsOf({ edges: [claim] })).toEqual(['edges.0.toId withdrawn-end']);
    });

    it('refuses what is not there, and a reason that is none', async () => {
      expect(
        await faultsOf({
          retractions: [
            { id: 'actor-one~CLAIMED~none', reason: 'wrong' },
            { id: 'nothing', reason: ' ' },
          ],
          withdrawals: [{ id: 'nobody', reason: '' }],
        }),
      ).toEqual([
        'retractions.0.id edge-missing',
        'retractions.1.reason reason',
        'retractions.1.id edge-missing',
        'withdrawals.0.reason reason',
        'withdrawals.0.id entity-missing',
      ]);
    });

    it('does the four in their order', async () => {
      const [{ id } = { id: '' }] = await assertEdges(graph, [claim], { by });
      const result = await write({
        entities: [withProperties(actor, { name: 'Renamed' })],
        edges: [{ ...claim, key: 'other' }],
        retractions: [{ id, reason: 'wrong' }],
        withdrawals: [{ id: 'actor-one', reason: 'merged' }],
      });
      expect(result.withdrawals).toEqual([{ id: 'actor-one', outcome: 'withdrawn', retractedEdges: 2 }]);
      const reasons = (await edgesOf('CLAIMED')).map(({ retractionReason }) => retractionReason);
      expect(reasons.sort()).toEqual(['merged', 'wrong']);
    });
  });

  describe('of markings', () => {
    const markingsOf = async (): Promise<unknown[]> =>
      (await Promise.all(['CLAIMED', 'ATTRIBUTED_TO', 'LOCATED_AT'].map(edgesOf)))
        .flat()
        .map(({ marking }) => marking);

    it('marks a new edge as the strictest of all that it names and its own', async () => {
      await write({
        entities: [document, actor, place, event, withProperties(source, { marking: 'GREEN' })],
      });
      await write({ edges });
      expect(await markingsOf()).toEqual(['CLEAR', 'GREEN', 'CLEAR']);
    });

    it.each([
      ['an end', event, ['AMBER', 'AMBER', 'AMBER']],
      ['the other end', place, ['CLEAR', 'CLEAR', 'AMBER']],
      ['the document', document, ['AMBER', 'AMBER', 'AMBER']],
      ['the speaker', source, ['CLEAR', 'AMBER', 'CLEAR']],
    ])('makes edges stricter with %s, and looser with none', async (_, one, expected) => {
      await write({ entities, edges });
      const stricter = withProperties(one, { marking: 'AMBER' });
      expect(await upsertEntities(graph, [stricter], { by })).toEqual([
        { id: one.id, outcome: 'marked', version: 1 },
      ]);
      expect(await propertiesOf(one.id)).toMatchObject({ marking: 'AMBER', version: 1 });
      expect(await versionsOf(one.id)).toEqual([]);
      expect(await markingsOf()).toEqual(expected);
      await write({ entities: [one] });
      expect(await propertiesOf(one.id)).toMatchObject({ marking: 'CLEAR' });
      expect(await markingsOf()).toEqual(expected);
      // Who asserts them again without a marking of its own leaves them; with one, it counts.
      expect(new Set((await assertEdges(graph, edges, { by })).map(({ outcome }) => outcome))).toEqual(
        new Set(['equal']),
      );
      await assertEdges(
        graph,
        edges.map((edge) => withProperties(edge, { marking: 'CLEAR' })),
        { by },
      );
      expect(await markingsOf()).toEqual(['CLEAR', 'CLEAR', 'CLEAR']);
    });

    it('marks edges between two by the stricter, and former states too', async () => {
      await write({ entities, edges });
      await write({
        entities: [
          withProperties(actor, { name: 'Other', marking: 'RED' }),
          withProperties(event, { marking: 'GREEN' }),
        ],
      });
      expect(await versionsOf('actor-one')).toEqual([
        expect.objectContaining({ name: 'Actor', marking: 'RED' }),
      ]);
      expect(await propertiesOf('actor-one')).toMatchObject({ name: 'Other', marking: 'RED', version: 2 });
      expect(await markingsOf()).toEqual(['RED', 'RED', 'GREEN']);
    });

    it('keeps the stricter marking that an edge was given', async () => {
      await write({ entities, edges: [withProperties(claim, { marking: 'AMBER' })] });
      await write({ entities: [withProperties(actor, { marking: 'GREEN' })] });
      await write({ entities: [actor], edges: [claim] });
      expect(await markingsOf()).toEqual(['AMBER']);
    });
  });

  describe('of a whole batch', () => {
    it('writes nothing where more work of its transaction fails, and runs it with the result', async () => {
      const before = await contentsOf(graph);
      const own = new Error('changed my mind');
      const seen: unknown[] = [];
      const writing = applyBatch(
        graph,
        { entities, edges },
        {
          by,
          also: async (_, { entities: results }) => {
            seen.push(results.length);
            throw own;
          },
        },
      );
      await expect(writing).rejects.toBe(own);
      expect(seen).toEqual([5]);
      expect(await contentsOf(graph)).toEqual(before);
    });

    it('stamps in the order of commits', async () => {
      const results = await Promise.all(
        Array.from({ length: 10 }, (_, index) => write({ entities: [{ ...actor, id: `actor-${index}` }] })),
      );
      const stamps = results.map(({ stamp }) => stamp);
      expect(new Set(stamps).size).toBe(10);
      const rows = await rowsOf(graph, 'MATCH (n:Actor) RETURN n.recordedAt');
      expect(rows.map(([at]) => at).sort()).toEqual([...stamps].sort());
    });

    it('writes as many statements for a thousand items as for one', async () => {
      const statements = async (count: number): Promise<number> => {
        const seen: string[] = [];
        const actors = Array.from({ length: count }, (_, index) => ({
          ...actor,
          id: `actor-${count}-${index}`,
        }));
        const claims = actors.map(({ id }) => ({ ...claim, fromId: id }));
        await applyBatch(
          observe(graph, ({ name }) => seen.push(name)),
          { entities: [document, event, ...actors], edges: claims },
          { by },
        );
        return seen.length;
      };
      await write({ entities: [document, event] });
      expect(await statements(1000)).toBe(await statements(1));
    });
  });
});
