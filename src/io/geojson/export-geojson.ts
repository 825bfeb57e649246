import { loadCasualties } from '../../graph/judgement/casualties';
import { evidencePlan } from '../../graph/judgement/evidence';
import type { Lens } from '../../model/lens';
import { Loaders } from '../../graph/read/loaders';
import type { NodePlan } from '../../graph/read/plan';
import type { Reader } from '../../graph/store/port';
import { featureOf } from './feature';

const evidence = evidencePlan('Event', ['locations']);

const eventPlan: NodePlan = {
  ...evidence,
  columns: ['name', 'type', 'subtype', 'occurred', 'occurredFrom', 'occurredTo'],
  lists: evidence.lists.map((list) =>
    list.of === 'nodes'
      ? { ...list, stance: 'AFFIRMS', node: { ...list.node, columns: ['name', 'latitude', 'longitude'] } }
      : list,
  ),
};

/**
 * Events as a GeoJSON FeatureCollection (RFC 7946): those that somebody places at a location with
 * coordinates, in the lens.
 */
export async function* exportGeojson(
  reader: Reader,
  lens: Lens,
  eventIds: AsyncIterable<readonly string[]>,
): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let separator = '\n';
  for await (const ids of eventIds) {
    // Loaders remember what they loaded: one set of them a page keeps memory flat.
    const loaders = new Loaders(reader);
    const features = await Promise.all(
      (await loaders.entity(eventPlan, lens).loadMany(ids)).map(async (event) => {
        if (event instanceof Error) throw event;
        if (event?.kind !== 'Event') return null;
        return featureOf(event, await loadCasualties(loaders, lens, 'deaths', event.id));
      }),
    );
    for (const feature of features) {
      if (feature === null) continue;
      yield `${separator}${JSON.stringify(feature)}`;
      separator = ',\n';
    }
  }
  yield '\n]}\n';
}
