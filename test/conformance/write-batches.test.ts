import { observe } from '../../src/graph/store/observe';
import { present as presentLens } from '../../src/model/lens';
import { entitiesById } from '../../src/graph/read/by-id';
import { allKinds } from '../../src/model/registry/kinds';
import { applyBatch, assertEdges, reinstate, retract, withdraw } from '../../src/graph/write/apply-batch';
import { contentsOf } from '../support/contents';
import { clearing, plant, rowsOf } from '../support/graph-queries';
import {
  by,
  document,
  actor,
  event,
  entities,
  claim,
  location,
  edges,
  withProperties,
} from '../support/write/inputs';
import { describeWritePath } from '../support/write/written-store';

describeWritePath('of retractions and withdrawals', (store) => {
  beforeEach(() => store().write({ entities, edges }));

  it('retracts once', async () => {
    const [{ id } = { id: '' }] = await assertEdges(store().graph, [claim], { by });
    const retraction = { id, reason: 'wrong' };
    const { stamp, retractions } = await store().write({
      retractions: [retraction, { id, reason: 'again' }],
    });
    expect(retractions).toEqual([
      { id, outcome: 'retracted' },
      { id, outcome: 'was-retracted' },
    ]);
    const after = [
      expect.objectContaining({ retractedAt: stamp, retractedBy: by, retractionReason: 'wrong' }),
    ];
    expect(await store().edgesOf('CLAIMED')).toEqual(after);
    const atItsEnd = { ...retraction, end: 'event-one' };
    expect(await retract(store().graph, [retraction, atItsEnd], { by: 'another' })).toEqual([
      { id, outcome: 'was-retracted' },
      { id, outcome: 'was-retracted' },
    ]);
    expect(await store().edgesOf('CLAIMED')).toEqual(after);
  });

  it('withdraws an entity with all its edges, once and for good', async () => {
    const { stamp, withdrawals } = await store().write({
      withdrawals: [{ id: 'event-one', reason: 'never happened' }],
    });
    expect(withdrawals).toEqual([{ id: 'event-one', outcome: 'withdrawn', retractedEdges: 3 }]);
    expect(await store().propertiesOf('event-one')).toMatchObject({ withdrawnAt: stamp, version: 1 });
    for (const type of ['CLAIMED', 'ATTRIBUTED_TO', 'LOCATED_AT'])
      expect(await store().edgesOf(type)).toEqual([
        expect.objectContaining({
          retractedAt: stamp,
          retractedBy: by,
          retractionReason: 'never happened',
        }),
      ]);
    expect(await withdraw(store().graph, [{ id: 'event-one', reason: 'again' }], { by })).toEqual([
      { id: 'event-one', outcome: 'was-withdrawn', retractedEdges: 0 },
    ]);
    expect(await store().faultsOf({ entities: [event], edges: [location] })).toEqual([
      'entities.0.id withdrawn',
      'edges.0.fromId withdrawn-end',
    ]);
    expect(await store().faultsOf({ edges: [claim] })).toEqual(['edges.0.toId withdrawn-end']);
  });

  it('reinstates an entity, and keeps the state in which it was withdrawn', async () => {
    const { stamp: withdrawnAt } = await store().write({
      withdrawals: [{ id: 'event-one', reason: 'never happened' }],
    });
    const { stamp, reinstatements } = await store().write({
      reinstatements: [{ id: 'event-one' }, { id: 'actor-one' }],
      edges: [location],
    });
    expect(reinstatements).toEqual([
      { id: 'event-one', outcome: 'reinstated', version: 2 },
      { id: 'actor-one', outcome: 'was-there', version: 1 },
    ]);
    const { withdrawnAt: none, ...present } = await store().propertiesOf('event-one');
    expect(none ?? null).toBeNull();
    expect(present).toMatchObject({ ...event.properties, updatedAt: stamp, version: 2 });
    expect(await store().versionsOf('event-one')).toEqual([
      expect.objectContaining({ withdrawnAt, to: stamp, version: 1 }),
    ]);
    // What was retracted with it stays so; what is asserted again stands.
    const retracted = async (type: string): Promise<unknown[]> =>
      (await store().edgesOf(type)).map(({ retractedAt }) => retractedAt ?? null);
    expect(await retracted('CLAIMED')).toEqual([withdrawnAt]);
    expect((await retracted('LOCATED_AT')).sort()).toEqual([withdrawnAt, null]);

    const plan = { kinds: allKinds, columns: ['name'], lists: [] };
    const found = async (known: string | null): Promise<number> =>
      (await entitiesById(store().graph, { ...presentLens, known }, plan, ['event-one'])).length;
    const before = new Date(Date.parse(withdrawnAt) - 1).toISOString();
    expect([await found(before), await found(withdrawnAt), await found(stamp), await found(null)]).toEqual([
      1, 0, 1, 1,
    ]);
  });

  it('reinstates an entity with other content, and again after another withdrawal', async () => {
    await withdraw(store().graph, [{ id: 'event-one', reason: 'never happened' }], { by });
    const named = withProperties(event, { name: 'It did happen' });
    const { entities: results } = await store().write({
      reinstatements: [{ id: 'event-one' }],
      entities: [named],
    });
    expect(results).toEqual([{ id: 'event-one', outcome: 'changed', version: 2 }]);
    await withdraw(store().graph, [{ id: 'event-one', reason: 'after all not' }], { by });
    expect(await reinstate(store().graph, [{ id: 'event-one' }], { by })).toEqual([
      { id: 'event-one', outcome: 'reinstated', version: 3 },
    ]);
    expect((await store().versionsOf('event-one')).map(({ withdrawnAt }) => typeof withdrawnAt)).toEqual([
      'string',
      'string',
    ]);
    expect(await store().faultsOf({ reinstatements: [{ id: 'nobody' }] })).toEqual([
      'reinstatements.0.id entity-missing',
    ]);
  });

  describe('of entities that a script left in disorder', () => {
    const later = '2999-01-01T00:00:00.000Z';
    const alter = (change: string): Promise<void> =>
      plant(store().graph, `MATCH (n:Entity {id: 'event-one'}) ${change}`);
    afterEach(() => plant(store().graph, ...clearing));

    it('refuses to reinstate what was withdrawn later than now, or is of two kinds', async () => {
      await withdraw(store().graph, [{ id: 'event-one', reason: 'never happened' }], { by });
      const reinstatements = [{ id: 'event-one' }];
      await alter(`SET n.withdrawnAt = '${later}'`);
      expect(await store().faultsOf({ reinstatements })).toEqual(['reinstatements.0.id withdrawal-outside']);
      await alter('SET n:Actor');
      expect(await store().faultsOf({ reinstatements })).toEqual(['reinstatements.0.id kind-missing']);
    });

    it('refuses to withdraw what began later than now', async () => {
      await alter(`SET n.updatedAt = '${later}'`);
      const withdrawals = [{ id: 'event-one', reason: 'never happened' }];
      expect(await store().faultsOf({ withdrawals })).toEqual(['withdrawals.0.id withdrawal-outside']);
    });
  });

  it('refuses what is not there, and a reason that is none', async () => {
    expect(
      await store().faultsOf({
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
    const [{ id } = { id: '' }] = await assertEdges(store().graph, [claim], { by });
    const result = await store().write({
      entities: [withProperties(actor, { name: 'Renamed' })],
      edges: [{ ...claim, key: 'other' }],
      retractions: [{ id, reason: 'wrong' }],
      withdrawals: [{ id: 'actor-one', reason: 'merged' }],
    });
    expect(result.withdrawals).toEqual([{ id: 'actor-one', outcome: 'withdrawn', retractedEdges: 2 }]);
    const reasons = (await store().edgesOf('CLAIMED')).map(({ retractionReason }) => retractionReason);
    expect(reasons.sort()).toEqual(['merged', 'wrong']);
  });
});

describeWritePath('of a whole batch', (store) => {
  it('writes nothing where more work of its transaction fails, and runs it with the result', async () => {
    const before = await contentsOf(store().graph);
    const own = new Error('changed my mind');
    const seen: unknown[] = [];
    const writing = applyBatch(
      store().graph,
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
    expect(await contentsOf(store().graph)).toEqual(before);
  });

  it('stamps in the order of commits', async () => {
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        store().write({ entities: [{ ...actor, id: `actor-${index}` }] }),
      ),
    );
    const stamps = results.map(({ stamp }) => stamp);
    expect(new Set(stamps).size).toBe(10);
    const rows = await rowsOf(store().graph, 'MATCH (n:Actor) RETURN n.recordedAt');
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
        observe(store().graph, ({ name }) => seen.push(name)),
        { entities: [document, event, ...actors], edges: claims },
        { by },
      );
      return seen.length;
    };
    await store().write({ entities: [document, event] });
    expect(await statements(1000)).toBe(await statements(1));
  });
});
