import type { Value } from '../store/port';
import type { EdgeType } from '../../model/registry/edges';
import { bookkeepingProperties } from '../../model/registry/bookkeeping';
import type { Kind } from '../../model/registry/kinds';

/** The properties of a row as they are stored, sorted by name. */
export type RowProperties = Readonly<Record<string, Value>>;

/** An entity in its present state. */
export interface NodeRow {
  readonly is: 'node';
  readonly kind: Kind;
  readonly properties: RowProperties;
}

/** A former state of an entity: its `entityId`, and `from` and `to`, between which it was the present one. */
export interface VersionRow {
  readonly is: 'version';
  readonly kind: Kind;
  readonly properties: RowProperties;
}

/** An assertion, whether it is retracted or not. */
export interface EdgeRow {
  readonly is: 'edge';
  readonly type: EdgeType;
  readonly from: string;
  readonly to: string;
  readonly properties: RowProperties;
}

/**
 * A graph is its rows: they hold all of it but what a store keeps for itself (the clock, its migrations,
 * what finds an entity in searches), so two stores with the same rows hold the same graph.
 */
export type GraphRow = NodeRow | VersionRow | EdgeRow;

/** A row and where it stands, for messages: `line 12`. */
export interface PlacedRow {
  readonly row: GraphRow;
  readonly place: string;
}

/** The text of a row's property; the empty one, which sorts before all others, where it has none. */
export function textOf(row: GraphRow, property: string): string {
  const value = row.properties[property];
  return typeof value === 'string' ? value : '';
}

/** What a message calls a row. */
export function nameOf(row: GraphRow): string {
  return row.is === 'version'
    ? `the version of ${textOf(row, 'entityId')} from ${textOf(row, 'from')}`
    : textOf(row, 'id');
}

/**
 * Stored properties as a row has them: in the order of their names, without those that are not set and
 * those that are bookkeeping.
 */
export function rowProperties(stored: Readonly<Record<string, unknown>>): RowProperties {
  const entries = Object.entries(stored).filter(
    ([name, value]) => value != null && !Object.hasOwn(bookkeepingProperties, name),
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))) as RowProperties;
}

/** Properties as text: two rows are equal where it is, and what is stored as 3 and as 3.0 is one number. */
export function canonical(properties: RowProperties): string {
  return JSON.stringify(properties);
}

/** How many rows of each sort. */
export interface RowCounts {
  nodes: number;
  versions: number;
  edges: number;
}

export const noRows = (): RowCounts => ({ nodes: 0, versions: 0, edges: 0 });

export function count(counts: RowCounts, { is }: GraphRow): void {
  counts[`${is}s`] += 1;
}

export function shownCounts({ nodes, versions, edges }: RowCounts): string {
  return `${nodes} nodes, ${versions} versions, ${edges} edges`;
}
