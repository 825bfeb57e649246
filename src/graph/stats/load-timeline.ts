import { badInput } from '../../errors';
import type { StatsDimension, TimelineInterval } from '../../model/registry/stats-vocabularies';
import { compareKeys, groupedEvents, type Counted, type Key, type KeyedRow } from './grouped-events';
import { bucketOf, bucketsBetween, dayLengthOf, labelOf, type Span } from './interval';
import type { EventGroup } from './load-stats';
import { Tally, type EventNumbers } from './tally';

/** Buckets in one timeline, and groups in all of its buckets together, at most. */
export const maxBuckets = 5000;
export const maxCells = 10_000;

export interface TimelineQuestion {
  readonly interval: TimelineInterval;
  readonly from: string | null;
  readonly to: string | null;
  readonly split: StatsDimension | null;
  /** Whether the events of unknown day are asked for. */
  readonly undated: boolean;
}

interface TimelineBucket extends Span, EventNumbers {
  readonly label: string;
  readonly uncertain: number;
  readonly groups: readonly EventGroup[];
}

export interface Timeline {
  readonly buckets: readonly TimelineBucket[];
  readonly total: EventNumbers;
  readonly undated: EventNumbers | null;
}

/** A bucket that is being filled. */
class Filling {
  readonly all = new Tally();
  readonly groups = new Map<Key, Tally>();
  uncertain = 0;
}

/** How many buckets a timeline may have at most, before its events are known: its range says, where it is closed. */
export function mostBuckets({ interval, from, to }: Omit<TimelineQuestion, 'split' | 'undated'>): number {
  if (from === null || to === null) return maxBuckets;
  const buckets = bucketsBetween(interval, bucketOf(interval, from), bucketOf(interval, to), maxBuckets);
  return buckets?.length ?? maxBuckets;
}

/** Counts events in buckets of time: each in that of its earliest day. */
export async function loadTimeline(counted: Counted, question: TimelineQuestion): Promise<Timeline> {
  const { interval, split } = question;
  // The range is widened to whole buckets, so that none is cut.
  const [first, last] = [question.from, question.to].map((day) => day && bucketOf(interval, day));
  const days = { from: first ? first.from : null, to: last ? last.to : null };
  const by = split === null ? [] : [split];
  const [{ rows, provenances }, undated] = await Promise.all([
    groupedEvents(counted, by, { days, dayLength: dayLengthOf(interval) }),
    question.undated ? groupedEvents(counted, [], { days: 'unknown', dayLength: null }) : null,
  ]);

  const total = new Tally();
  const filled = new Map<string, Filling>();
  const keys = new Set<Key>();
  const spans: Span[] = [first, last].filter((span) => typeof span === 'object' && span !== null);
  for (const keyed of rows) {
    total.add(keyed.row);
    spans.push(fill(filled, keys, interval, keyed));
  }
  const buckets = bucketsOver(counted.path, interval, spans);
  if (buckets.length * keys.size > maxCells)
    throw badInput(
      counted.path,
      `${keys.size} groups in each of ${buckets.length} buckets; ${maxCells} together at most: choose a longer interval or another split, or narrow the filter`,
    );

  const groupKeys = [...keys].sort((a, b) => compareKeys([a], [b]));
  const empty = new Filling();
  return {
    buckets: buckets.map((span) => {
      const { all, groups, uncertain } = filled.get(span.from) ?? empty;
      return {
        ...span,
        label: labelOf(interval, span),
        uncertain,
        ...all.numbers(provenances),
        groups: groupKeys.map((key) => ({
          keys: [{ lens: counted.lens, dimension: split!, key }],
          ...(groups.get(key) ?? empty.all).numbers(provenances),
        })),
      };
    }),
    total: total.numbers(provenances),
    undated: undated && undatedNumbers(undated.rows, undated.provenances),
  };
}

/** Counts events of one row in their bucket, and gives that. */
function fill(
  filled: Map<string, Filling>,
  keys: Set<Key>,
  interval: TimelineInterval,
  { row, keys: [groupKeys = []] }: KeyedRow,
): Span {
  const { from, to } = row.days!;
  const span = bucketOf(interval, from);
  const bucket = filled.get(span.from) ?? new Filling();
  filled.set(span.from, bucket);
  bucket.all.add(row);
  if (to !== null && bucketOf(interval, to).from !== span.from) bucket.uncertain += row.events;
  for (const key of groupKeys) {
    keys.add(key);
    const tally = bucket.groups.get(key) ?? new Tally();
    bucket.groups.set(key, tally);
    tally.add(row);
  }
  return span;
}

/** The buckets from the first of these spans to the last, those without events among them. */
function bucketsOver(path: readonly string[], interval: TimelineInterval, spans: readonly Span[]): Span[] {
  const [some, ...others] = spans;
  if (some === undefined) return [];
  let [first, last] = [some, some];
  for (const span of others) {
    if (span.from < first.from) first = span;
    if (span.from > last.from) last = span;
  }
  const buckets = bucketsBetween(interval, first, last, maxBuckets);
  if (buckets === null)
    throw badInput(
      path,
      `more than ${maxBuckets} buckets of a ${interval} from ${first.from} to ${last.to}; choose a longer interval, or narrow from and to`,
    );
  return buckets;
}

function undatedNumbers(
  rows: readonly KeyedRow[],
  provenances: Parameters<Tally['numbers']>[0],
): EventNumbers {
  const tally = new Tally();
  for (const { row } of rows) tally.add(row);
  return tally.numbers(provenances);
}
