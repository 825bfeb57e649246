import {
  certainty,
  involvementRole,
  medium,
  outcome,
  placeRelation,
  responseRelation,
  sameness,
  usageRole,
} from './assertion-vocabularies';
import { allKinds, type Kind } from './kinds';
import { greatestCount, type Properties } from './property';

/** A type of edge. */
export interface EdgeDefinition {
  /** What it says: the description of its GraphQL type. */
  readonly meaning: string;
  /** The kinds that it may lead from, and to. */
  readonly from: readonly Kind[];
  readonly to: readonly Kind[];
  /** Whether both ends are of one kind: `PART_OF` joins two locations, or two actors, never one of each. */
  readonly sameKind?: boolean;
  /**
   * The fields that list what it leads to (`atFrom`) and what leads there (`atTo`). An edge without a direction
   * has one field, which lists both ways: who is allied with whom.
   */
  readonly fields:
    { readonly atFrom: EndFields; readonly atTo: EndFields } | { readonly atEither: ListField };
  /** The edge's own properties, beside the envelope. */
  readonly properties: Properties;
}

/** The fields at an end: one, or one for each kind at the *other* end. */
export type EndFields = ListField | Readonly<Partial<Record<Kind, ListField>>>;

/** A field that lists nodes along an edge. */
export interface ListField {
  readonly name: string;
  /** What it lists; where kinds say it in different words, by the kind that has the field. */
  readonly description: string | Readonly<Partial<Record<Kind, string>>>;
}

const count = { type: 'integer', minimum: 0, maximum: greatestCount } as const;

/** Every type of edge. */
export const edgeDefinitions = {
  CLAIMED: {
    meaning: 'The actor claims responsibility for the event.',
    from: ['Actor'],
    to: ['Event'],
    fields: {
      atFrom: { name: 'claimed', description: 'The events that it claims.' },
      atTo: { name: 'claims', description: 'The actors that claim it.' },
    },
    properties: { medium: { type: medium, description: 'How the claim was made.' } },
  },
  ATTRIBUTED_TO: {
    meaning:
      'The event is attributed to the actor: somebody names it as the perpetrator, or denies that it was.',
    from: ['Event'],
    to: ['Actor'],
    fields: {
      atFrom: { name: 'attributions', description: 'The actors it is attributed to.' },
      atTo: { name: 'attributedEvents', description: 'The events attributed to it.' },
    },
    properties: { certainty: { type: certainty, description: 'How firmly it is attributed.' } },
  },
  INVOLVED_IN: {
    meaning: 'The actor or person took part in the event. This blames nobody.',
    from: ['Actor', 'Person'],
    to: ['Event'],
    fields: {
      atFrom: {
        name: 'involvedIn',
        description: {
          Actor: 'The events that it took part in.',
          Person: 'The events that the person took part in.',
        },
      },
      atTo: { name: 'participants', description: 'Who took part in it.' },
    },
    properties: {
      role: { type: involvementRole, required: true, description: 'The part that it had.' },
      deathsLow: { ...count, description: 'Its own dead, at least.' },
      deathsBest: { ...count, description: 'Its own dead, best estimate.' },
      deathsHigh: { ...count, description: 'Its own dead, at most.' },
    },
  },
  TARGETED: {
    meaning: 'The event was aimed at the target.',
    from: ['Event'],
    to: ['Actor', 'Person', 'Location', 'Asset'],
    fields: {
      atFrom: { name: 'targets', description: 'What it was aimed at.' },
      atTo: {
        name: 'targetedBy',
        description: {
          Actor: 'The events aimed at it.',
          Person: 'The events aimed at the person.',
          Location: 'The events aimed at it.',
          Asset: 'The events aimed at it.',
        },
      },
    },
    properties: { outcome: { type: outcome, description: 'What became of the target.' } },
  },
  KILLED_BY: {
    meaning: 'The person was killed by the actor.',
    from: ['Person'],
    to: ['Actor'],
    fields: {
      atFrom: { name: 'killedBy', description: 'Who killed the person.' },
      atTo: { name: 'killings', description: 'The persons killed by it.' },
    },
    properties: {},
  },
  KILLED_IN: {
    meaning: 'The person was killed in the event.',
    from: ['Person'],
    to: ['Event'],
    fields: {
      atFrom: { name: 'killedIn', description: 'The events in which the person was killed.' },
      atTo: { name: 'killed', description: 'The persons killed in it.' },
    },
    properties: {},
  },
  LOCATED_AT: {
    meaning: 'It lies or happened at or near the place.',
    from: ['Event', 'Actor', 'Asset'],
    to: ['Location'],
    fields: {
      atFrom: {
        name: 'locations',
        description: { Event: 'Where it happened.', Actor: 'Where it is.', Asset: 'Where it is.' },
      },
      atTo: {
        Event: { name: 'events', description: 'The events located there.' },
        Actor: { name: 'actors', description: 'The actors located there.' },
        Asset: { name: 'assets', description: 'The assets located there.' },
      },
    },
    properties: {
      relation: { type: placeRelation, description: 'At the place, or near it.' },
      precision: { type: 'float', minimum: 0, description: 'How far from the place it may be, in metres.' },
    },
  },
  PART_OF: {
    meaning: 'The one is a part of the other, of the same kind.',
    from: ['Location', 'Actor', 'Event', 'Assessment'],
    to: ['Location', 'Actor', 'Event', 'Assessment'],
    sameKind: true,
    fields: {
      atFrom: {
        name: 'partOf',
        description: {
          Location: 'The larger places that it is a part of.',
          Actor: 'The larger actors that it is a part of.',
          Event: 'The larger events that it is a part of.',
          Assessment: 'The larger assessments that it is a part of.',
        },
      },
      atTo: {
        name: 'parts',
        description: {
          Location: 'The places that are a part of it.',
          Actor: 'The actors that are a part of it.',
          Event: 'The events that are a part of it.',
          Assessment: 'The assessments that are a part of it.',
        },
      },
    },
    properties: {},
  },
  MEMBER_OF: {
    meaning: 'The person is a member of the actor.',
    from: ['Person'],
    to: ['Actor'],
    fields: {
      atFrom: { name: 'memberOf', description: 'The actors that the person is a member of.' },
      atTo: { name: 'members', description: 'Its members.' },
    },
    properties: {
      role: { type: 'text', description: 'The part that the member has, in the words of the document.' },
    },
  },
  LEADS: {
    meaning: 'The person leads the actor, or holds an office in its leadership.',
    from: ['Person'],
    to: ['Actor'],
    fields: {
      atFrom: { name: 'leads', description: 'The actors that the person leads, with the office held.' },
      atTo: { name: 'leaders', description: 'Who leads it.' },
    },
    properties: { role: { type: 'text', description: 'The office held, in the words of the document.' } },
  },
  ALLIED_WITH: {
    meaning: 'The two are allied. It has no direction.',
    from: ['Actor', 'Person'],
    to: ['Actor'],
    fields: {
      atEither: {
        name: 'allies',
        description: {
          Actor: 'Its allies, whichever side asserts it.',
          Person: 'The actors that the person is allied with.',
        },
      },
    },
    properties: {},
  },
  OPPOSES: {
    meaning: 'The two oppose each other. It has no direction.',
    from: ['Actor', 'Person'],
    to: ['Actor'],
    fields: {
      atEither: {
        name: 'opponents',
        description: {
          Actor: 'Its opponents, whichever side asserts it.',
          Person: 'The actors that the person opposes.',
        },
      },
    },
    properties: {},
  },
  OPERATED_BY: {
    meaning: 'The place or asset is operated by the actor.',
    from: ['Location', 'Asset'],
    to: ['Actor'],
    fields: {
      atFrom: { name: 'operators', description: 'Who operates it.' },
      atTo: { name: 'operates', description: 'The places and assets that it operates.' },
    },
    properties: {},
  },
  USED: {
    meaning: 'The asset was used in the event.',
    from: ['Event'],
    to: ['Asset'],
    fields: {
      atFrom: { name: 'assets', description: 'The assets used in it.' },
      atTo: { name: 'usedIn', description: 'The events that it was used in.' },
    },
    properties: {
      role: { type: usageRole, description: 'What it was used for.' },
      quantityLow: { ...count, description: 'How many of it, at least.' },
      quantityHigh: { ...count, description: 'How many of it, at most.' },
    },
  },
  RESPONDS_TO: {
    meaning: 'The event, or the actor by what it does, follows from an earlier event.',
    from: ['Event', 'Actor'],
    to: ['Event'],
    fields: {
      atFrom: {
        name: 'respondsTo',
        description: {
          Event: 'The earlier events that it follows from.',
          Actor: 'The events that its conduct follows from.',
        },
      },
      atTo: { name: 'responses', description: 'The events and actors that follow from it.' },
    },
    properties: { relation: { type: responseRelation, description: 'After it, or because of it.' } },
  },
  REPORTS: {
    meaning:
      "The document gives its own version of the event: date, the data set's code, whether the row is vetted, casualties.",
    from: ['Document'],
    to: ['Event'],
    fields: {
      atFrom: { name: 'reports', description: 'The events that it reports.' },
      atTo: { name: 'reports', description: 'The documents that give a version of it.' },
    },
    properties: {
      occurred: { type: 'edtf', description: "When it happened, in this document's version." },
      originalType: { type: 'text', description: "The data set's own code for the event." },
      codingStatus: {
        type: 'text',
        description:
          "The data set's own word on the row: whether it is vetted (`Clear`) or still a candidate.",
      },
      deathsLow: { ...count, description: 'The dead, at least.' },
      deathsBest: { ...count, description: 'The dead, best estimate.' },
      deathsHigh: { ...count, description: 'The dead, at most.' },
      injuriesLow: { ...count, description: 'The injured, at least.' },
      injuriesBest: { ...count, description: 'The injured, best estimate.' },
      injuriesHigh: { ...count, description: 'The injured, at most.' },
    },
  },
  MENTIONS: {
    meaning: 'The document mentions it.',
    from: ['Document'],
    to: allKinds,
    fields: {
      atFrom: { name: 'mentions', description: 'What it mentions.' },
      atTo: { name: 'mentionedIn', description: 'The documents that mention it.' },
    },
    properties: { count: { ...count, description: 'How often.' } },
  },
  PUBLISHED_BY: {
    meaning: 'The document was published by the source.',
    from: ['Document'],
    to: ['Source'],
    fields: {
      atFrom: { name: 'publishedBy', description: 'Who published it.' },
      atTo: { name: 'documents', description: 'The documents that it published.' },
    },
    properties: {},
  },
  CITES: {
    meaning: 'The document cites the other document.',
    from: ['Document'],
    to: ['Document'],
    fields: {
      atFrom: { name: 'cites', description: 'The documents that it cites.' },
      atTo: { name: 'citedBy', description: 'The documents that cite it.' },
    },
    properties: {
      syndicated: {
        type: 'boolean',
        description: 'Whether the document only repeats the cited one, and so adds no origin of its own.',
      },
    },
  },
  OWNED_BY: {
    meaning: 'The source is owned by the other source or the actor.',
    from: ['Source'],
    to: ['Source', 'Actor'],
    fields: {
      atFrom: { name: 'ownedBy', description: 'Who owns it.' },
      atTo: { name: 'owns', description: 'The sources that it owns.' },
    },
    properties: {},
  },
  ABOUT: {
    meaning: 'The assessment is about it.',
    from: ['Assessment'],
    to: allKinds,
    fields: {
      atFrom: { name: 'about', description: 'What it is about.' },
      atTo: { name: 'assessedBy', description: 'The assessments that are about it.' },
    },
    properties: {},
  },
  SUPPORTS: {
    meaning: 'The document or event supports the assessment.',
    from: ['Document', 'Event'],
    to: ['Assessment'],
    fields: {
      atFrom: { name: 'supports', description: 'The assessments that it supports.' },
      atTo: { name: 'support', description: 'The documents and events that support it.' },
    },
    properties: {
      diagnosticity: { type: 'float', description: 'How well it tells this assessment from its rivals.' },
    },
  },
  SAME_AS: {
    meaning: 'A judgement on whether two records are one thing. It has no direction.',
    from: allKinds,
    to: allKinds,
    sameKind: true,
    fields: {
      atEither: {
        name: 'sameAs',
        description: 'Judgements on whether it is the same as another. No direction.',
      },
    },
    properties: {
      judgement: { type: sameness, required: true, description: 'Whether the two are one.' },
      reason: { type: 'text', description: 'Why.' },
    },
  },
} as const satisfies Readonly<Record<string, EdgeDefinition>>;
