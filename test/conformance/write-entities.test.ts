import { ConflictError } from '../../src/errors';
import { applyBatch, upsertEntities } from '../../src/graph/write/apply-batch';
import type { EntityInput } from '../../src/graph/write/batch';
import { contentsOf } from '../support/contents';
import { rowsOf } from '../support/graph-queries';
import {
  by,
  document,
  source,
  actor,
  place,
  event,
  entities,
  edges,
  withProperties,
} from '../support/write/inputs';
import { describeWritePath } from '../support/write/written-store';

describeWritePath('of entities', (store) => {
  it('creates what is not there, with what the store keeps and what follows', async () => {
    const { stamp, entities: results } = await store().write({ entities });
    expect(results.map(({ outcome, version }) => [outcome, version])).toEqual(
      entities.map(() => ['created', 1]),
    );
    expect(await store().propertiesOf('event-one')).toEqual({
      ...event.properties,
      id: 'event-one',
      occurredFrom: '2020-08-10',
      occurredTo: '2020-08-11',
      recordedAt: stamp,
      recordedBy: by,
      searchTokens: `@2:${stamp} ivint`,
      updatedAt: stamp,
      version: 1,
    });
    expect(await store().propertiesOf('location-one')).toMatchObject({ latitude: 33, longitude: 44.5 });
    expect(await rowsOf(store().graph, 'MATCH (n:Actor:Entity) RETURN n.id, n.aliases')).toEqual([
      ['actor-one', ['One', 'First']],
    ]);
  });

  it('does not touch what is equal', async () => {
    await store().write({ entities, edges });
    const before = await contentsOf(store().graph);
    const result = await store().write({ entities, edges });
    expect(result.entities.map(({ outcome }) => outcome)).toEqual(entities.map(() => 'equal'));
    expect(result.edges.map(({ outcome }) => outcome)).toEqual(edges.map(() => 'equal'));
    expect(await contentsOf(store().graph)).toEqual(before);
  });

  it('keeps the former state of what changes, and removes what is left out', async () => {
    const first = await store().write({ entities: [actor] });
    const changed: EntityInput = {
      ...actor,
      properties: { name: 'Other', marking: 'CLEAR', type: 'MILITIA', country: 'IQ' },
    };
    const second = await applyBatch(store().graph, { entities: [changed] }, { by: 'another' });
    expect(second.entities).toEqual([{ id: 'actor-one', outcome: 'changed', version: 2 }]);
    expect(second.stamp > first.stamp).toBe(true);
    expect(await store().propertiesOf('actor-one')).toEqual({
      ...changed.properties,
      id: 'actor-one',
      recordedAt: first.stamp,
      recordedBy: 'another',
      // What it was called before finds it as of the past.
      searchTokens: `@2:${second.stamp} actur first uni uthir`,
      updatedAt: second.stamp,
      version: 2,
    });
    expect(await store().versionsOf('actor-one')).toEqual([
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
    await store().write({ entities: [actor] });
    expect((await store().versionsOf('actor-one')).map(({ name, from, to }) => [name, from, to])).toEqual([
      ['Actor', first.stamp, second.stamp],
      ['Other', second.stamp, (await store().propertiesOf('actor-one'))['updatedAt']],
    ]);
  });

  it("keeps an event's bounds those of its date", async () => {
    await store().write({ entities: [event] });
    await store().write({
      entities: [{ ...event, properties: { name: 'Event', marking: 'CLEAR', type: 'OTHER' } }],
    });
    expect(await store().propertiesOf('event-one')).toMatchObject({
      occurredFrom: '0001-01-01',
      occurredTo: '9999-12-31',
    });
    expect(await store().versionsOf('event-one')).toEqual([
      expect.objectContaining({ occurredFrom: '2020-08-10', occurredTo: '2020-08-11' }),
    ]);
  });

  it('takes null for not set, and a marking that is left out for the one that is there', async () => {
    await store().write({ entities: [withProperties(actor, { marking: 'AMBER', country: null })] });
    expect(await store().propertiesOf('actor-one')).not.toHaveProperty('country');
    const { marking: _, ...properties } = actor.properties;
    const results = await upsertEntities(store().graph, [{ ...actor, properties }], { by });
    expect(results).toEqual([{ id: 'actor-one', outcome: 'equal', version: 1 }]);
    expect(await store().propertiesOf('actor-one')).toMatchObject({ marking: 'AMBER' });
  });

  it('writes an id that comes twice alike once', async () => {
    const results = await upsertEntities(store().graph, [actor, actor], { by });
    expect(results.map(({ outcome }) => outcome)).toEqual(['created', 'equal']);
    expect(await store().faultsOf({ entities: [actor, withProperties(actor, { name: 'Other' })] })).toEqual([
      'entities.1.id id-doubled',
    ]);
  });

  it('refuses a write on top of a version that the writer has not seen', async () => {
    await store().write({ entities: [actor] });
    const other = withProperties(actor, { name: 'Other' });
    const third = withProperties(actor, { name: 'Third' });
    const race = await Promise.allSettled(
      [other, third].map((one) => store().write({ entities: [{ ...one, expectedVersion: 1 }] })),
    );
    expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = race.find((one) => one.status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toBeInstanceOf(ConflictError);
    expect(String(lost.reason)).toContain('actor-one is at version 2, and version 1 was expected');
    expect(await store().propertiesOf('actor-one')).toMatchObject({ version: 2 });
    await expect(store().write({ entities: [{ ...source, expectedVersion: 1 }] })).rejects.toThrow(
      ConflictError,
    );
    await store().write({ entities: [{ ...source, expectedVersion: 0 }] });
  });

  it('refuses what breaks a rule, with every fault', async () => {
    const faults = await store().faultsOf({
      entities: [
        source,
        {
          ...actor,
          id: 'an actor',
          properties: { marking: 'PURPLE', type: 'GANG', occurred: '2020', version: 2 } as never,
        },
        withProperties(place, { latitude: 91, longitude: 'far' }),
        withProperties(event, { occurred: '2021-02-29', occurredFrom: '2021-02-29' }),
        withProperties(document, { publishedOn: 'yesterday', title: 7 }),
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
    await store().write({ entities: [actor] });
    const person: EntityInput = {
      kind: 'Person',
      id: 'actor-one',
      properties: { name: 'A', marking: 'CLEAR' },
    };
    expect(await store().faultsOf({ entities: [person] })).toEqual(['entities.0.kind kind-changed']);
  });
});
