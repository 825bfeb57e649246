import { edgeDefinitions, type EdgeDefinition } from './edge-definitions';
import { envelope } from './envelope';
import type { Kind } from './kinds';
import type { Properties } from './property';

/** A type of edge. */
export type EdgeType = keyof typeof edgeDefinitions;

/** All the properties of a type as the registry declares them: the types of records and inputs follow from it. */
export type PropertiesOfEdge<T extends EdgeType> = typeof envelope &
  (typeof edgeDefinitions)[T]['properties'];

/** Whose statement an edge may be. */
export const speakerKinds: readonly Kind[] = ['Actor', 'Person', 'Source'];

export const edges: Readonly<Record<EdgeType, EdgeDefinition>> = edgeDefinitions;

export const allEdgeTypes = Object.keys(edges) as readonly EdgeType[];

export function isEdgeType(text: string): text is EdgeType {
  return Object.hasOwn(edges, text);
}

/** All the properties that an edge of this type may have. */
export function propertiesOfEdge(type: EdgeType): Properties {
  return propertiesByType[type];
}

const propertiesByType = Object.fromEntries(
  allEdgeTypes.map((type): [EdgeType, Properties] => [type, { ...envelope, ...edges[type].properties }]),
) as Readonly<Record<EdgeType, Properties>>;

/** The name of the GraphQL type of an edge: `ClaimedAssertion`. */
export function assertionTypeName(type: EdgeType): string {
  return `${pascalCase(type)}Assertion`;
}

/** `ATTRIBUTED_TO` as `AttributedTo`. */
export function pascalCase(type: EdgeType): string {
  return type
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('');
}

/** `ATTRIBUTED_TO` as `attributedTo`. */
export function camelCase(type: EdgeType): string {
  const name = pascalCase(type);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** A type by its name in camel case; undefined where there is none. */
export function edgeTypeNamed(name: string): EdgeType | undefined {
  return byCamelCase.get(name);
}

const byCamelCase = new Map(allEdgeTypes.map((type) => [camelCase(type), type]));
