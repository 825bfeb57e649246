import type { ActorType } from '../../../model/registry/entity-vocabularies';
import { countryNamed } from '../../places/countries';
import type { Cells } from '../../rows/cells';
import { RowFault } from '../../rows/row-fault';
import type { RecordDraft } from '../record-draft';

const government = /^Government of (.+)$/;

/** Adds a side of a row, by UCDP's id of it, and gives the actor's id. */
export function addSide(draft: RecordDraft, cells: Cells, side: 'a' | 'b'): string {
  const name = cells.required(`side_${side}`);
  if (name === 'Civilians') return addCivilians(draft);
  const column = `side_${side}_new_id`;
  const number = cells.required(column, `side_${side}_dset_id`, `side_${side}_id`).replace(/\.0*$/, '');
  if (!/^\d+$/.test(number)) throw new RowFault(column, 'is no number of an actor');
  return draft.describe('Actor', `actor-ucdp-${number}`, { name, ...sortOf(name) });
}

/** A state is a party as its government; several of them fight together; all others are organised groups. */
function sortOf(name: string): { type: ActorType; country?: string | undefined } {
  const [, country] = government.exec(name) ?? [];
  if (country === undefined) return { type: 'ARMED_GROUP' };
  if (name.includes(', Government of ')) return { type: 'COALITION' };
  return { type: 'STATE', country: countryNamed(country)?.alpha3 };
}

/** Civilians have other numbers in other editions, so they go by their name. */
export function addCivilians(draft: RecordDraft): string {
  return draft.describe('Actor', 'actor-ucdp-civilians', { name: 'Civilians', type: 'CIVILIANS' });
}

/** Those of the dead of whom nobody knows to which side they belonged. */
export function addUnknown(draft: RecordDraft): string {
  return draft.describe('Actor', 'actor-ucdp-unknown', {
    name: 'Persons of unknown status',
    type: 'CLASS',
    summary: 'Those whose deaths UCDP counts without knowing to which side they belonged.',
  });
}
