import { InvariantError } from '../../errors';
import type { Value } from '../../graph/store/port';
import { versionProperties } from '../../model/registry/bookkeeping';
import { propertiesOfEdge } from '../../model/registry/edges';
import { propertiesOfKind } from '../../model/registry/kinds';
import type { Properties, Property } from '../../model/registry/property';
import { textOf, type GraphRow } from '../../graph/transfer/row';
import { itemSeparator } from './cell';

/** A file of rows of one sort: its header in the format of neo4j-admin import, and what a row has there. */
export interface Table {
  readonly name: string;
  readonly header: readonly string[];
  readonly cells: (row: GraphRow) => readonly (Value | undefined)[];
}

/** The tables that a row goes to; a version and its WAS edge are two. */
export function tablesOf(row: GraphRow): readonly Table[] {
  const key = row.is === 'edge' ? row.type : `${row.is} ${row.kind}`;
  const known = tables.get(key) ?? makeTables(row);
  tables.set(key, known);
  return known;
}

const tables = new Map<string, readonly Table[]>();

function makeTables(row: GraphRow): Table[] {
  if (row.is === 'node') return [nodeTable(row.kind, propertiesOfKind(row.kind))];
  if (row.is === 'edge') return [edgeTable(row.type, propertiesOfEdge(row.type))];
  const { id: _id, ...former } = propertiesOfKind(row.kind);
  return [versionTable(`Version-${row.kind}`, { ...versionProperties, ...former }), wasTable];
}

function nodeTable(kind: string, properties: Properties): Table {
  const { id: _id, ...others } = properties;
  const names = Object.keys(others);
  return {
    name: kind,
    header: ['id:ID', ':LABEL', ...typed(others)],
    cells: (row) => [row.properties['id'], `Entity${itemSeparator}${kind}`, ...values(row, names, ['id'])],
  };
}

function versionTable(name: string, properties: Properties): Table {
  const names = Object.keys(properties);
  return {
    name,
    header: [':ID(Version)', ':LABEL', ...typed(properties)],
    cells: (row) => [versionId(row), 'Version', ...values(row, names, ['id'])],
  };
}

const wasTable: Table = {
  name: 'WAS',
  header: [':START_ID', ':END_ID(Version)', ':TYPE'],
  cells: (row) => [row.properties['entityId'], versionId(row), 'WAS'],
};

function edgeTable(type: string, properties: Properties): Table {
  const names = Object.keys(properties);
  return {
    name: type,
    header: [':START_ID', ':END_ID', ':TYPE', ...typed(properties)],
    cells: (row) => (row.is === 'edge' ? [row.from, row.to, type, ...values(row, names, [])] : []),
  };
}

/** A version has no id of its own; within these files it needs one. */
const versionId = (row: GraphRow): string => `${textOf(row, 'entityId')}@${textOf(row, 'from')}`;

function typed(properties: Properties): string[] {
  return Object.entries(properties).map(([name, property]) => `${name}${suffixOf(property)}`);
}

function suffixOf({ type }: Property): string {
  switch (type) {
    case 'texts':
      return ':string[]';
    case 'integer':
      return ':long';
    case 'float':
      return ':double';
    case 'boolean':
      return ':boolean';
    default:
      return '';
  }
}

function values(row: GraphRow, names: readonly string[], others: readonly string[]): (Value | undefined)[] {
  const strange = Object.keys(row.properties).find((name) => !names.includes(name) && !others.includes(name));
  if (strange !== undefined)
    throw new InvariantError(
      `${textOf(row, 'id')} has a property ${strange} that no column is for: \`claimgraph check\` says more`,
    );
  return names.map((name) => row.properties[name]);
}
