import {
  certainty,
  involvementRole,
  marking,
  medium,
  modality,
  outcome,
  placeRelation,
  responseRelation,
  sameness,
  stance,
  usageRole,
} from './assertion-vocabularies';
import { allKinds, type Kind } from './kinds';
import { optional, optionalCount, required, type Properties } from './property';

/** Every type of edge. */
export type EdgeType =
  | 'CLAIMED'
  | 'ATTRIBUTED_TO'
  | 'INVOLVED_IN'
  | 'TARGETED'
  | 'KILLED_BY'
  | 'KILLED_IN'
  | 'LOCATED_AT'
  | 'PART_OF'
  | 'MEMBER_OF'
  | 'LEADS'
  | 'ALLIED_WITH'
  | 'OPPOSES'
  | 'OPERATED_BY'
  | 'USED'
  | 'RESPONDS_TO'
  | 'REPORTS'
  | 'MENTIONS'
  | 'PUBLISHED_BY'
  | 'CITES'
  | 'OWNED_BY'
  | 'ABOUT'
  | 'SUPPORTS'
  | 'SAME_AS';

/** A field name at an end: one for all kinds there, or one for each kind at the *other* end. */
export type FieldName = string | Readonly<Partial<Record<Kind, string>>>;

export interface EdgeDefinition {
  readonly from: readonly Kind[];
  readonly to: readonly Kind[];
  /** Both ends are of one kind: `PART_OF` joins two locations, or two actors, never one of each. */
  readonly sameKind: boolean;
  /** Read from both ends alike: who is allied with whom has no direction. */
  readonly symmetric: boolean;
  /** The field at `from`, which leads to `to`; and the field at `to`, which leads back. */
  readonly fieldAtFrom: FieldName;
  readonly fieldAtTo: FieldName;
  /** The edge's own properties, beside the envelope. */
  readonly properties: Properties;
}

/** The envelope: what every edge carries about who asserts it, how, and when. */
export const envelope: Properties = {
  id: required('text'),
  documentId: required('text'),
  speakerId: optional('text'),
  speakerText: optional('text'),
  stance: required(stance),
  modality: required(modality),
  credibility: { type: 'integer', required: false, minimum: 1, maximum: 6 },
  locator: optional('text'),
  saidOn: optional('date'),
  validFrom: optional('date'),
  validTo: optional('date'),
  recordedAt: required('instant'),
  recordedBy: required('text'),
  retractedAt: optional('instant'),
  retractedBy: optional('text'),
  retractionReason: optional('text'),
  marking: required(marking),
};

/** Whose statement an edge may be. */
export const speakerKinds: readonly Kind[] = ['Actor', 'Person', 'Source'];

interface Shape {
  from: readonly Kind[];
  to: readonly Kind[];
  fields: readonly [atFrom: FieldName, atTo: FieldName];
  sameKind?: boolean;
  symmetric?: boolean;
  properties?: Properties;
}

function edge(shape: Shape): EdgeDefinition {
  return {
    from: shape.from,
    to: shape.to,
    sameKind: shape.sameKind ?? false,
    symmetric: shape.symmetric ?? false,
    fieldAtFrom: shape.fields[0],
    fieldAtTo: shape.fields[1],
    properties: shape.properties ?? {},
  };
}

const deaths: Properties = { deathsLow: optionalCount, deathsBest: optionalCount, deathsHigh: optionalCount };
const injuries: Properties = {
  injuriesLow: optionalCount,
  injuriesBest: optionalCount,
  injuriesHigh: optionalCount,
};

export const edges: Readonly<Record<EdgeType, EdgeDefinition>> = {
  CLAIMED: edge({
    from: ['Actor'],
    to: ['Event'],
    fields: ['claimed', 'claims'],
    properties: { medium: optional(medium) },
  }),
  ATTRIBUTED_TO: edge({
    from: ['Event'],
    to: ['Actor'],
    fields: ['attributions', 'attributedEvents'],
    properties: { certainty: optional(certainty) },
  }),
  INVOLVED_IN: edge({
    from: ['Actor', 'Person'],
    to: ['Event'],
    fields: ['involvedIn', 'participants'],
    properties: { role: required(involvementRole), ...deaths },
  }),
  TARGETED: edge({
    from: ['Event'],
    to: ['Actor', 'Person', 'Location', 'Asset'],
    fields: ['targets', 'targetedBy'],
    properties: { outcome: optional(outcome) },
  }),
  KILLED_BY: edge({ from: ['Person'], to: ['Actor'], fields: ['killedBy', 'killings'] }),
  KILLED_IN: edge({ from: ['Person'], to: ['Event'], fields: ['killedIn', 'killed'] }),
  LOCATED_AT: edge({
    from: ['Event', 'Actor', 'Asset'],
    to: ['Location'],
    fields: ['locations', { Event: 'events', Actor: 'actors', Asset: 'assets' }],
    properties: { relation: optional(placeRelation), precision: { type: 'float', required: false, minimum: 0 } },
  }),
  PART_OF: edge({
    from: ['Location', 'Actor', 'Event', 'Assessment'],
    to: ['Location', 'Actor', 'Event', 'Assessment'],
    sameKind: true,
    fields: ['partOf', 'parts'],
  }),
  MEMBER_OF: edge({
    from: ['Person'],
    to: ['Actor'],
    fields: ['memberOf', 'members'],
    properties: { role: optional('text') },
  }),
  LEADS: edge({
    from: ['Person'],
    to: ['Actor'],
    fields: ['leads', 'leaders'],
    properties: { role: optional('text') },
  }),
  ALLIED_WITH: edge({ from: ['Actor', 'Person'], to: ['Actor'], symmetric: true, fields: ['allies', 'allies'] }),
  OPPOSES: edge({
    from: ['Actor', 'Person'],
    to: ['Actor'],
    symmetric: true,
    fields: ['opponents', 'opponents'],
  }),
  OPERATED_BY: edge({ from: ['Location', 'Asset'], to: ['Actor'], fields: ['operators', 'operates'] }),
  USED: edge({
    from: ['Event'],
    to: ['Asset'],
    fields: ['assets', 'usedIn'],
    properties: { role: optional(usageRole), quantityLow: optionalCount, quantityHigh: optionalCount },
  }),
  RESPONDS_TO: edge({
    from: ['Event', 'Actor'],
    to: ['Event'],
    fields: ['respondsTo', 'responses'],
    properties: { relation: optional(responseRelation) },
  }),
  REPORTS: edge({
    from: ['Document'],
    to: ['Event'],
    fields: ['reports', 'reports'],
    properties: { occurred: optional('edtf'), originalType: optional('text'), ...deaths, ...injuries },
  }),
  MENTIONS: edge({
    from: ['Document'],
    to: allKinds,
    fields: ['mentions', 'mentionedIn'],
    properties: { count: optionalCount },
  }),
  PUBLISHED_BY: edge({ from: ['Document'], to: ['Source'], fields: ['publishedBy', 'documents'] }),
  CITES: edge({
    from: ['Document'],
    to: ['Document'],
    fields: ['cites', 'citedBy'],
    properties: { syndicated: optional('boolean') },
  }),
  OWNED_BY: edge({ from: ['Source'], to: ['Source', 'Actor'], fields: ['ownedBy', 'owns'] }),
  ABOUT: edge({ from: ['Assessment'], to: allKinds, fields: ['about', 'assessedBy'] }),
  SUPPORTS: edge({
    from: ['Document', 'Event'],
    to: ['Assessment'],
    fields: ['supports', 'support'],
    properties: { diagnosticity: optional('float') },
  }),
  SAME_AS: edge({
    from: allKinds,
    to: allKinds,
    sameKind: true,
    symmetric: true,
    fields: ['sameAs', 'sameAs'],
    properties: { judgement: required(sameness), reason: optional('text') },
  }),
};

export const allEdgeTypes = Object.keys(edges) as readonly EdgeType[];

export function isEdgeType(text: string): text is EdgeType {
  return Object.hasOwn(edges, text);
}

/** All the properties that an edge of this type may have. */
export function propertiesOfEdge(type: EdgeType): Properties {
  return { ...envelope, ...edges[type].properties };
}
