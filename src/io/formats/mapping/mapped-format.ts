import { faultOfValue } from '../../../graph/rules/values';
import type { Value } from '../../../graph/store/port';
import type { EntityValues } from '../../../graph/write/batch';
import { propertiesOfEdge } from '../../../model/registry/edges';
import { propertiesOfKind, type Kind } from '../../../model/registry/kinds';
import type { Properties, Property } from '../../../model/registry/property';
import { type Cells, shown } from '../../rows/cells';
import { delimitedRows } from '../../rows/delimited-rows';
import { jsonRows, withoutNumbers } from '../../rows/json-rows';
import { type InputRow } from '../../rows/row';
import { RowFault } from '../../rows/row-fault';
import { hash } from '../../slug';
import { standingByOrder } from '../edition';
import type { Format, ImportRecord, Release } from '../format';
import { RecordDraft } from '../record-draft';
import type { EdgeMapping, Mapping, Template, ValueMapping } from './mapping';
import { fill, fillList } from './template';
import { columnsOf } from './templates';

/** A file of one's own, CSV or JSON Lines, as a mapping reads it. */
export function mappedFormat(name: 'csv' | 'jsonl', mapping: Mapping): Format {
  const { delimiter = ',', quoted = true } = mapping.table ?? {};
  const columns = columnsOf(mapping);
  const optional = new Set(mapping.optional?.map((column) => column.toLowerCase()));
  const required = [...columns].filter((column) => !optional.has(column));
  const missing = new Set(mapping.missing);
  return {
    name,
    fingerprint: hash(JSON.stringify(mapping)),
    columns: new Set([...columns].map(withoutNumbers)),
    rows: (file, text, found) =>
      name === 'csv'
        ? delimitedRows(file, text, { delimiter, quoted, required, missing }, found)
        : jsonRows(file, text, { required, missing }, found),
    release: (_, { edition, marking }) => releaseOf(mapping, edition, marking),
    record: (row, release) => recordOf(mapping, row, release),
  };
}

function releaseOf(mapping: Mapping, given: string | undefined, marking: string): Release {
  const { id, series, ...document } = mapping.document;
  const { id: sourceId, ...source } = mapping.source;
  const ofId = series === undefined ? undefined : id.slice(series.length);
  const edition = given ?? document.edition ?? ofId ?? '';
  const ofSeries = given ?? ofId ?? '';
  return {
    id: given !== undefined && series !== undefined ? `${series}${given}` : id,
    series: series ?? null,
    edition: series === undefined ? edition : ofSeries,
    standing: (other) => standingByOrder(other, ofSeries),
    document: { type: 'DATASET_RELEASE', ...document, ...(edition !== '' && { edition }) },
    source: { id: sourceId, properties: source as EntityValues<'Source'> },
    envelope: { modality: 'ASSERTED', ...mapping.envelope, marking },
  };
}

function recordOf(mapping: Mapping, row: InputRow, release: Release): ImportRecord {
  const { cells } = row;
  const draft = new RecordDraft(release);
  const ids = new Map([[releaseName, release.id]]);
  for (const [name, { kind, id, introduce, properties }] of Object.entries(mapping.entities)) {
    const filled = fill(id, cells);
    if (filled === undefined) continue;
    ids.set(name, filled);
    // Each value is of its property's type; whether one is missing is for the write to say.
    const given = valuesOf(properties, propertiesOfKind(kind), cells, name) as EntityValues<Kind>;
    if (introduce === true) draft.introduce(kind, filled, given);
    else draft.describe(kind, filled, given);
  }
  const subject = mapping.subject === undefined ? null : (ids.get(mapping.subject) ?? null);
  if (mapping.subject !== undefined && subject === null)
    throw new RowFault(mapping.subject, 'has no id, and it is what the row is about');

  const key = mapping.row === undefined ? String(row.line) : fill(mapping.row, cells);
  if (key === undefined) throw new RowFault(null, `the row has no key: ${mapping.row} is empty`);
  for (const edge of mapping.edges ?? []) addEdge(draft, edge, ids, cells, `row ${key}`);
  return draft.record(row, subject);
}

/** By what name edges refer to the file's own document. */
export const releaseName = 'document';

/** Adds an edge, where both its ends are there and its condition holds. */
function addEdge(
  draft: RecordDraft,
  { type, from, to, speaker, locator, when, properties = {} }: EdgeMapping,
  ids: ReadonlyMap<string, string>,
  cells: Cells,
  row: string,
): void {
  const idOf = (end: string): string | undefined =>
    ids.get(end) ?? (isName(end) ? undefined : fill(end, cells));
  const [fromId, toId] = [idOf(from), idOf(to)];
  if (fromId === undefined || toId === undefined) return;
  if (when !== undefined && fill(when, cells) === undefined) return;
  draft.assert(type, fromId, toId, (locator && fill(locator, cells)) ?? row, {
    ...valuesOf(properties, propertiesOfEdge(type), cells, type),
    speakerId: speaker === undefined ? undefined : idOf(speaker),
  });
}

/** A name of the mapping has no hyphen, and an id has one after its kind. */
const isName = (end: string): boolean => /^\w+$/.test(end);

function valuesOf(
  mapped: Readonly<Record<string, ValueMapping>>,
  properties: Properties,
  cells: Cells,
  owner: string,
): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const [name, mapping] of Object.entries(mapped)) {
    const property = properties[name];
    const value = property && valueOf(mapping, property, cells, `${owner}.${name}`);
    if (property === undefined || value === undefined) continue;
    const fault = faultOfValue(name, value, property);
    if (fault !== null) throw new RowFault(`${owner}.${name}`, fault.message);
    values[name] = value;
  }
  return values;
}

function valueOf(mapping: ValueMapping, property: Property, cells: Cells, path: string): Value | undefined {
  const isTemplate = typeof mapping !== 'object' || Array.isArray(mapping);
  const { from, ...rest }: ChosenValue | { from: Template; split?: string } = isTemplate
    ? { from: mapping as Template }
    : (mapping as ChosenValue);
  if (typeof from !== 'string') return from;
  const list = property.type === 'texts' ? fillList(from, cells) : undefined;
  if (list !== undefined) {
    const values = list.map((text) => chosen(text, rest, path)).filter((value) => value !== undefined);
    return values.length === 0 ? undefined : values.map(String);
  }
  const text = fill(from, cells);
  return typed(text && chosen(text, rest, path), property, rest.split ?? ';');
}

type ChosenValue = Exclude<ValueMapping, Template>;

/** What a text of the file becomes. */
function chosen(
  text: string,
  { values, otherwise, missing = [] }: Omit<ChosenValue, 'from'>,
  path: string,
): string | number | boolean | undefined {
  if (missing.includes(text)) return undefined;
  if (values === undefined) return text;
  const found = Object.hasOwn(values, text) ? values[text] : otherwise;
  if (found === undefined)
    throw new RowFault(path, `${shown(text)} is none of ${Object.keys(values).join(', ')}`);
  return found;
}

/** A number in plain digits; null where it is none, or one that would be rounded to another. */
function numberOf(text: string): number | null {
  if (!/^[+-]?\d+(\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? null : value;
}

/** A text of the file as the type that the registry wants; what does not fit stays as it is, and is refused. */
function typed(value: Value | undefined, { type }: Property, split: string): Value | undefined {
  if (typeof value !== 'string') return value;
  if (type === 'integer' || type === 'float') return numberOf(value) ?? value;
  if (type === 'boolean') return ({ true: true, false: false } as Record<string, boolean>)[value] ?? value;
  if (type !== 'texts') return value;
  return value
    .split(split)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
