import { isEdtf } from '../rules/values';
import { edtfBounds, unknownDate } from '../../model/edtf-bounds';
import type { Value } from '../store/port';
import type { Kind } from '../../model/registry/kinds';

type Properties = Readonly<Record<string, Value>>;

/** The properties that follow from others. No writer gives them. */
export const derivedNames: readonly string[] = ['occurredFrom', 'occurredTo'];

/** What follows from the properties of an entity, and is kept with them so that it can be searched. */
export function derivedProperties(kind: Kind, properties: Properties): Properties {
  return kind === 'Event' ? occurredBounds(properties['occurred']) : {};
}

function occurredBounds(occurred: Value | undefined): Properties {
  // What is no date is refused by the rules, so its bounds do not matter.
  const { from, to } = typeof occurred === 'string' && isEdtf(occurred) ? edtfBounds(occurred) : unknownDate;
  return { occurredFrom: from, occurredTo: to };
}
