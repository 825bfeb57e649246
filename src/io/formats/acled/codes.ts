import type { ActorType } from '../../../model/registry/entity-vocabularies';

/*
 * The codes of ACLED's codebook, and what they become.
 */

/** `event_type`, one for one; `Riots/Protests` is of before 2019, and could be either. */
export const eventTypes = {
  Battles: 'BATTLE',
  'Explosions/Remote violence': 'EXPLOSION',
  'Remote violence': 'EXPLOSION',
  'Violence against civilians': 'VIOLENCE_AGAINST_CIVILIANS',
  Protests: 'PROTEST',
  Riots: 'RIOT',
  'Riots/Protests': 'OTHER',
  'Strategic developments': 'STRATEGIC_DEVELOPMENT',
  'Strategic development': 'STRATEGIC_DEVELOPMENT',
} as const;

/** `geo_precision` as metres: 1 the town; 2 near it, or a small part of a region; 3 a larger region. */
export const placePrecision = {
  1: { precision: 1_000, relation: 'AT' },
  2: { precision: 25_000, relation: 'NEAR' },
  3: { precision: 100_000, relation: 'NEAR' },
} as const;

/** `time_precision`: 1 the day; 2 the week; 3 the month. */
export const datePrecision = { 1: 'day', 2: 'week', 3: 'month' } as const;

/** `inter1` and `inter2`, as numbers until 2024 and as words since. */
export const actorTypes: Readonly<Record<string, ActorType>> = {
  '1': 'STATE_FORCES',
  'State forces': 'STATE_FORCES',
  '2': 'ARMED_GROUP',
  'Rebel group': 'ARMED_GROUP',
  '3': 'MILITIA',
  'Political militia': 'MILITIA',
  '4': 'MILITIA',
  'Identity militia': 'MILITIA',
  '5': 'CLASS',
  Rioters: 'CLASS',
  '6': 'CLASS',
  Protesters: 'CLASS',
  '7': 'CIVILIANS',
  Civilians: 'CIVILIANS',
  '8': 'OTHER',
  'External/Other forces': 'OTHER',
};

/** The day as EDTF; of a week or a month it is one day, unknown which: a set. */
export function occurredOn(precision: 'day' | 'week' | 'month', day: string): string {
  if (precision === 'day') return day;
  if (precision === 'week') return `[${shifted(day, -3)}..${shifted(day, 3)}]`;
  const [year = '', month = ''] = day.split('-');
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `[${year}-${month}-01..${year}-${month}-${last}]`;
}

/** ACLED gives a day of the week that is meant: the others lie around it. */
function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
