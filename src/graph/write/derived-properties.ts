import { isEdtf } from '../rules/values';
import { unknownDate } from '../../model/date-bounds';
import { edtfBounds } from '../../model/edtf-bounds';
import type { Kind, PropertiesOfKind } from '../../model/registry/kinds';
import type { Given } from './given-properties';

/** The names of the properties of a kind that follow from its others. */
type DerivedName<K extends Kind> = {
  [N in keyof PropertiesOfKind<K>]: PropertiesOfKind<K>[N] extends { readonly setBy: 'derivation' }
    ? N
    : never;
}[keyof PropertiesOfKind<K>];

/** How they follow, for each kind that has some. */
const derivations: {
  readonly [K in Kind as [DerivedName<K>] extends [never] ? never : K]: (
    given: Given,
  ) => Readonly<Record<DerivedName<K>, string>>;
} = {
  Event({ occurred }) {
    // What is no date is refused by the rules, so its bounds do not matter.
    const { from, to } =
      typeof occurred === 'string' && isEdtf(occurred) ? edtfBounds(occurred) : unknownDate;
    return { occurredFrom: from, occurredTo: to };
  },
};

/** What follows from the properties of an entity, and is kept with them so that it can be searched. */
export function derivedProperties(kind: Kind, given: Given): Given {
  const derive: Readonly<Partial<Record<Kind, (given: Given) => Given>>> = derivations;
  return derive[kind]?.(given) ?? {};
}
