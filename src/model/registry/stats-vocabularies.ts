import { locationType } from './entity-vocabularies';
import { vocabulary, type ValueOf } from './vocabulary';

/** What events are counted by. */

export const timelineInterval = vocabulary('TimelineInterval', 'How long a bucket of a timeline is.', {
  DAY: 'A calendar day.',
  WEEK: 'A week from Monday to Sunday (ISO 8601).',
  MONTH: 'A calendar month.',
  QUARTER: 'A quarter of a calendar year.',
  YEAR: 'A calendar year.',
});
export type TimelineInterval = ValueOf<typeof timelineInterval>;

const { OTHER: _other, ...levels } = locationType.values;

/** The levels of places that events can be grouped by. */
export const placeLevels = Object.keys(levels) as readonly (keyof typeof levels)[];

const placeDimensions = Object.fromEntries(
  placeLevels.map((level) => [
    level,
    `By the places of type ${level} that it is located in: its locations of that type, and those that its locations are a part of, through any number of affirmed PART_OF.`,
  ]),
) as Record<keyof typeof levels, string>;

export const statsDimension = vocabulary(
  'StatsDimension',
  'What events are grouped by. Each dimension along an edge follows what is affirmed. An event that belongs to several groups counts in each of them; one that belongs to none counts in the group whose key is null.',
  {
    TYPE: "By the event's type.",
    STATUS: 'By the status of responsibility for it.',
    CLAIMANT: 'By the actors that claim it (CLAIMED).',
    ATTRIBUTED_ACTOR: 'By the actors to which it is attributed (ATTRIBUTED_TO).',
    PARTICIPANT: 'By the actors and persons that took part in it, in any role (INVOLVED_IN).',
    TARGET: 'By what it was aimed at (TARGETED).',
    SOURCE: 'By the publishers (PUBLISHED_BY) of the documents that report it (REPORTS).',
    LOCATION: 'By the places where it is located, whatever their type (LOCATED_AT).',
    ...placeDimensions,
  },
);
export type StatsDimension = ValueOf<typeof statsDimension>;
