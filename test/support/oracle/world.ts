import type { EdgeType } from '../../../src/model/registry/edges';
import type { Kind } from '../../../src/model/registry/kinds';

/**
 * A graph as plain data: what is written into a store, and what the oracle reads. A property that is not
 * set is left out.
 */
type Scalar = string | number | boolean;
export type Stored = Readonly<Record<string, Scalar | readonly string[]>>;

export interface WorldNode {
  readonly kind: Kind;
  /** The present state. */
  readonly properties: Stored & { readonly id: string };
  /** The former states, each with `from` and `to`. */
  readonly versions: readonly Stored[];
}

export interface WorldEdge {
  readonly type: EdgeType;
  readonly from: string;
  readonly to: string;
  readonly properties: Stored & { readonly id: string };
}

export interface World {
  readonly nodes: readonly WorldNode[];
  readonly edges: readonly WorldEdge[];
}

/** The kinds that random graphs have. */
export const worldKinds = ['Event', 'Actor', 'Person', 'Location', 'Document', 'Source'] as const;
export type WorldKind = (typeof worldKinds)[number];

/** Nodes of each kind at most; a random graph has some of these ids, and questions name any of them. */
export const nodesOfKind: Readonly<Record<WorldKind, number>> = {
  Event: 8,
  Actor: 5,
  Person: 3,
  Location: 6,
  Document: 4,
  Source: 3,
};

export const idOf = (kind: WorldKind, index: number): string => `${kind.toLowerCase()}-${index}`;

/** The moments at which anything is recorded, changed, retracted or asked for. */
export const moments: readonly string[] = Array.from(
  { length: 8 },
  (_, day) => `2020-03-0${day + 1}T12:00:00.000Z`,
);

/** The days on which things begin and cease to hold, are said, or are asked for. */
export const days: readonly string[] = ['2019-12-31', '2020-02-29', '2020-03-01', '2020-07-15'];

/** The types of edge that random graphs have. */
export const worldEdgeTypes: readonly EdgeType[] = [
  'CLAIMED',
  'ATTRIBUTED_TO',
  'INVOLVED_IN',
  'TARGETED',
  'MEMBER_OF',
  'LOCATED_AT',
  'PART_OF',
  'PUBLISHED_BY',
  'OWNED_BY',
  'OPERATED_BY',
  'REPORTS',
  'CITES',
  'ALLIED_WITH',
  'SAME_AS',
];
