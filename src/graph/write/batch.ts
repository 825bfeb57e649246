import type { EdgeType, PropertiesOfEdge } from '../../model/registry/edges';
import type { Kind, PropertiesOfKind } from '../../model/registry/kinds';
import type { GivenValues } from '../../model/registry/property';

/**
 * What a writer gives to be written: importers and mutations alike. It says what is so; what the store
 * keeps of it (`recordedAt`, `updatedAt`, `version`, an edge's id) is the write path's to derive.
 */
export interface Batch {
  readonly reinstatements: readonly Reinstatement[];
  readonly entities: readonly EntityInput[];
  readonly edges: readonly EdgeInput[];
  readonly retractions: readonly Retraction[];
  readonly withdrawals: readonly Withdrawal[];
}

/** The properties of an entity of a kind as a writer gives them. */
export type EntityValues<K extends Kind> = GivenValues<PropertiesOfKind<K>>;

/** The properties of an assertion of a type as a writer gives them. */
export type EdgeValues<T extends EdgeType> = GivenValues<PropertiesOfEdge<T>>;

/**
 * A node's whole present state: `name`, `marking` and what its kind has beside them, as the registry names
 * them. A property that is left out is not set. An event's bounds follow from its `occurred`.
 */
export type EntityInput<K extends Kind = Kind> = {
  readonly [Each in K]: {
    readonly kind: Each;
    readonly id: string;
    readonly properties: EntityValues<Each>;
    /** The version that the writer has seen; a write on top of another one is refused. */
    readonly expectedVersion?: number;
  };
}[K];

/**
 * An assertion: the envelope but for what the store keeps, and the edge's own properties. Its id is
 * `{fromId}~{TYPE}~{key}`; where no key is given, it is a hash of to, document, speaker, locator and
 * stance, so that the same assertion, given again, is found and not doubled.
 */
export type EdgeInput<T extends EdgeType = EdgeType> = {
  readonly [Each in T]: {
    readonly type: Each;
    readonly fromId: string;
    readonly toId: string;
    readonly key?: string;
    readonly properties: EdgeValues<Each>;
  };
}[T];

export interface Retraction {
  /** The id of the edge. */
  readonly id: string;
  /** The end from which it is sought, for who knows the one with fewer edges; else the one that it leaves. */
  readonly end?: string;
  readonly reason: string;
}

export interface Reinstatement {
  /** The id of an entity that is withdrawn. What was retracted with it stays retracted. */
  readonly id: string;
}

export interface Withdrawal {
  /** The id of the entity. Its edges are retracted with it, for the same reason. */
  readonly id: string;
  readonly reason: string;
}
