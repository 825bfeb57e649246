import type { EdgeInput, EntityInput } from '../../graph/write/batch';
import type { ImportRecord } from '../formats/format';
import { saidIn } from '../formats/record-draft';
import { hash } from '../slug';
import { HashSet } from './hash-set';
import { Recent } from '../../memoize';

/** What a run has written. Hashes stand for it: they are many, and all are small. */
export class Known {
  /** The hashes of the latest descriptions, by id. */
  readonly #descriptions = new Recent<string>(remembered);
  readonly #described = new HashSet();
  readonly #introduced = new HashSet();
  /** What no row alone says. */
  readonly #said = new HashSet();

  /**
   * The hash of an entity's description; `introduced` where it was introduced alone, `forgotten` where it was
   * described long ago; undefined where the run has not met it.
   */
  descriptionOf(id: string): string | undefined {
    return (
      this.#descriptions.get(id) ??
      (this.#described.has(id) ? forgotten : this.#introduced.has(id) ? introducedAlone : undefined)
    );
  }

  hasSaid(said: string): boolean {
    return this.#said.has(said);
  }

  /** Notes what has been written, once it is in the graph for good. */
  learn({ entities, introduced, edges, unchanged }: Built): void {
    for (const { input } of introduced) this.#introduced.add(input.id);
    for (const { input, hashed } of [...unchanged, ...entities]) {
      this.#described.add(input.id);
      if (hashed !== undefined) this.#descriptions.set(input.id, hashed);
    }
    for (const { said } of edges) if (said !== undefined) this.#said.add(said);
  }
}

/** So many descriptions, at least, are held against others. */
const remembered = 50_000;

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
  /** The hash of a description. */
  readonly hashed?: string;
  /** What tells an edge from others, where no row alone says it. */
  readonly said?: string;
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
 *
 * @param again whether what the run has met before is wanted too: a dry run has written none of it
 */
export function buildBatch(
  records: readonly ImportRecord[],
  known: Known,
  unchanged: ReadonlyMap<ImportRecord, { readonly edges: number }>,
  again = false,
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
      const before = known.descriptionOf(input.id);
      if (entity.introduced) {
        if (before === undefined || again) own(introduced, input.id, { input }, record);
        continue;
      }
      const hashed = hashOf(input);
      const other = described.get(input.id)?.hashed ?? before;
      if (other !== undefined && other !== introducedAlone && other !== forgotten && other !== hashed)
        differing.push({ record, input });
      const item = { input, hashed, introducedBefore: before === introducedAlone };
      if (row !== undefined && input.id === record.subject) there.push({ ...item, edges: row.edges });
      else if (before === undefined || item.introducedBefore || again) own(described, input.id, item, record);
    }
    for (const input of record.edges) {
      const isOwn = isOfRow(input, record);
      if (isOwn && row !== undefined) continue;
      const said = saidIn(input);
      if (isOwn) own(edges, said, { input }, record);
      else {
        if (again || !known.hasSaid(said)) own(edges, said, { input, said }, record);
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
const forgotten = 'forgotten';

/** A record's properties come in the order of the code that makes them, so equal ones have equal texts. */
const hashOf = (input: EntityInput): string => hash(JSON.stringify(input));
