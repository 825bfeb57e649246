import type { ClassType } from 'type-graphql';
import { allKinds, type Kind } from '../../model/registry/kinds';
import { Document } from './document.type';
import { EntityType } from './entity-type.decorator';
import { Entity } from './entity.type';
import { Event } from './event.type';

/** The kinds of which more is computed than the registry has. */
const computed: Readonly<Partial<Record<Kind, ClassType>>> = { Document, Event };

/** The type of each kind. */
export const entityTypes = Object.fromEntries(
  allKinds.map((kind) => [kind, computed[kind] ?? typeOf(kind)]),
) as Readonly<Record<Kind, ClassType>>;

function typeOf(kind: Kind): ClassType {
  const type = class extends Entity {};
  EntityType(kind)(type);
  return type;
}
