import { vocabulary, type ValueOf } from './vocabulary';

/** The vocabularies of the envelope, which every edge carries. */

export const stance = vocabulary(
  'Stance',
  "The speaker's stance towards the assertion; the document's own where no speaker is named.",
  { AFFIRMS: 'It is so.', DENIES: 'It is not so.' },
);

export const modality = vocabulary(
  'Modality',
  'How far the document itself vouches that this was said or done. It is about the document alone, never about the speaker.',
  {
    ASSERTED: 'The document vouches for it.',
    REPORTED: 'The document hedges: "reportedly", "according to reports".',
    CONDITIONAL: 'The document says it only for the case that something else comes about.',
  },
);

export const marking = vocabulary(
  'Marking',
  'With whom it may be shared, by the Traffic Light Protocol (FIRST, TLP 2.0). An assertion is marked at least as strictly as its two ends, its document and its speaker.',
  {
    CLEAR: 'TLP:CLEAR. No limit on disclosure.',
    GREEN: 'TLP:GREEN. Within the community.',
    AMBER: 'TLP:AMBER. On a need-to-know basis within the organisation and its clients.',
    RED: 'TLP:RED. For the eyes and ears of individual recipients only.',
  },
);

export const medium = vocabulary(
  'ClaimMedium',
  "How responsibility was claimed, after the Global Terrorism Database's mode of claim.",
  {
    STATEMENT: 'A statement, printed or spoken.',
    VIDEO: 'A video.',
    CALL: 'A call, before or after the incident.',
    LETTER: 'A letter.',
    ONLINE_POST: 'A post on a website or a social medium.',
    PERSONAL: 'In person.',
    OTHER: 'Another medium.',
  },
);

export const certainty = vocabulary(
  'AttributionCertainty',
  'How firmly the speaker names the perpetrator. The Global Terrorism Database keeps suspicion apart in the same way.',
  { STATED: 'Named as the perpetrator.', SUSPECTED: 'Suspected of it.' },
);

export const involvementRole = vocabulary(
  'InvolvementRole',
  'The part that somebody had in an event. No role blames anybody: blame is an attribution or a target.',
  {
    SIDE_A: 'The first side of a fight, as the source orders them (UCDP: side_a).',
    SIDE_B: 'The second side of a fight (UCDP: side_b).',
    PARTICIPANT: 'Took part.',
    ASSOCIATED: 'Named in connection with one of the sides (ACLED: associated actor).',
    VICTIM: 'Suffered it.',
  },
);
export type InvolvementRole = ValueOf<typeof involvementRole>;

export const outcome = vocabulary('TargetOutcome', 'What became of the target.', {
  HIT: 'Hit.',
  DAMAGED: 'Damaged.',
  DESTROYED: 'Destroyed.',
  MISSED: 'Missed.',
  INTERCEPTED: 'What was fired at it was intercepted.',
  UNKNOWN: 'The source does not say.',
});

export const placeRelation = vocabulary('PlaceRelation', 'How something lies to a place.', {
  AT: 'In it or at it.',
  NEAR: 'Near it.',
});

export const usageRole = vocabulary('UsageRole', 'What an asset was used for in an event.', {
  WEAPON: 'A weapon of the attack.',
  DEFENCE: 'A defence against the attack.',
  MEANS: 'Another means.',
});

export const responseRelation = vocabulary(
  'ResponseRelation',
  'How something follows from an earlier event, in the words of the source.',
  { AFTER: 'It came after; no cause is stated.', BECAUSE_OF: 'It came because of it.' },
);

export const sameness = vocabulary('SamenessJudgement', 'A judgement on whether two records are one thing.', {
  SAME: 'One and the same.',
  DISTINCT: 'Two different things.',
  PART: 'The first is a part of the second.',
  UNSURE: 'It could not be decided.',
});
