import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { EntityRecord } from '../graph/read/records';
import { allKinds } from '../model/registry/kinds';
import { dimensions } from '../graph/stats/dimensions';
import type { Counted, Measure } from '../graph/stats/grouped-events';
import {
  loadStats,
  maxGroups,
  type EventStats as EventStatsRecord,
  type GroupKey as GroupKeyRecord,
} from '../graph/stats/load-stats';
import {
  loadTimeline,
  maxBuckets,
  maxCells,
  type Timeline as TimelineRecord,
} from '../graph/stats/load-timeline';
import { StatsArgs, TimelineArgs } from '../schema/stats.args';
import { EventStats, GroupKey, Timeline } from '../schema/stats.types';
import { resolveLens } from './lens';
import { readFilter } from './plan/list-arguments';
import { loadReference } from './plan/load-reference';
import { badInput } from '../errors';
import type { RequestContext } from './request-context';
import { responsePath, Selection } from './plan/selection';

/** Events in numbers, over groups and over time. */
@Resolver()
export class StatsResolver {
  @Query(() => EventStats, {
    nullable: true,
    description: `Events in numbers, grouped by what is asked. Any number of events can be counted, and their casualties summed; independent origins and status are judged event by event. More than ${maxGroups} groups are refused. Null, with an error that says why, where the question can't be answered.`,
  })
  async stats(
    @Args(() => StatsArgs) args: StatsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EventStatsRecord> {
    const counted = await countedBy(context, info, args, 'EventStats');
    return loadStats(counted, args.groupBy ?? []);
  }

  @Query(() => Timeline, {
    nullable: true,
    description: `Events in buckets of time, each in that of its earliest day. More than ${maxBuckets} buckets are refused, and more than ${maxCells} groups in all buckets together. Null, with an error that says why, where the question can't be answered.`,
  })
  async timeline(
    @Args(() => TimelineArgs) args: TimelineArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TimelineRecord> {
    const { interval, from = null, to = null, split = null } = args;
    if (from !== null && to !== null && from > to)
      throw badInput([...responsePath(info), 'to'], 'the range ends before it begins');
    const counted = await countedBy(context, info, args, 'Timeline');
    const selection = new Selection(info);
    const fields = selection.fields('Timeline', info.fieldNodes);
    const undated = selection.named(fields, 'undated').length > 0;
    return loadTimeline(counted, { interval, from, to, split, undated });
  }
}

async function countedBy(
  context: RequestContext,
  info: GraphQLResolveInfo,
  { asOf, filter }: StatsArgs | TimelineArgs,
  typeName: string,
): Promise<Counted> {
  const path = responsePath(info);
  const measures = new Set<Measure>();
  findMeasures(new Selection(info), typeName, info.fieldNodes, measures);
  return {
    reader: context.reader,
    loaders: context.loaders,
    lens: await resolveLens(context, asOf),
    path,
    filter: readFilter('Event', null, filter, path),
    measures,
  };
}

const measureNames: ReadonlySet<string> = new Set<Measure>([
  'assertions',
  'independentOrigins',
  'deaths',
  'injuries',
  'uncertain',
]);

/** The parts of an answer that hold numbers. */
const holders: ReadonlySet<string> = new Set(['total', 'undated', 'groups', 'buckets']);

/** What is measured anywhere in a selection. */
function findMeasures(
  selection: Selection,
  typeName: string,
  fieldNodes: readonly FieldNode[],
  found: Set<Measure>,
): void {
  for (const nodes of selection.fields(typeName, fieldNodes).values()) {
    const name = nodes[0]!.name.value;
    if (measureNames.has(name)) found.add(name as Measure);
    else if (holders.has(name)) findMeasures(selection, selection.typeOf(typeName, name), nodes, found);
  }
}

@Resolver(() => GroupKey)
export class GroupKeyResolver {
  @FieldResolver()
  entity(
    @Root() { dimension, key, lens }: GroupKeyRecord,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EntityRecord | null> | null {
    if (key === null || dimensions[dimension].by !== 'path') return null;
    // One plan for the keys of all dimensions: they are loaded together.
    return loadReference(context, info, lens, allKinds, key);
  }
}
