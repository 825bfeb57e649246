import { ArrayMaxSize, ArrayUnique, IsISO8601, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';
import {
  statsDimension,
  timelineInterval,
  type StatsDimension,
  type TimelineInterval,
} from '../model/registry/stats-vocabularies';
import { enumOf } from './enums';
import { nodeFilter } from './filters/filter-inputs';
import { AsOf } from './lens.input';
import { LocalDate } from './scalars';

/** Dimensions that events can be grouped by at once. */
const maxDimensions = 3;

const eventFilter = nodeFilter('Event');

/** What both ways to count events take. */
@ArgsType()
class CountArgs {
  @Field(() => eventFilter, { nullable: true, description: 'Only events that meet this.' })
  @IsOptional()
  filter?: Readonly<Record<string, unknown>>;

  @Field(() => AsOf, { nullable: true, description: 'As of when; what lies under it inherits it.' })
  @IsOptional()
  @ValidateNested()
  asOf?: AsOf;
}

@ArgsType()
export class StatsArgs extends CountArgs {
  @Field(() => [enumOf(statsDimension)], {
    nullable: true,
    description: `What to group by, ${maxDimensions} dimensions at most: a group is a combination of one key of each. Without it there is the total alone.`,
  })
  @IsOptional()
  @ArrayMaxSize(maxDimensions)
  @ArrayUnique()
  @IsIn(Object.keys(statsDimension.values), { each: true })
  groupBy?: StatsDimension[];
}

@ArgsType()
export class TimelineArgs extends CountArgs {
  @Field(() => enumOf(timelineInterval), { description: 'How long a bucket is.' })
  @IsIn(Object.keys(timelineInterval.values))
  interval!: TimelineInterval;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'A day of the first bucket, which is shown whole. Without it: the first bucket that has an event.',
  })
  @IsOptional()
  @IsISO8601()
  from?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'A day of the last bucket, which is shown whole. Without it: the last bucket that has an event.',
  })
  @IsOptional()
  @IsISO8601()
  to?: string;

  @Field(() => enumOf(statsDimension), { nullable: true, description: 'What to split each bucket by.' })
  @IsOptional()
  @IsIn(Object.keys(statsDimension.values))
  split?: StatsDimension;
}
