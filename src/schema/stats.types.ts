import { Field, ObjectType } from 'type-graphql';
import { maxJudgedEvents } from '../graph/stats/event-rows';
import { statsDimension } from '../model/registry/stats-vocabularies';
import { Entity } from './entities/entity.type';
import { enumOf } from './enums';
import { LocalDate, SafeInt } from './scalars';
import { independentOriginsRule } from './speaker.type';

@ObjectType({
  simpleResolvers: true,
  description:
    "Casualties over several events: each figure is the sum of those that the events' own intervals give (see `Event.deaths`). An event that lacks a figure adds nothing to it, and is counted as missing.",
})
export class CasualtyTotal {
  @Field(() => SafeInt, {
    nullable: true,
    description: 'The sum of the least low figures; null where no event has one.',
  })
  low!: number | null;

  @Field(() => SafeInt, {
    nullable: true,
    description: 'The sum of the best figures on which all origins agree; null where no event has one.',
  })
  best!: number | null;

  @Field(() => SafeInt, {
    nullable: true,
    description: 'The sum of the greatest high figures; null where no event has one.',
  })
  high!: number | null;

  @Field(() => SafeInt, { description: 'How many events any figure is given of.' })
  events!: number;

  @Field(() => SafeInt, { description: 'How many of these have no low figure.' })
  lowMissing!: number;

  @Field(() => SafeInt, { description: 'How many of these have no best figure, or none that is agreed on.' })
  bestMissing!: number;

  @Field(() => SafeInt, { description: 'How many of these have no high figure.' })
  highMissing!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What is counted of some events. Each number is computed only when it is asked for.',
})
export class EventNumbers {
  @Field(() => SafeInt, { description: 'How many events.' })
  events!: number;

  @Field(() => SafeInt, {
    description:
      'How many assertions lead from these events or to them, of any type, affirmed or denied. One between two of them counts at each.',
  })
  assertions!: number;

  @Field(() => SafeInt, {
    description: `How many independent origins stand behind all assertions of these events together. It is judged event by event, of ${maxJudgedEvents} events in one answer at most. ${independentOriginsRule}`,
  })
  independentOrigins!: number;

  @Field(() => CasualtyTotal, { description: 'The dead.' })
  deaths!: CasualtyTotal;

  @Field(() => CasualtyTotal, { description: 'The injured.' })
  injuries!: CasualtyTotal;
}

@ObjectType({ simpleResolvers: true, description: 'What the events of a group have in common.' })
export class GroupKey {
  @Field(() => enumOf(statsDimension), { description: 'In which dimension.' })
  dimension!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'A value of the enum of that dimension, or the id of an entity; null for events that belong to no group there.',
  })
  key!: string | null;

  @Field(() => Entity, { nullable: true, description: 'The entity that the key is the id of; else null.' })
  entity!: unknown;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Events that belong together, and what is counted of them.',
})
export class EventGroup extends EventNumbers {
  @Field(() => [GroupKey], { description: 'What they have in common, one key for each dimension.' })
  keys!: readonly GroupKey[];
}

@ObjectType({ simpleResolvers: true, description: 'Events in numbers.' })
export class EventStats {
  @Field(() => EventNumbers, { description: 'All the events, each counted once.' })
  total!: EventNumbers;

  @Field(() => [EventGroup], {
    description:
      'The groups that have an event, ordered by their keys (by code point, null last). An event that belongs to several counts in each of them.',
  })
  groups!: readonly EventGroup[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'A span of days, and what is counted of the events whose earliest day lies in it.',
})
export class TimelineBucket extends EventNumbers {
  @Field(() => String, {
    description: 'Its name by ISO 8601: `2020-08-10`, `2020-W33`, `2020-08`, `2020`; a quarter is `2020-Q3`.',
  })
  label!: string;

  @Field(() => LocalDate, { description: 'Its first day.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Its last day.' })
  to!: string;

  @Field(() => SafeInt, {
    description:
      'How many of its events may have happened later than in it: their latest day lies beyond it.',
  })
  uncertain!: number;

  @Field(() => [EventGroup], {
    description:
      'Its events by the dimension of `split`: in every bucket the same groups in the same order (by key, null last), those without events among them. Empty without `split`. An event that belongs to several groups counts in each of them.',
  })
  groups!: readonly EventGroup[];
}

@ObjectType({ simpleResolvers: true, description: 'Events in buckets of time.' })
export class Timeline {
  @Field(() => [TimelineBucket], {
    description: 'All buckets from the first to the last, those without events among them.',
  })
  buckets!: readonly TimelineBucket[];

  @Field(() => EventNumbers, { description: 'The events of all buckets, each counted once.' })
  total!: EventNumbers;

  @Field(() => EventNumbers, {
    description:
      'The events whose earliest day is not known: they belong to no bucket, whatever `from` and `to`.',
  })
  undated!: EventNumbers;
}
