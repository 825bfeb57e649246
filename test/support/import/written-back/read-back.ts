import type { Graph } from '../../../../src/graph/store/port';
import { rowsOf } from '../../graph-queries';

/*
 * What the readers of all formats share. Each writes the columns of its format back from a graph: what docs/import
 * says that a column becomes, read the other way. Held against the file, they show that no value was lost.
 */

/** The columns of a row by their names, as text. */
export type Columns = Readonly<Record<string, string>>;

export type Row = readonly unknown[];

export const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A number as it is in every spelling: 44.0 is 44. */
export const number = (value: unknown): string =>
  value == null || value === '' ? '' : String(Number(value));

/** Text as an import takes it: without marks of direction, with one space for spaces of every sort, and none at the ends. */
export const seen = (value: string | undefined): string =>
  (value ?? '')
    .replace(/[\u200E\u200F]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');

/** A file's columns that a reader writes back, and in what they differ from those. */
export function differences(file: Columns, graph: Columns | undefined): string[] {
  if (graph === undefined) return [`row ${file['id']} is not there`];
  return Object.keys({ ...file, ...graph })
    .filter((name) => file[name] !== graph[name])
    .map((name) => `row ${file['id']}, ${name}: ${file[name]} in the file, ${graph[name]} in the graph`);
}

/** The rows of a query by their first column, the id of an event. */
export async function byEvent(graph: Graph, query: string): Promise<(id: string) => readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const [id, ...row] of await rowsOf(graph, query)) {
    const rows = found.get(String(id)) ?? [];
    rows.push(row);
    found.set(String(id), rows);
  }
  return (id) => found.get(id) ?? [];
}

export interface Place {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: string;
  readonly latitude: unknown;
  readonly longitude: unknown;
}

/** For the id of a place: itself, and all that it lies in, the country last. */
export async function placesAbove(graph: Graph): Promise<(id: unknown) => readonly Place[]> {
  const above = new Map<unknown, unknown>();
  const partOf = 'MATCH (l:Location)-[r:PART_OF]->(m:Location) WHERE r.retractedAt IS NULL RETURN l.id, m.id';
  for (const [id, parent] of await rowsOf(graph, partOf)) above.set(id, parent);
  const places = new Map<unknown, Place>();
  const all = 'MATCH (l:Location) RETURN l.id, l.name, l.aliases, l.type, l.latitude, l.longitude';
  for (const [id, name, aliases, type, latitude, longitude] of await rowsOf(graph, all))
    places.set(id, {
      name: text(name),
      aliases: (aliases as string[] | null) ?? [],
      type: text(type),
      latitude,
      longitude,
    });
  return (id) => {
    const chain: Place[] = [];
    for (let at = id; places.has(at); at = above.get(at)) chain.push(places.get(at)!);
    return chain;
  };
}
