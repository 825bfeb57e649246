import fc from 'fast-check';
import {
  statsDimension,
  timelineInterval,
  type StatsDimension,
} from '../../../src/model/registry/stats-vocabularies';
import { filterOf } from './filter.arbitrary';
import { asOf, clearance } from './lens.arbitrary';
import type { Interval } from './spans';
import type { Measure, StatsQuestion } from './stats';
import { days } from './world';

const dimension = fc.constantFrom(...(Object.keys(statsDimension.values) as StatsDimension[]));
const day = fc.option(fc.constantFrom(...days), { freq: 2 });

const groups = fc
  .uniqueArray(dimension, { maxLength: 3 })
  .map((groupBy): StatsQuestion['by'] => ({ groupBy }));

const time = fc
  .record({
    interval: fc.constantFrom(...(Object.keys(timelineInterval.values) as Interval[])),
    from: day,
    to: day,
    split: fc.option(dimension),
  })
  .filter(({ from, to }) => from === null || to === null || from <= to);

/** A question for events in numbers, of every sort that the oracle answers. */
export const randomStatsQuestion: fc.Arbitrary<StatsQuestion> = fc.record({
  asOf,
  clearance,
  filter: fc.option(filterOf('Event', null, 1), { freq: 1 }),
  measures: fc.subarray<Measure>(['assertions', 'independentOrigins', 'deaths', 'injuries']),
  by: fc.oneof(groups, time as fc.Arbitrary<StatsQuestion['by']>),
});
