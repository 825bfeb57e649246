import { entityProperties } from './entity-properties';
import { allKinds, isKind, propertiesOfKind } from './kinds';
import { namesWhere, type Index, type Properties, type Property } from './property';
import { vocabulary, type Vocabulary } from './vocabulary';

/** A property that lists can be ordered by. */
export interface OrderField {
  readonly property: string;
  /** It may be absent; an absent one sorts as the empty text, before all others. */
  readonly optional: boolean;
}

/** The properties of kinds, or those of every kind, that have one of these indexes. */
const indexed = (...indexes: readonly Index[]): ReadonlySet<string> =>
  new Set(
    allKinds.flatMap((kind) =>
      namesWhere(propertiesOfKind(kind), ({ index }) => index !== undefined && indexes.includes(index)),
    ),
  );

/** The properties that Neo4j has an index for, with the id, of every kind that has very many nodes. */
export const indexedOrders = indexed('order', 'order and type');

/** The properties that Neo4j has an index for after a type. */
export const ordersOfOneType = indexed('order and type');

/** Lists are ordered by texts. Numbers have no value that stands for an absent one, and an uncertain date no order. */
function isOrdered({ type, order }: Property): boolean {
  if (order === false) return false;
  return typeof type === 'object' || type === 'text' || type === 'date' || type === 'instant';
}

/** What lists of a kind, or (`Entity`) of several, can be ordered by: by the name of the enum's value. */
export function orderFieldsOf(nodeName: string): ReadonlyMap<string, OrderField> {
  const properties: Properties = isKind(nodeName) ? propertiesOfKind(nodeName) : entityProperties;
  return new Map(
    namesWhere(properties, isOrdered).map((name) => {
      const { order, required } = properties[name]!;
      return [order || enumName(name), { property: name, optional: required !== true }];
    }),
  );
}

/** `publishedOn` as `PUBLISHED_ON`. */
function enumName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

export function orderVocabulary(nodeName: string): Vocabulary {
  return vocabulary(
    `${nodeName}OrderField`,
    `What a list of ${nodeName} can be ordered by.`,
    Object.fromEntries(
      [...orderFieldsOf(nodeName)].map(([name, { property, optional }]) => [
        name,
        `By \`${property}\`${optional ? '; where it is not set, before all others' : ''}.`,
      ]),
    ),
  );
}
