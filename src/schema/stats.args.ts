import { ArrayMaxSize, ArrayUnique, IsISO8601, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';
import { StatsDimension, TimelineInterval } from './enums';
import { nodeFilter } from './filters/filter-inputs';
import { AsOf } from './lens.input';
import { LocalDate } from './scalars';

/** Dimensions that events can be grouped by at once. */
const maxDimensions = 3;

/** What both ways to count events take. */
@ArgsType()
class CountArgs {
  @Field(() => nodeFilter('Event'), { nullable: true, description: 'Only events that meet this.' })
  @IsOptional()
  filter?: Readonly<Record<string, unknown>>;

  @Field(() => AsOf, { nullable: true, description: 'As of when; what lies under it inherits it.' })
  @IsOptional()
  @ValidateNested()
  asOf?: AsOf;
}

@ArgsType()
export class StatsArgs extends CountArgs {
  @Field(() => [StatsDimension], {
    nullable: true,
    description: `What to group by, ${maxDimensions} dimensions at most: a group is a combination of one key of each. Without it there is the total alone.`,
  })
  @IsOptional()
  @ArrayMaxSize(maxDimensions)
  @ArrayUnique()
  @IsIn(Object.keys(StatsDimension), { each: true })
  groupBy?: (keyof typeof StatsDimension)[];
}

@ArgsType()
export class TimelineArgs extends CountArgs {
  @Field(() => TimelineInterval, { description: 'How long a bucket is.' })
  @IsIn(Object.keys(TimelineInterval))
  interval!: keyof typeof TimelineInterval;

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

  @Field(() => StatsDimension, { nullable: true, description: 'What to split each bucket by.' })
  @IsOptional()
  @IsIn(Object.keys(StatsDimension))
  split?: keyof typeof StatsDimension;
}
