import type { EdgeInput, EntityInput } from '../../../src/graph/write/batch';

/** A small graph as a writer gives it: what the tests of the write path write and change. */

export const by = 'editor';

export const document: EntityInput<'Document'> = {
  kind: 'Document',
  id: 'document-one',
  properties: { name: 'Document', marking: 'CLEAR', type: 'ARTICLE' },
};
export const source: EntityInput<'Source'> = {
  kind: 'Source',
  id: 'source-one',
  properties: { name: 'Source', marking: 'CLEAR', type: 'NEWS_MEDIA' },
};
export const actor: EntityInput<'Actor'> = {
  kind: 'Actor',
  id: 'actor-one',
  properties: { name: 'Actor', marking: 'CLEAR', type: 'ARMED_GROUP', aliases: ['One', 'First'] },
};
export const place: EntityInput<'Location'> = {
  kind: 'Location',
  id: 'location-one',
  properties: { name: 'Place', marking: 'CLEAR', type: 'CITY', latitude: 33, longitude: 44.5 },
};
export const event: EntityInput<'Event'> = {
  kind: 'Event',
  id: 'event-one',
  properties: { name: 'Event', marking: 'CLEAR', type: 'EXPLOSION', occurred: '[2020-08-10..2020-08-11]' },
};
export const entities = [document, source, actor, place, event];

export const said = {
  documentId: 'document-one',
  stance: 'AFFIRMS',
  modality: 'ASSERTED',
  locator: 'row 1',
} as const;
export const claim: EdgeInput<'CLAIMED'> = {
  type: 'CLAIMED',
  fromId: 'actor-one',
  toId: 'event-one',
  properties: { ...said, medium: 'VIDEO' },
};
export const attribution: EdgeInput<'ATTRIBUTED_TO'> = {
  type: 'ATTRIBUTED_TO',
  fromId: 'event-one',
  toId: 'actor-one',
  properties: { ...said, speakerId: 'source-one' },
};
export const location: EdgeInput<'LOCATED_AT'> = {
  type: 'LOCATED_AT',
  fromId: 'event-one',
  toId: 'location-one',
  properties: { ...said, precision: 2 },
};
export const edges = [claim, attribution, location];

export const withProperties = <T extends EntityInput | EdgeInput>(
  input: T,
  properties: Readonly<Record<string, unknown>>,
): T => ({
  ...input,
  properties: { ...input.properties, ...properties },
});
