import { marking } from './assertion-vocabularies';
import {
  actorType,
  assessmentType,
  assetType,
  documentType,
  eventType,
  likelihood,
  locationType,
  reliability,
  sourceType,
} from './entity-vocabularies';
import { greatestCount, optional, required, type Properties } from './property';

/** Every kind of node. Its name is its label and its GraphQL type. */
export type Kind = 'Actor' | 'Person' | 'Event' | 'Location' | 'Asset' | 'Document' | 'Source' | 'Assessment';

export interface KindDefinition {
  /** What it is: the description of its GraphQL type. */
  readonly meaning: string;
  /** The prefix of a readable id: `event-2020-08-10-border-convoy`. */
  readonly idPrefix: string;
  /** The root fields: one by id, many as a connection. */
  readonly one: string;
  readonly many: string;
  /** The kind's own properties, beside those of every node. */
  readonly properties: Properties;
  /** The property that lists of this kind are ordered by when no order is asked for. */
  readonly defaultOrder: { readonly property: string; readonly descending: boolean };
}

/** The label of every node that the API shows, beside the label of its kind. */
export const ENTITY = 'Entity';

/** The properties of every node. */
export const entityProperties: Properties = {
  id: required('text'),
  name: required('text'),
  aliases: optional('texts'),
  summary: optional('text'),
  marking: required(marking),
  recordedAt: required('instant'),
  recordedBy: required('text'),
  updatedAt: required('instant'),
  version: { type: 'integer', required: true, minimum: 1, maximum: greatestCount },
  withdrawnAt: optional('instant'),
};

/**
 * What is kept on every node beside its properties, for the store's own use: neither the API nor a filter
 * shows it, and it is no part of a node's state.
 */
export const bookkeepingProperties: Properties = {
  /** The words by which searches find it (see `search/search-tokens.ts`). */
  searchTokens: optional('text'),
  /** The rows of data sets from which it was loaded (see `io/run/loaded-rows.ts`). */
  rowHashes: optional('texts'),
};

const byName = { property: 'name', descending: false } as const;

export const kinds: Readonly<Record<Kind, KindDefinition>> = {
  Actor: {
    meaning:
      'Who acts as a body: a state, an armed group, a militia, a coalition, a unit, an organisation, or a class of such groups.',
    idPrefix: 'actor',
    one: 'actor',
    many: 'actors',
    properties: { type: required(actorType), country: optional('text') },
    defaultOrder: byName,
  },
  Person: {
    meaning: 'A human being, or several described together and not told apart ("several other officers").',
    idPrefix: 'person',
    one: 'person',
    many: 'people',
    properties: {
      title: optional('text'),
      bornOn: optional('date'),
      diedOn: optional('date'),
      nationality: optional('text'),
      collective: optional('boolean'),
    },
    defaultOrder: byName,
  },
  Event: {
    meaning: 'Something that happened, or is said to have happened, at a time and place.',
    idPrefix: 'event',
    one: 'event',
    many: 'events',
    properties: {
      type: required(eventType),
      subtype: optional('text'),
      occurred: optional('edtf'),
      occurredFrom: required('date'),
      occurredTo: required('date'),
    },
    defaultOrder: { property: 'occurredFrom', descending: true },
  },
  Location: {
    meaning: 'A place: a country, province, city, facility, crossing or area.',
    idPrefix: 'location',
    one: 'location',
    many: 'locations',
    properties: {
      type: required(locationType),
      latitude: { type: 'float', required: false, minimum: -90, maximum: 90 },
      longitude: { type: 'float', required: false, minimum: -180, maximum: 180 },
    },
    defaultOrder: byName,
  },
  Asset: {
    meaning: 'A thing: a weapon, system, vehicle, convoy or materiel.',
    idPrefix: 'asset',
    one: 'asset',
    many: 'assets',
    properties: { type: required(assetType) },
    defaultOrder: byName,
  },
  Document: {
    meaning:
      'Where something is asserted: an article, post, video, report, data set release or editorial note.',
    idPrefix: 'document',
    one: 'document',
    many: 'documents',
    properties: {
      type: required(documentType),
      title: optional('text'),
      url: optional('text'),
      publishedOn: optional('date'),
      language: optional('text'),
      edition: optional('text'),
      licence: optional('text'),
      archivedSha256: optional('text'),
    },
    defaultOrder: byName,
  },
  Source: {
    meaning: 'Who publishes documents.',
    idPrefix: 'source',
    one: 'source',
    many: 'sources',
    properties: { type: required(sourceType), url: optional('text'), reliability: optional(reliability) },
    defaultOrder: byName,
  },
  Assessment: {
    meaning: 'A judgement, hypothesis, scenario, forecast or declared goal.',
    idPrefix: 'assessment',
    one: 'assessment',
    many: 'assessments',
    properties: {
      type: required(assessmentType),
      statement: required('text'),
      condition: optional('text'),
      likelihood: optional(likelihood),
      horizon: optional('text'),
    },
    defaultOrder: byName,
  },
};

export const allKinds = Object.keys(kinds) as readonly Kind[];

/**
 * The kinds of which a graph has very many, and of which one node of another kind (a place, an actor, a
 * source) may have a great share.
 */
export const numerousKinds: ReadonlySet<Kind> = new Set(['Event', 'Document']);

export function isKind(text: string): text is Kind {
  return Object.hasOwn(kinds, text);
}

/** All the properties that a node of this kind may have. */
export function propertiesOfKind(kind: Kind): Properties {
  return propertiesByKind[kind];
}

const propertiesByKind = Object.fromEntries(
  allKinds.map((kind) => [kind, { ...entityProperties, ...kinds[kind].properties }]),
) as Readonly<Record<Kind, Properties>>;
