import type { Value } from '../../store/port';
import type { Direction } from '../../../model/registry/edge-fields';
import type { EdgeType } from '../../../model/registry/edges';
import type { Kind } from '../../../model/registry/kinds';

/**
 * A filter is a value: a condition on a node, and on the edge that led to it where one did. Property
 * names, types and comparisons are constants of the code; what the user says is in values.
 */
export type Filter =
  | { readonly is: 'all' | 'any'; readonly of: readonly Filter[] }
  | { readonly is: 'not'; readonly of: Filter }
  | PropertyFilter
  | EdgePropertyFilter
  | EdgeTypeFilter
  | KindFilter
  | AcrossFilter
  | AssertedFilter
  | OccurredFilter
  | WithinFilter
  | NearFilter
  | BoxFilter
  | SourceFilter
  | MemberFilter;

export type Comparison =
  'eq' | 'ne' | 'in' | 'gt' | 'gte' | 'lt' | 'lte' | 'contains' | 'startsWith' | 'has' | 'isNull';

/** A comparison with a property of the node. */
export interface PropertyFilter {
  readonly is: 'property';
  readonly property: string;
  readonly comparison: Comparison;
  readonly value: Value;
}

/** The same with a property of the edge that led to the node. */
interface EdgePropertyFilter extends Omit<PropertyFilter, 'is'> {
  readonly is: 'edge property';
}

/** The edge that led to the node is of one of these types. */
interface EdgeTypeFilter {
  readonly is: 'edge type';
  readonly types: readonly EdgeType[];
}

/** The node is of one of these kinds. */
interface KindFilter {
  readonly is: 'kind';
  readonly kinds: readonly Kind[];
}

/** Across an edge: some, none or every one of what it leads to. `every` holds where there is none. */
export interface AcrossFilter {
  readonly is: 'across';
  readonly edge: EdgeType;
  readonly direction: Direction;
  readonly farKinds: readonly Kind[];
  readonly quantifier: 'some' | 'none' | 'every';
  /** What is counted at all: affirmed edges, where the condition names no stance. */
  readonly stance: string | null;
  readonly of: Filter;
}

/** Anything is asserted of the node, whatever it is and with whatever stance. */
interface AssertedFilter {
  readonly is: 'asserted';
}

/** An event's uncertain date against a range: their overlap is possible, or certain. */
export interface OccurredFilter {
  readonly is: 'occurred';
  readonly from: string | null;
  readonly to: string | null;
  readonly certain: boolean;
}

/** A place, or one that lies in it through any number of PART_OF. */
interface WithinFilter {
  readonly is: 'within';
  readonly placeId: string;
  /** The ids of the places within, once they have been looked up (see `resolve-filter.ts`). */
  readonly placeIds?: readonly string[];
}

/** A place at most so far, on the great circle, from a point. */
export interface NearFilter {
  readonly is: 'near';
  readonly latitude: number;
  readonly longitude: number;
  readonly withinKm: number;
}

/** A place between these parallels and meridians; `west > east` crosses the antimeridian. */
export interface BoxFilter {
  readonly is: 'box';
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** The edge's document was published by this source, or by one of these grades. */
export interface SourceFilter {
  readonly is: 'source';
  readonly sourceId: string | null;
  readonly reliabilities: readonly string[] | null;
}

/** The node, or the edge's document, is one of those that were looked up beforehand (see `resolve-filter.ts`). */
export interface MemberFilter {
  readonly is: 'member';
  readonly of: 'node' | 'document';
  /** Their ids, each with the value true. */
  readonly members: Readonly<Record<string, true>>;
}

/** What every row meets. */
export const matchAll: Filter = Object.freeze({ is: 'all', of: [] });
