import type { EdgeInput, EntityInput } from '../../graph/write/batch';
import type { ImportRecord } from '../formats/format';
import { saidIn } from '../formats/record-draft';
import { hash } from '../slug';
import type { Recent } from '../../memoize';

/** What a run has written lately. Hashes stand for what was written: they are many, and all are small. */
export interface Known {
  /** By id: the hash of its description, or that it was introduced alone. */
  readonly entities: Recent<string>;
  /** The keys of edges that do not hang on one row alone. */
  readonly edges: Recent<true>;
}

/** What a list of records comes to, with the records that each item is from. */
export interface Built {
  readonly entities: Owned<EntityInput>[];
  /** To be made where they are missing. */
  readonly introduced: Owned<EntityInput>[];
  readonly edges: Owned<EdgeInput>[];
  /** What unchanged rows are about. */
  readonly unchanged: Unchanged[];
  /** Descriptions that differ from an earlier one of this run, which counts. */
  readonly differing: { readonly record: ImportRecord; readonly input: EntityInput }[];
}

export interface Owned<T> {
  readonly input: T;
  readonly records: ImportRecord[];
  /** Under which it is remembered, where it is. */
  readonly hashed?: string;
  /** An entity that was introduced earlier in the run, and is described only now. */
  readonly introducedBefore?: boolean;
}

/** What a row is about that the graph holds as the row says, with so many edges. */
export interface Unchanged extends Pick<Owned<EntityInput>, 'input' | 'introducedBefore'> {
  readonly hashed: string;
  readonly edges: number;
}

/**
 * Brings records together for one write: each entity and edge once, without what the run has written
 * already, and without what rows that are unchanged say of what they are about. Where rows describe one
 * entity differently, the first counts, so that it does not go to and fro.
 */
export function buildBatch(
  records: readonly ImportRecord[],
  known: Known,
  unchanged: ReadonlyMap<ImportRecord, { readonly edges: number }>,
): Built {
  const described = new Map<string, Owned<EntityInput>>();
  const introduced = new Map<string, Owned<EntityInput>>();
  const edges = new Map<string, Owned<EdgeInput>>();
  const there: Built['unchanged'] = [];
  const differing: Built['differing'] = [];

  for (const record of records) {
    const row = unchanged.get(record);
    for (const entity of record.entities) {
      const { input } = entity;
      const before = known.entities.get(input.id);
      if (entity.introduced) {
        if (before === undefined) own(introduced, input.id, { input }, record);
        continue;
      }
      const hashed = hashOf(input);
      const other = described.get(input.id)?.hashed ?? before;
      if (other !== undefined && other !== introducedAlone && other !== hashed)
        differing.push({ record, input });
      const item = { input, hashed, introducedBefore: before === introducedAlone };
      if (row !== undefined && input.id === record.subject) there.push({ ...item, edges: row.edges });
      else if (before === undefined || item.introducedBefore) own(described, input.id, item, record);
    }
    for (const input of record.edges) {
      const isOwn = isOfRow(input, record);
      if (isOwn && row !== undefined) continue;
      const said = saidIn(input);
      if (isOwn) own(edges, said, { input }, record);
      else {
        const hashed = hash(said);
        if (known.edges.get(hashed) !== true) own(edges, said, { input, hashed }, record);
      }
    }
  }
  for (const { input, hashed } of there) {
    introduced.delete(input.id);
    if (described.get(input.id)?.hashed === hashed) described.delete(input.id);
  }
  for (const id of described.keys()) introduced.delete(id);
  return {
    entities: [...described.values()],
    introduced: [...introduced.values()],
    edges: [...edges.values()],
    unchanged: there,
    differing,
  };
}

/** Notes what has been written, once it is in the graph for good. */
export function learn(known: Known, { entities, introduced, edges, unchanged }: Built): void {
  for (const { input } of introduced) known.entities.set(input.id, introducedAlone);
  for (const { input, hashed } of unchanged) known.entities.set(input.id, hashed);
  for (const { input, hashed } of entities) if (hashed !== undefined) known.entities.set(input.id, hashed);
  for (const { hashed } of edges) if (hashed !== undefined) known.edges.set(hashed, true);
}

/** Whether an edge is about the event of its row: no other row says it. */
export function isOfRow({ fromId, toId }: EdgeInput, { subject }: ImportRecord): boolean {
  return subject !== null && (fromId === subject || toId === subject);
}

function own<T>(
  items: Map<string, Owned<T>>,
  key: string,
  item: Omit<Owned<T>, 'records'>,
  record: ImportRecord,
): void {
  const before = items.get(key);
  if (before === undefined) items.set(key, { ...item, records: [record] });
  else before.records.push(record);
}

const introducedAlone = 'introduced';

/** A record's properties come in the order of the code that makes them, so equal ones have equal texts. */
const hashOf = (input: EntityInput): string => hash(JSON.stringify(input));
