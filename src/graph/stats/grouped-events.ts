import type { Filter } from '../read/filter/filter';
import type { Lens } from '../../model/lens';
import type { Loaders } from '../read/loaders';
import type { Provenances } from '../judgement/origins/origins';
import { loadProvenances } from '../judgement/origins/load-origins';
import type { Reader } from '../store/port';
import type { StatsDimension } from '../../model/registry/stats-vocabularies';
import { loadResponsibility } from '../judgement/responsibility/load-responsibility';
import { dimensions } from './dimensions';
import { eventRows, type EventRow, type RowsPlan } from './event-rows';
import { placesOfLevel } from './places-above';

/** What can be measured of events, beside how many they are. */
export type Measure = 'assertions' | 'independentOrigins' | 'deaths' | 'injuries' | 'uncertain';

/** What of the graph is counted, through which lens, and where in the request it is asked (for errors). */
export interface Counted {
  readonly reader: Reader;
  readonly loaders: Loaders;
  readonly lens: Lens;
  readonly path: readonly string[];
  readonly filter: Filter;
  readonly measures: ReadonlySet<Measure>;
}

/** The key of a group in one dimension; null is the group of those that belong to none. */
export type Key = string | null;

/** Events that are alike, with their keys in each dimension asked for: at least one, null if nothing else. */
export interface KeyedRow {
  readonly row: EventRow;
  readonly keys: readonly (readonly Key[])[];
}

export interface GroupedEvents {
  readonly rows: readonly KeyedRow[];
  readonly provenances: Provenances;
}

/** Reads events in groups, and finds their keys in each dimension. */
export async function groupedEvents(
  { reader, loaders, lens, path, filter, measures }: Counted,
  by: readonly StatsDimension[],
  time: Pick<RowsPlan, 'days' | 'dayLength'>,
): Promise<GroupedEvents> {
  const sources = by.map((dimension) => dimensions[dimension]);
  const paths = sources.flatMap((source) => (source.by === 'path' ? [source.steps] : []));
  const documents = measures.has('independentOrigins');
  const rows = await eventRows(
    reader,
    lens,
    {
      ...time,
      latestDay: measures.has('uncertain'),
      filter,
      type: sources.some((source) => source.by === 'type'),
      paths,
      single: documents || sources.some((source) => source.by === 'status'),
      documents,
      assertions: measures.has('assertions'),
      casualties: (['deaths', 'injuries'] as const).filter((measure) => measures.has(measure)),
    },
    path,
  );

  let next = 0;
  const keysBy = await Promise.all(
    sources.map(async (source): Promise<(row: EventRow) => readonly Key[]> => {
      if (source.by === 'type') return ({ type }) => [type];
      if (source.by === 'status') {
        const statuses = await statusesOf(loaders, lens, rows);
        return ({ id }) => [statuses.get(id!)!];
      }
      const index = next++;
      const ends = ({ ends }: EventRow): readonly string[] => ends[index]!;
      if (source.level === undefined) return ends;
      const above = await placesOfLevel(loaders, lens, source.level, rows.flatMap(ends));
      return (row) => [...new Set(ends(row).flatMap(above))];
    }),
  );
  return {
    rows: rows.map((row) => ({ row, keys: keysBy.map((keysOf) => orNone(keysOf(row))) })),
    provenances: documents
      ? await loadProvenances(
          loaders,
          lens,
          new Set(rows.flatMap((row) => [...row.documents, ...row.reports])),
        )
      : new Map(),
  };
}

const orNone = (keys: readonly Key[]): readonly Key[] => (keys.length === 0 ? [null] : keys);

async function statusesOf(
  loaders: Loaders,
  lens: Lens,
  rows: readonly EventRow[],
): Promise<ReadonlyMap<string, string>> {
  const judged = await Promise.all(
    rows.map(async ({ id }): Promise<[string, string]> => {
      const { status } = await loadResponsibility(loaders, lens, id!);
      return [id!, status];
    }),
  );
  return new Map(judged);
}

/** The combinations of a row's keys, one of each dimension: the groups in which it counts. */
export function combinations(keys: readonly (readonly Key[])[]): Key[][] {
  return keys.reduce<Key[][]>(
    (done, each) => done.flatMap((combination) => each.map((key) => [...combination, key])),
    [[]],
  );
}

/** Groups by their keys, by code point; those that belong to none come last. */
export function compareKeys(a: readonly Key[], b: readonly Key[]): number {
  for (const [index, key] of a.entries()) {
    const other = b[index]!;
    if (key === other) continue;
    if (key === null) return 1;
    if (other === null) return -1;
    return Buffer.compare(Buffer.from(key), Buffer.from(other));
  }
  return 0;
}
