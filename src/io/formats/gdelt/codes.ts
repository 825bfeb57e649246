import type { ActorType, EventType } from '../../../model/registry/entity-vocabularies';

/*
 * CAMEO, the coding scheme of GDELT's events, and what its root codes become. CAMEO is about any dealings
 * of actors; only a part of it is what this graph's types of events are about, and the rest is OTHER.
 */

interface Root {
  readonly name: string;
  readonly type: EventType;
}

export const roots: Readonly<Record<string, Root>> = {
  '01': { name: 'Make public statement', type: 'STATEMENT' },
  '02': { name: 'Appeal', type: 'STATEMENT' },
  '03': { name: 'Express intent to cooperate', type: 'OTHER' },
  '04': { name: 'Consult', type: 'OTHER' },
  '05': { name: 'Engage in diplomatic cooperation', type: 'OTHER' },
  '06': { name: 'Engage in material cooperation', type: 'OTHER' },
  '07': { name: 'Provide aid', type: 'OTHER' },
  '08': { name: 'Yield', type: 'OTHER' },
  '09': { name: 'Investigate', type: 'OTHER' },
  '10': { name: 'Demand', type: 'STATEMENT' },
  '11': { name: 'Disapprove', type: 'STATEMENT' },
  '12': { name: 'Reject', type: 'STATEMENT' },
  '13': { name: 'Threaten', type: 'STATEMENT' },
  '14': { name: 'Protest', type: 'PROTEST' },
  '15': { name: 'Exhibit force posture', type: 'STRATEGIC_DEVELOPMENT' },
  '16': { name: 'Reduce relations', type: 'STRATEGIC_DEVELOPMENT' },
  '17': { name: 'Coerce', type: 'STRATEGIC_DEVELOPMENT' },
  '18': { name: 'Assault', type: 'VIOLENCE_AGAINST_CIVILIANS' },
  '19': { name: 'Fight', type: 'BATTLE' },
  '20': { name: 'Use unconventional mass violence', type: 'VIOLENCE_AGAINST_CIVILIANS' },
};

/** Codes below the roots that are another type: violent protest, bombings, artillery and aerial weapons. */
const typesByBase: Readonly<Record<string, EventType>> = {
  '145': 'RIOT',
  '183': 'EXPLOSION',
  '194': 'EXPLOSION',
  '195': 'EXPLOSION',
};

export function typeOfEvent(root: Root, baseCode: string | undefined): EventType {
  return typesByBase[baseCode ?? ''] ?? root.type;
}

/** `ActionGeo_Type`, as metres: the point is the middle of what the name means. */
export const placeTypes = {
  1: { type: 'COUNTRY', metres: 500_000 },
  2: { type: 'PROVINCE', metres: 100_000 },
  3: { type: 'CITY', metres: 10_000 },
  4: { type: 'CITY', metres: 10_000 },
  5: { type: 'PROVINCE', metres: 100_000 },
} as const;

/** The first role of an actor's code. */
const actorTypes: Readonly<Record<string, ActorType>> = {
  GOV: 'STATE',
  MIL: 'STATE_FORCES',
  COP: 'STATE_FORCES',
  SPY: 'STATE_FORCES',
  REB: 'ARMED_GROUP',
  INS: 'ARMED_GROUP',
  SEP: 'ARMED_GROUP',
  UAF: 'ARMED_GROUP',
  CVL: 'CIVILIANS',
  IGO: 'ORGANISATION',
  NGO: 'ORGANISATION',
  IMG: 'ORGANISATION',
  MNC: 'ORGANISATION',
};

export function typeOfActor(role: string | undefined, countryCode: string | undefined): ActorType {
  if (role !== undefined) return actorTypes[role] ?? 'OTHER';
  return countryCode === undefined ? 'OTHER' : 'STATE';
}
