import { marking } from './assertion-vocabularies';
import { greatestCount, type Properties } from './property';

/** The properties of every node. */
export const entityProperties = {
  id: {
    type: 'id',
    required: true,
    setBy: 'store',
    order: false,
    description: 'Unique in the whole graph, readable, and stable.',
  },
  name: {
    type: 'text',
    required: true,
    index: 'order and type',
    description: 'The name that it is shown by.',
  },
  aliases: { type: 'texts', description: 'Other names and spellings.' },
  summary: { type: 'text', order: false, description: 'A line or two of working description.' },
  marking: {
    type: marking,
    required: true,
    order: false,
    description: 'With whom it may be shared (TLP 2.0).',
  },
  recordedAt: {
    type: 'instant',
    required: true,
    setBy: 'store',
    index: 'order',
    description: 'When the graph first knew it.',
  },
  recordedBy: {
    type: 'text',
    required: true,
    setBy: 'store',
    order: false,
    description: 'Who recorded it.',
  },
  updatedAt: {
    type: 'instant',
    required: true,
    setBy: 'store',
    index: 'order',
    description: 'When its present state began.',
  },
  version: {
    type: 'integer',
    required: true,
    setBy: 'store',
    minimum: 1,
    maximum: greatestCount,
    filter: false,
    order: false,
    description: 'How many states it has had, this one included.',
  },
  withdrawnAt: {
    type: 'instant',
    setBy: 'store',
    shown: false,
    filter: false,
    order: false,
    description: 'When it was withdrawn; not set while it stands.',
  },
} as const satisfies Properties;
