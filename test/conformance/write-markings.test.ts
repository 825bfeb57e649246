import { assertEdges, upsertEntities } from '../../src/graph/write/apply-batch';
import {
  by,
  document,
  source,
  actor,
  place,
  event,
  entities,
  claim,
  edges,
  withProperties,
} from '../support/write/inputs';
import { describeWritePath } from '../support/write/written-store';

describeWritePath('of markings', (store) => {
  const markingsOf = async (): Promise<unknown[]> =>
    (await Promise.all(['CLAIMED', 'ATTRIBUTED_TO', 'LOCATED_AT'].map((type) => store().edgesOf(type))))
      .flat()
      .map(({ marking }) => marking);

  it('marks a new edge as the strictest of all that it names and its own', async () => {
    await store().write({
      entities: [document, actor, place, event, withProperties(source, { marking: 'GREEN' })],
    });
    await store().write({ edges });
    expect(await markingsOf()).toEqual(['CLEAR', 'GREEN', 'CLEAR']);
  });

  it.each([
    ['an end', event, ['AMBER', 'AMBER', 'AMBER']],
    ['the other end', place, ['CLEAR', 'CLEAR', 'AMBER']],
    ['the document', document, ['AMBER', 'AMBER', 'AMBER']],
    ['the speaker', source, ['CLEAR', 'AMBER', 'CLEAR']],
  ])('makes edges stricter with %s, and looser with none', async (_, one, expected) => {
    await store().write({ entities, edges });
    const stricter = withProperties(one, { marking: 'AMBER' });
    expect(await upsertEntities(store().graph, [stricter], { by })).toEqual([
      { id: one.id, outcome: 'marked', version: 1 },
    ]);
    expect(await store().propertiesOf(one.id)).toMatchObject({ marking: 'AMBER', version: 1 });
    expect(await store().versionsOf(one.id)).toEqual([]);
    expect(await markingsOf()).toEqual(expected);
    await store().write({ entities: [one] });
    expect(await store().propertiesOf(one.id)).toMatchObject({ marking: 'CLEAR' });
    expect(await markingsOf()).toEqual(expected);
    // Who asserts them again without a marking of its own leaves them; with one, it counts.
    expect(new Set((await assertEdges(store().graph, edges, { by })).map(({ outcome }) => outcome))).toEqual(
      new Set(['equal']),
    );
    await assertEdges(
      store().graph,
      edges.map((edge) => withProperties(edge, { marking: 'CLEAR' })),
      { by },
    );
    expect(await markingsOf()).toEqual(['CLEAR', 'CLEAR', 'CLEAR']);
  });

  it('marks edges between two by the stricter, and former states too', async () => {
    await store().write({ entities, edges });
    await store().write({
      entities: [
        withProperties(actor, { name: 'Other', marking: 'RED' }),
        withProperties(event, { marking: 'GREEN' }),
      ],
    });
    expect(await store().versionsOf('actor-one')).toEqual([
      expect.objectContaining({ name: 'Actor', marking: 'RED' }),
    ]);
    expect(await store().propertiesOf('actor-one')).toMatchObject({
      name: 'Other',
      marking: 'RED',
      version: 2,
    });
    expect(await markingsOf()).toEqual(['RED', 'RED', 'GREEN']);
  });

  it('keeps the stricter marking that an edge was given', async () => {
    await store().write({ entities, edges: [withProperties(claim, { marking: 'AMBER' })] });
    await store().write({ entities: [withProperties(actor, { marking: 'GREEN' })] });
    await store().write({ entities: [actor], edges: [claim] });
    expect(await markingsOf()).toEqual(['AMBER']);
  });
});
