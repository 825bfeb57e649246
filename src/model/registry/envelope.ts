import { marking, modality, stance } from './assertion-vocabularies';
import type { Properties } from './property';

/** The envelope: what every edge carries about who asserts it, how, and when. */
export const envelope = {
  id: {
    type: 'id',
    required: true,
    setBy: 'store',
    filter: false,
    description: 'Unique in the whole graph: `{from}~{TYPE}~{text}`.',
  },
  documentId: {
    type: 'id',
    required: true,
    shown: false,
    filter: {
      name: 'document',
      comparison: 'in',
      description: 'It is asserted in one of these documents.',
    },
    description: 'The document in which it is asserted.',
  },
  speakerId: {
    type: 'id',
    shown: false,
    filter: { name: 'speaker', comparison: 'in', description: 'It is the statement of one of these.' },
    description: 'Whose statement it is; null where the document itself speaks.',
  },
  speakerText: {
    type: 'text',
    filter: false,
    description: 'The speaker in words, where it is no entity of the graph.',
  },
  stance: {
    type: stance,
    required: true,
    filter: { name: 'stance', comparison: 'eq', description: 'It has this stance.' },
    description: "The stance of the speaker, or where there is none, the document's.",
  },
  modality: {
    type: modality,
    required: true,
    filter: { name: 'modality', comparison: 'in', description: 'It has one of these modalities.' },
    description: 'How far the document itself vouches that this was said or done.',
  },
  credibility: {
    type: 'integer',
    minimum: 1,
    maximum: 6,
    filter: {
      name: 'minCredibility',
      comparison: 'lte',
      description:
        'Its credibility is at least this good: 1 is the best, 5 the worst. 6 and no grade say nothing and never pass.',
    },
    description: 'Admiralty credibility: 1 confirmed, 5 improbable, 6 not judged.',
  },
  locator: {
    type: 'text',
    filter: false,
    description: 'Where in the document: `paragraph 2`, `row 4711`.',
  },
  saidOn: { type: 'date', description: 'When it was said.' },
  validFrom: {
    type: 'date',
    filter: false,
    description: 'From when it held in the world; null where no start is known.',
  },
  validTo: {
    type: 'date',
    filter: false,
    description: 'Until when it held in the world; null where no end is known.',
  },
  recordedAt: { type: 'instant', required: true, setBy: 'store', description: 'When the graph knew it.' },
  recordedBy: {
    type: 'text',
    required: true,
    setBy: 'store',
    filter: false,
    description: 'Who recorded it.',
  },
  retractedAt: {
    type: 'instant',
    setBy: 'store',
    filter: false,
    description: 'When it was retracted; null while it stands.',
  },
  retractedBy: { type: 'text', setBy: 'store', filter: false, description: 'Who retracted it.' },
  retractionReason: { type: 'text', setBy: 'store', filter: false, description: 'Why it was retracted.' },
  marking: {
    type: marking,
    required: true,
    filter: { name: 'marking', comparison: 'in', description: 'It is marked so.' },
    description: 'With whom it may be shared (TLP 2.0).',
  },
} as const satisfies Properties;
