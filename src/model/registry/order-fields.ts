import { entityProperties, isKind, kinds } from './kinds';
import type { Property } from './property';
import { vocabulary, type Vocabulary } from './vocabulary';

/** A property that lists can be ordered by. */
export interface OrderField {
  readonly property: string;
  /** It may be absent; an absent one sorts as the empty text, before all others. */
  readonly optional: boolean;
}

/**
 * The properties that Neo4j has an index for, with the id, of every kind that has very many nodes (see the
 * migrations).
 */
export const indexedOrders: ReadonlySet<string> = new Set([
  'name',
  'recordedAt',
  'updatedAt',
  'occurredFrom',
  'occurredTo',
]);

/** The properties that Neo4j has an index for after a type (see the migrations). */
export const ordersOfOneType: ReadonlySet<string> = new Set(['name', 'occurredFrom']);

const everyKind = ['name', 'recordedAt', 'updatedAt'];

/** Texts to read rather than to sort by, and numbers, which have no value that stands for an absent one. */
const unsorted = new Set([
  'statement',
  'condition',
  'latitude',
  'longitude',
  'collective',
  'archivedSha256',
  'occurred',
]);

/** What lists of a kind, or (`Entity`) of several, can be ordered by: by the name of the enum's value. */
export function orderFieldsOf(nodeName: string): ReadonlyMap<string, OrderField> {
  const own = isKind(nodeName) ? kinds[nodeName].properties : {};
  const properties: [string, Property][] = [
    ...everyKind.map((name): [string, Property] => [name, entityProperties[name]!]),
    ...Object.entries(own).filter(([name]) => !unsorted.has(name)),
  ];
  return new Map(
    properties.map(([property, { required }]) => [enumName(property), { property, optional: !required }]),
  );
}

/** `occurredFrom` is what an event is ordered by when it is ordered by when it occurred. */
function enumName(property: string): string {
  if (property === 'occurredFrom') return 'OCCURRED';
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
