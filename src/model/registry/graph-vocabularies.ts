import { allEdgeTypes, edges } from './edges';
import { allKinds, kinds } from './kinds';
import { vocabulary } from './vocabulary';

/** The registry's own names as vocabularies, for arguments and fields that take or give them. */

export const entityKind = vocabulary(
  'EntityKind',
  'The kind of an entity.',
  Object.fromEntries(allKinds.map((kind) => [kind, kinds[kind].meaning])),
);

export const assertionType = vocabulary(
  'AssertionType',
  'The type of an assertion.',
  Object.fromEntries(allEdgeTypes.map((type) => [type, edges[type].meaning])),
);

export const direction = vocabulary(
  'AssertionDirection',
  'Which way an assertion leads, seen from an entity.',
  {
    OUT: 'From the entity.',
    IN: 'To the entity.',
    BOTH: 'Either way.',
  },
);

export const responsibilityStatus = vocabulary(
  'ResponsibilityStatus',
  'What follows, for one event, from who claims it, to whom it is attributed and who denies it.',
  {
    UNATTRIBUTED: 'Nobody claims it, it is attributed to nobody, and nobody denies it.',
    DENIED: 'It is only denied.',
    CLAIMED: 'It is claimed, and attributed to nobody.',
    ATTRIBUTED: 'It is attributed, and nobody claims it.',
    CLAIMED_AND_ATTRIBUTED:
      'It is attributed to one who claims it, or to one that is tied to a claimant as a part of it or its whole.',
    CONTESTED:
      'An actor that claims it, or to which it is attributed, is also denied it; or it is claimed and attributed, but to nobody who claims it or is tied to a claimant.',
  },
);

export const dateCertainty = vocabulary('DateCertainty', 'How an uncertain date is held against a range.', {
  POSSIBLE: 'The event may have happened in the range: its earliest and latest day overlap it.',
  CERTAIN: 'The event must have happened in the range: its earliest and latest day both lie in it.',
});

export const searchField = vocabulary('SearchField', 'A text that a search looks into.', {
  NAME: 'The name.',
  ALIAS: 'One of the other names and spellings.',
  TITLE: 'The title of a document, or of a person.',
  STATEMENT: 'What an assessment says.',
  SUMMARY: 'The working description.',
});

export const orderDirection = vocabulary('OrderDirection', 'Which way an order runs.', {
  ASC: 'From the least, earliest or first in the alphabet (by code point).',
  DESC: 'From the greatest, latest or last.',
});
