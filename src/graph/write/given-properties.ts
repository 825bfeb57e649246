import type { Value } from '../store/port';
import { bookkeepingProperties } from '../../model/registry/bookkeeping';
import { propertiesOfEdge, type EdgeType } from '../../model/registry/edges';
import { propertiesOfKind, type Kind } from '../../model/registry/kinds';
import { givenNames, type Properties } from '../../model/registry/property';

/** Properties by their names, those that are not set left out. */
export type Given = Readonly<Record<string, Value>>;

/** Whether a property is not for writers to give: the store keeps or derives it. */
export function isKept(name: string, properties: Properties): boolean {
  return properties[name]?.setBy !== undefined || Object.hasOwn(bookkeepingProperties, name);
}

/** The properties that are set: null says that one is not. */
export function setProperties(properties: Readonly<Record<string, Value | undefined>>): Given {
  if (Object.values(properties).every((value) => value != null)) return properties as Given;
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value != null)) as Given;
}

/** The names that tell one state of an entity from another; its marking is not history. */
export const statedOfEntity = (kind: Kind): readonly string[] => stated(propertiesOfKind(kind));

/** The names that tell one edge of a key from another. */
export const statedOfEdge = (type: EdgeType): readonly string[] => stated(propertiesOfEdge(type));

const known = new WeakMap<object, readonly string[]>();

function stated(properties: Properties): readonly string[] {
  const found = known.get(properties);
  if (found !== undefined) return found;
  const names = givenNames(properties).filter((name) => name !== 'marking');
  known.set(properties, names);
  return names;
}

/** Whether two say the same by these names. A property that one lacks and the other has makes them differ. */
export function agree(
  names: readonly string[],
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): boolean {
  return names.every((name) => isSame(one[name] ?? null, other[name] ?? null));
}

/** Whether two values are the same; properties are scalars and lists of them. */
export function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one)) return one === other;
  return (
    Array.isArray(other) && one.length === other.length && one.every((item, index) => item === other[index])
  );
}
