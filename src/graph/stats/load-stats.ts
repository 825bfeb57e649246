import { badInput } from '../../errors';
import type { Lens } from '../../model/lens';
import type { StatsDimension } from '../../model/registry/stats-vocabularies';
import { combinations, compareKeys, groupedEvents, type Counted, type Key } from './grouped-events';
import { Tally, type EventNumbers } from './tally';

/** Groups in one answer at most. */
export const maxGroups = 5000;

/** The key of a group in one dimension, and the lens through which what it names is to be read. */
export interface GroupKey {
  readonly lens: Lens;
  readonly dimension: StatsDimension;
  readonly key: Key;
}

export interface EventGroup extends EventNumbers {
  readonly keys: readonly GroupKey[];
}

export interface EventStats {
  readonly total: EventNumbers;
  readonly groups: readonly EventGroup[];
}

/** Counts events in groups. */
export async function loadStats(counted: Counted, groupBy: readonly StatsDimension[]): Promise<EventStats> {
  const { rows, provenances } = await groupedEvents(counted, groupBy, { days: 'any', dayLength: null });
  const total = new Tally();
  const groups = new Map<string, { keys: Key[]; tally: Tally }>();
  for (const { row, keys } of rows) {
    total.add(row);
    for (const combination of groupBy.length === 0 ? [] : combinations(keys)) {
      const name = JSON.stringify(combination);
      const group = groups.get(name) ?? { keys: combination, tally: new Tally() };
      groups.set(name, group);
      group.tally.add(row);
    }
    if (groups.size > maxGroups)
      throw badInput(counted.path, `more than ${maxGroups} groups; group by less, or narrow the filter`);
  }
  return {
    total: total.numbers(provenances),
    groups: [...groups.values()]
      .sort((a, b) => compareKeys(a.keys, b.keys))
      .map(({ keys, tally }) => ({
        keys: keys.map((key, index) => ({ lens: counted.lens, dimension: groupBy[index]!, key })),
        ...tally.numbers(provenances),
      })),
  };
}
