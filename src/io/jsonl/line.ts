import { BadInputError } from '../../errors';
import type { Value } from '../../graph/store/port';
import { isEdgeType } from '../../model/registry/edges';
import { isKind } from '../../model/registry/kinds';
import { rowProperties, type GraphRow, type RowCounts, type RowProperties } from '../../graph/transfer/row';

/*
 * An export as lines of JSON, which holds all of a graph:
 *
 *   {"claimgraph":"export","format":1}
 *   {"node":{"kind":"Actor","properties":{"id":"actor-one", …}}}
 *   {"version":{"kind":"Actor","properties":{"entityId":"actor-one","from":…,"to":…, …}}}
 *   {"edge":{"type":"CLAIMED","from":"actor-one","to":"event-one","properties":{…}}}
 *   {"end":{"nodes":2,"versions":1,"edges":1}}
 *
 * The first line tells it from other files of lines, and the last one that nothing of it is missing.
 * Properties are those that are stored, sorted by name. Nodes come by id, each with its versions behind
 * it, then edges by the id of the node that they leave and their own: equal graphs give equal bytes.
 */
export const FORMAT = 1;

export const header = JSON.stringify({ claimgraph: 'export', format: FORMAT });

export function endLine(counts: RowCounts): string {
  return JSON.stringify({ end: counts });
}

export function lineOf(row: GraphRow): string {
  const { is, ...content } = row;
  return JSON.stringify({ [is]: content });
}

type Line = { readonly row: GraphRow } | { readonly header: number } | { readonly end: RowCounts };

/** Reads a line of an export. What it says is checked as far as its shape goes. */
export function readLine(text: string, place: string): Line {
  const [[is, content] = ['', null], ...others] = Object.entries(parsed(text, place));
  if (is === 'claimgraph' && content === 'export') return { header: Number(others[0]?.[1]) };
  if (others.length > 0 || !isMap(content)) throw notOurs(place);
  if (is === 'end') return { end: content as unknown as RowCounts };
  return { row: rowOf(is, content, place) };
}

/** Whether a file that begins with this line is such an export. */
export function isExport(firstLine: string): boolean {
  return firstLine.startsWith('{"claimgraph":"export"');
}

function rowOf(is: string, content: Content, place: string): GraphRow {
  const { kind, type, from, to } = content;
  const properties = propertiesOf(content['properties'], place);
  if (is === 'edge') {
    if (typeof type !== 'string' || !isEdgeType(type)) throw wrong(place, 'its type is no type of edge');
    if (typeof from !== 'string' || typeof to !== 'string') throw wrong(place, 'it has no from or no to');
    return { is, type, from, to, properties };
  }
  if (is !== 'node' && is !== 'version') throw notOurs(place);
  if (typeof kind !== 'string' || !isKind(kind)) throw wrong(place, 'its kind is no kind of node');
  return { is, kind, properties };
}

type Content = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string, place: string): Content {
  try {
    const value: unknown = JSON.parse(text);
    if (isMap(value)) return value;
  } catch (error) {
    throw new BadInputError(`${place}: it is no JSON, or only a part of it`, [], { cause: error });
  }
  throw notOurs(place);
}

function propertiesOf(value: unknown, place: string): RowProperties {
  if (!isMap(value)) throw wrong(place, 'it has no properties');
  for (const [name, each] of Object.entries(value))
    if (!isStorable(each)) throw wrong(place, `${name} can't be stored`);
  return rowProperties(value);
}

const isScalar = (value: unknown): value is Value => ['string', 'number', 'boolean'].includes(typeof value);
const isStorable = (value: unknown): boolean =>
  isScalar(value) || (Array.isArray(value) && value.every(isScalar));

function wrong(place: string, message: string): BadInputError {
  return new BadInputError(`${place}: ${message}`, [{ path: place, message }]);
}

function notOurs(place: string): BadInputError {
  return wrong(place, 'it is no line of an export: see `claimgraph export --help`');
}
