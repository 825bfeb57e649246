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
  /** What it says: the description of its GraphQL type. */
  readonly meaning: string;
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
  meaning: string;
  from: readonly Kind[];
  to: readonly Kind[];
  fields: readonly [atFrom: FieldName, atTo: FieldName];
  sameKind?: boolean;
  symmetric?: boolean;
  properties?: Properties;
}

function edge(shape: Shape): EdgeDefinition {
  return {
    meaning: shape.meaning,
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
    meaning: 'The actor claims responsibility for the event.',
    from: ['Actor'],
    to: ['Event'],
    fields: ['claimed', 'claims'],
    properties: { medium: optional(medium) },
  }),
  ATTRIBUTED_TO: edge({
    meaning:
      'The event is attributed to the actor: somebody names it as the perpetrator, or denies that it was.',
    from: ['Event'],
    to: ['Actor'],
    fields: ['attributions', 'attributedEvents'],
    properties: { certainty: optional(certainty) },
  }),
  INVOLVED_IN: edge({
    meaning: 'The actor or person took part in the event. This blames nobody.',
    from: ['Actor', 'Person'],
    to: ['Event'],
    fields: ['involvedIn', 'participants'],
    properties: { role: required(involvementRole), ...deaths },
  }),
  TARGETED: edge({
    meaning: 'The event was aimed at the target.',
    from: ['Event'],
    to: ['Actor', 'Person', 'Location', 'Asset'],
    fields: ['targets', 'targetedBy'],
    properties: { outcome: optional(outcome) },
  }),
  KILLED_BY: edge({
    meaning: 'The person was killed by the actor.',
    from: ['Person'],
    to: ['Actor'],
    fields: ['killedBy', 'killings'],
  }),
  KILLED_IN: edge({
    meaning: 'The person was killed in the event.',
    from: ['Person'],
    to: ['Event'],
    fields: ['killedIn', 'killed'],
  }),
  LOCATED_AT: edge({
    meaning: 'It lies or happened at or near the place.',
    from: ['Event', 'Actor', 'Asset'],
    to: ['Location'],
    fields: ['locations', { Event: 'events', Actor: 'actors', Asset: 'assets' }],
    properties: {
      relation: optional(placeRelation),
      precision: { type: 'float', required: false, minimum: 0 },
    },
  }),
  PART_OF: edge({
    meaning: 'The one is a part of the other, of the same kind.',
    from: ['Location', 'Actor', 'Event', 'Assessment'],
    to: ['Location', 'Actor', 'Event', 'Assessment'],
    sameKind: true,
    fields: ['partOf', 'parts'],
  }),
  MEMBER_OF: edge({
    meaning: 'The person is a member of the actor.',
    from: ['Person'],
    to: ['Actor'],
    fields: ['memberOf', 'members'],
    properties: { role: optional('text') },
  }),
  LEADS: edge({
    meaning: 'The person leads the actor, or holds an office in its leadership.',
    from: ['Person'],
    to: ['Actor'],
    fields: ['leads', 'leaders'],
    properties: { role: optional('text') },
  }),
  ALLIED_WITH: edge({
    meaning: 'The two are allied. It has no direction.',
    from: ['Actor', 'Person'],
    to: ['Actor'],
    symmetric: true,
    fields: ['allies', 'allies'],
  }),
  OPPOSES: edge({
    meaning: 'The two oppose each other. It has no direction.',
    from: ['Actor', 'Person'],
    to: ['Actor'],
    symmetric: true,
    fields: ['opponents', 'opponents'],
  }),
  OPERATED_BY: edge({
    meaning: 'The place or asset is operated by the actor.',
    from: ['Location', 'Asset'],
    to: ['Actor'],
    fields: ['operators', 'operates'],
  }),
  USED: edge({
    meaning: 'The asset was used in the event.',
    from: ['Event'],
    to: ['Asset'],
    fields: ['assets', 'usedIn'],
    properties: { role: optional(usageRole), quantityLow: optionalCount, quantityHigh: optionalCount },
  }),
  RESPONDS_TO: edge({
    meaning: 'The event, or the actor by what it does, follows from an earlier event.',
    from: ['Event', 'Actor'],
    to: ['Event'],
    fields: ['respondsTo', 'responses'],
    properties: { relation: optional(responseRelation) },
  }),
  REPORTS: edge({
    meaning:
      "The document gives its own version of the event: date, the data set's code, whether the row is vetted, casualties.",
    from: ['Document'],
    to: ['Event'],
    fields: ['reports', 'reports'],
    properties: {
      occurred: optional('edtf'),
      originalType: optional('text'),
      codingStatus: optional('text'),
      ...deaths,
      ...injuries,
    },
  }),
  MENTIONS: edge({
    meaning: 'The document mentions it.',
    from: ['Document'],
    to: allKinds,
    fields: ['mentions', 'mentionedIn'],
    properties: { count: optionalCount },
  }),
  PUBLISHED_BY: edge({
    meaning: 'The document was published by the source.',
    from: ['Document'],
    to: ['Source'],
    fields: ['publishedBy', 'documents'],
  }),
  CITES: edge({
    meaning: 'The document cites the other document.',
    from: ['Document'],
    to: ['Document'],
    fields: ['cites', 'citedBy'],
    properties: { syndicated: optional('boolean') },
  }),
  OWNED_BY: edge({
    meaning: 'The source is owned by the other source or the actor.',
    from: ['Source'],
    to: ['Source', 'Actor'],
    fields: ['ownedBy', 'owns'],
  }),
  ABOUT: edge({
    meaning: 'The assessment is about it.',
    from: ['Assessment'],
    to: allKinds,
    fields: ['about', 'assessedBy'],
  }),
  SUPPORTS: edge({
    meaning: 'The document or event supports the assessment.',
    from: ['Document', 'Event'],
    to: ['Assessment'],
    fields: ['supports', 'support'],
    properties: { diagnosticity: optional('float') },
  }),
  SAME_AS: edge({
    meaning: 'A judgement on whether two records are one thing. It has no direction.',
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
  return propertiesByType[type];
}

const propertiesByType = Object.fromEntries(
  allEdgeTypes.map((type) => [type, { ...envelope, ...edges[type].properties }]),
) as Readonly<Record<EdgeType, Properties>>;

/** The name of the GraphQL type of an edge: `ClaimedAssertion`. */
export function assertionTypeName(type: EdgeType): string {
  return `${pascalCase(type)}Assertion`;
}

/** `ATTRIBUTED_TO` as `AttributedTo`. */
export function pascalCase(type: EdgeType): string {
  return type
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('');
}
