import type { ActorType } from '../../../model/registry/entity-vocabularies';
import { slug } from '../../slug';
import type { RecordDraft } from '../record-draft';
import { actorTypes } from './codes';

/**
 * Adds an actor by its name, which is ACLED's key for it. The type is that of its first row: one actor may
 * have several, since ACLED types forces by where they act, and associated actors not at all.
 */
export function addActor(draft: RecordDraft, name: string, inter: string | undefined): string {
  const type = actorTypes[inter ?? ''] ?? typeByName(name);
  return draft.introduce('Actor', `actor-acled-${slug(name)}`, { name, type });
}

function typeByName(name: string): ActorType {
  const [, type = 'OTHER'] = typesByBeginning.find(([beginning]) => name.startsWith(beginning)) ?? [];
  return type;
}

const typesByBeginning: readonly (readonly [string, ActorType])[] = [
  ['Military Forces of ', 'STATE_FORCES'],
  ['Police Forces of ', 'STATE_FORCES'],
  ['Government of ', 'STATE'],
  ['Civilians', 'CIVILIANS'],
  ['Protesters', 'CLASS'],
  ['Rioters', 'CLASS'],
  ['Unidentified ', 'CLASS'],
];
