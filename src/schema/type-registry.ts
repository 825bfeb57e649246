import type { ClassType } from 'type-graphql';
import { InvariantError } from '../errors';

const made = new Map<string, object>();

/**
 * The types that are made of the registry, each once: the second time its name gives what the first time made.
 * Types name each other in circles, so a type is known before `declare` gives it its fields.
 */
export function makeOnce<T extends object>(
  name: string,
  create: () => T,
  declare: (created: T) => void = () => undefined,
): T {
  const known = made.get(name);
  if (known !== undefined) return known as T;
  const created = create();
  made.set(name, created);
  declare(created);
  return created;
}

/** A type by its name, for a function that type-graphql calls once all types are made. */
export function typeNamed(name: string): ClassType {
  const type = made.get(name);
  if (type === undefined) throw new InvariantError(`no type ${name} has been made`);
  return type as ClassType;
}
