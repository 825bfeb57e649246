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
import { unknownDate } from '../date-bounds';
import type { Properties } from './property';

/** A kind of node. */
export interface KindDefinition {
  /** What it is: the description of its GraphQL type. */
  readonly meaning: string;
  /** The prefix of a readable id: `event-2020-08-10-border-convoy`. */
  readonly idPrefix: string;
  /** The root fields: one by id, many as a connection. */
  readonly one: string;
  readonly many: string;
  /** The property that lists of this kind are ordered by when no order is asked for. */
  readonly defaultOrder: { readonly property: string; readonly descending: boolean };
  /**
   * Whether a graph has very many of it, of which one node of another kind (a place, an actor, a source)
   * may have a great share. These have the indexes that properties speak of.
   */
  readonly numerous?: boolean;
  /** The kind's own properties, beside those of every node. */
  readonly properties: Properties;
}

const byName = { property: 'name', descending: false } as const;

/** Every kind of node. Its name is its label and its GraphQL type. */
export const kindDefinitions = {
  Actor: {
    meaning:
      'Who acts as a body: a state, an armed group, a militia, a coalition, a unit, an organisation, or a class of such groups.',
    idPrefix: 'actor',
    one: 'actor',
    many: 'actors',
    defaultOrder: byName,
    properties: {
      type: { type: actorType, required: true, description: 'What sort of actor it is.' },
      country: {
        type: 'text',
        description: 'The country it belongs to or acts from, as text or an ISO 3166-1 code.',
      },
    },
  },
  Person: {
    meaning: 'A human being, or several described together and not told apart ("several other officers").',
    idPrefix: 'person',
    one: 'person',
    many: 'people',
    defaultOrder: byName,
    properties: {
      title: { type: 'text', description: 'Rank, office or form of address.' },
      bornOn: { type: 'date', description: 'Date of birth.' },
      diedOn: { type: 'date', description: 'Date of death.' },
      nationality: { type: 'text', description: 'Nationality, as text or an ISO 3166-1 code.' },
      collective: {
        type: 'boolean',
        description: 'Whether it stands for several persons described together.',
      },
    },
  },
  Event: {
    meaning: 'Something that happened, or is said to have happened, at a time and place.',
    idPrefix: 'event',
    one: 'event',
    many: 'events',
    defaultOrder: { property: 'occurredFrom', descending: true },
    numerous: true,
    properties: {
      type: {
        type: eventType,
        required: true,
        description: "What sort of event it is (ACLED's event types, and two more).",
      },
      subtype: { type: 'text', description: "A finer sort, in ACLED's sub-event terms where one fits." },
      occurred: { type: 'edtf', description: 'When it happened; null where that is not known.' },
      occurredFrom: {
        type: 'date',
        required: true,
        setBy: 'derivation',
        filter: false,
        order: 'OCCURRED',
        index: 'order and type',
        unknown: unknownDate.from,
        description: 'The earliest day that `occurred` allows; null where none is known.',
      },
      occurredTo: {
        type: 'date',
        required: true,
        setBy: 'derivation',
        filter: false,
        index: 'order',
        unknown: unknownDate.to,
        description: 'The latest day that `occurred` allows; null where none is known.',
      },
    },
  },
  Location: {
    meaning: 'A place: a country, province, city, facility, crossing or area.',
    idPrefix: 'location',
    one: 'location',
    many: 'locations',
    defaultOrder: byName,
    properties: {
      type: { type: locationType, required: true, description: 'What sort of place it is.' },
      latitude: {
        type: 'float',
        minimum: -90,
        maximum: 90,
        description: 'Degrees north, WGS 84, -90 to 90.',
      },
      longitude: {
        type: 'float',
        minimum: -180,
        maximum: 180,
        description: 'Degrees east, WGS 84, -180 to 180.',
      },
    },
  },
  Asset: {
    meaning: 'A thing: a weapon, system, vehicle, convoy or materiel.',
    idPrefix: 'asset',
    one: 'asset',
    many: 'assets',
    defaultOrder: byName,
    properties: {
      type: { type: assetType, required: true, description: 'What sort of asset it is.' },
    },
  },
  Document: {
    meaning:
      'Where something is asserted: an article, post, video, report, data set release or editorial note.',
    idPrefix: 'document',
    one: 'document',
    many: 'documents',
    defaultOrder: byName,
    numerous: true,
    properties: {
      type: { type: documentType, required: true, description: 'What sort of document it is.' },
      title: { type: 'text', description: 'Its title.' },
      url: { type: 'text', description: 'Where it is published.' },
      publishedOn: { type: 'date', description: 'When it was published.' },
      language: { type: 'text', description: 'Its language (BCP 47).' },
      edition: { type: 'text', description: 'Its edition or version.' },
      licence: { type: 'text', description: 'Its licence (an SPDX identifier where there is one).' },
      archivedSha256: {
        type: 'text',
        order: false,
        description: 'The SHA-256 of the archived copy, in hexadecimal.',
      },
    },
  },
  Source: {
    meaning: 'Who publishes documents.',
    idPrefix: 'source',
    one: 'source',
    many: 'sources',
    defaultOrder: byName,
    properties: {
      type: { type: sourceType, required: true, description: 'What sort of publisher it is.' },
      url: { type: 'text', description: 'Its own site.' },
      reliability: {
        type: reliability,
        description: 'How reliable it is (Admiralty A to F); null where nobody has graded it.',
      },
    },
  },
  Assessment: {
    meaning: 'A judgement, hypothesis, scenario, forecast or declared goal.',
    idPrefix: 'assessment',
    one: 'assessment',
    many: 'assessments',
    defaultOrder: byName,
    properties: {
      type: { type: assessmentType, required: true, description: 'What sort of assessment it is.' },
      statement: { type: 'text', required: true, order: false, description: 'What it says.' },
      condition: {
        type: 'text',
        order: false,
        description: 'What it is said to depend on; null where it is unconditional.',
      },
      likelihood: {
        type: likelihood,
        description: 'The band of likelihood that the text itself uses (ICD 203); null where it uses none.',
      },
      horizon: { type: 'text', description: 'The time that it speaks of, in the words of the text.' },
    },
  },
} as const satisfies Readonly<Record<string, KindDefinition>>;
