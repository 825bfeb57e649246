import { entityProperties } from './entity-properties';
import { kindDefinitions, type KindDefinition } from './kind-definitions';
import type { Properties } from './property';

/** A kind of node. */
export type Kind = keyof typeof kindDefinitions;

/** All the properties of a kind as the registry declares them: the types of records and inputs follow from it. */
export type PropertiesOfKind<K extends Kind> = typeof entityProperties &
  (typeof kindDefinitions)[K]['properties'];

/** The label of every node that the API shows, beside the label of its kind. */
export const ENTITY = 'Entity';

export const kinds: Readonly<Record<Kind, KindDefinition>> = kindDefinitions;

export const allKinds = Object.keys(kinds) as readonly Kind[];

export const numerousKinds: ReadonlySet<Kind> = new Set(allKinds.filter((kind) => kinds[kind].numerous));

export function isKind(text: string): text is Kind {
  return Object.hasOwn(kinds, text);
}

/** All the properties that a node of this kind may have. */
export function propertiesOfKind(kind: Kind): Properties {
  return propertiesByKind[kind];
}

const propertiesByKind = Object.fromEntries(
  allKinds.map((kind): [Kind, Properties] => [kind, { ...entityProperties, ...kinds[kind].properties }]),
) as Readonly<Record<Kind, Properties>>;

/** The stored values that stand for "not known", by the names of their properties. */
export const unknownValues: Readonly<Record<string, string>> = Object.fromEntries(
  allKinds.flatMap((kind) =>
    Object.entries(propertiesByKind[kind]).flatMap(([name, { unknown }]) =>
      unknown === undefined ? [] : [[name, unknown] as const],
    ),
  ),
);
