import { applyBatch, assertEdges, retract } from '../../src/graph/write/apply-batch';
import type { EdgeInput } from '../../src/graph/write/batch';
import { plant } from '../support/graph-queries';
import {
  by,
  event,
  entities,
  said,
  claim,
  attribution,
  edges,
  withProperties,
} from '../support/write/inputs';
import { describeWritePath } from '../support/write/written-store';

describeWritePath('of edges', (store) => {
  beforeEach(() => store().write({ entities }));

  it('asserts what is not there, under an id that a second time finds again', async () => {
    const { stamp, edges: results } = await store().write({ edges });
    expect(results.map(({ outcome }) => outcome)).toEqual(edges.map(() => 'created'));
    expect(results[0]!.id).toMatch(/^actor-one~CLAIMED~[A-Za-z0-9_-]{16}$/);
    expect(await store().edgesOf('CLAIMED')).toEqual([
      { ...claim.properties, id: results[0]!.id, marking: 'CLEAR', recordedAt: stamp, recordedBy: by },
    ]);
    const again = await assertEdges(store().graph, edges, { by });
    expect(again).toEqual(results.map(({ id }) => ({ id, outcome: 'equal' })));
  });

  it('asserts in the same batch as the ends, document and speaker', async () => {
    await plant(store().graph, 'MATCH (n:Entity) DELETE n');
    const { edges: results } = await store().write({ entities, edges });
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
    const results = await assertEdges(store().graph, parallel, { by });
    expect(new Set(results.map(({ id }) => id)).size).toBe(parallel.length);
    expect(await store().edgesOf('ATTRIBUTED_TO')).toHaveLength(parallel.length);
  });

  it('corrects by a retraction and a new edge, again and again', async () => {
    const [first] = await assertEdges(store().graph, [claim], { by });
    const corrected = withProperties(claim, { medium: 'CALL' });
    const second = await applyBatch(store().graph, { edges: [corrected] }, { by: 'another' });
    expect(second.edges).toEqual([{ id: `${first!.id}.2`, outcome: 'corrected' }]);
    expect(await store().edgesOf('CLAIMED')).toEqual([
      expect.objectContaining({
        id: first!.id,
        medium: 'VIDEO',
        retractedAt: second.stamp,
        retractedBy: 'another',
        retractionReason: 'corrected',
      }),
      expect.objectContaining({ medium: 'CALL', recordedAt: second.stamp, recordedBy: 'another' }),
    ]);
    expect(await assertEdges(store().graph, [corrected], { by })).toEqual([
      { id: `${first!.id}.2`, outcome: 'equal' },
    ]);
    expect(await assertEdges(store().graph, [claim], { by })).toEqual([
      { id: `${first!.id}.3`, outcome: 'corrected' },
    ]);
    expect((await store().edgesOf('CLAIMED')).filter(({ retractedAt }) => retractedAt == null)).toHaveLength(
      1,
    );
  });

  it('asserts anew what was retracted', async () => {
    const [first] = await assertEdges(store().graph, [claim], { by });
    await retract(store().graph, [{ id: first!.id, reason: 'wrong' }], { by });
    expect(await assertEdges(store().graph, [claim], { by })).toEqual([
      { id: `${first!.id}.2`, outcome: 'created' },
    ]);
  });

  it("takes the writer's own key, also where it leads to another node", async () => {
    const keyed = { ...claim, key: 'row-7' };
    expect(await assertEdges(store().graph, [keyed], { by })).toEqual([
      { id: 'actor-one~CLAIMED~row-7', outcome: 'created' },
    ]);
    const other = { ...event, id: 'event-two' };
    const moved = await store().write({ entities: [other], edges: [{ ...keyed, toId: 'event-two' }] });
    expect(moved.edges).toEqual([{ id: 'actor-one~CLAIMED~row-7.2', outcome: 'corrected' }]);
    expect(await store().faultsOf({ edges: [{ ...claim, key: 'row 7' }] })).toEqual([
      'edges.0.id id-malformed',
    ]);
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
    await store().write({ entities: events, edges: [...reports, ...targets] });
    const again = await assertEdges(store().graph, [...reports, ...targets], { by });
    expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(['equal']));
  });

  it('writes a key that comes twice alike once', async () => {
    expect((await assertEdges(store().graph, [claim, claim], { by })).map(({ outcome }) => outcome)).toEqual([
      'created',
      'equal',
    ]);
    expect(await store().faultsOf({ edges: [claim, withProperties(claim, { medium: 'CALL' })] })).toEqual([
      'edges.1 id-doubled',
    ]);
  });

  it('refuses what breaks a rule, with every fault', async () => {
    const faults = await store().faultsOf({
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
        { ...claim, properties: {} as typeof claim.properties },
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
