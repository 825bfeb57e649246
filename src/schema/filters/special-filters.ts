import { IsBoolean, IsISO8601, IsIn, IsNumber, IsOptional, Max, Min } from 'class-validator';
import { Field, Float, InputType } from 'type-graphql';
import { dateCertainty } from '../../model/registry/graph-vocabularies';
import { enumOf } from '../enums';
import { LocalDate } from '../scalars';

@InputType({
  description: 'When an event happened, against a range of days, both included. An open side has no bound.',
})
export class OccurredFilter {
  @Field(() => LocalDate, { nullable: true, description: 'The first day of the range.' })
  @IsOptional()
  @IsISO8601()
  from?: string;

  @Field(() => LocalDate, { nullable: true, description: 'The last day of the range.' })
  @IsOptional()
  @IsISO8601()
  to?: string;

  @Field(() => enumOf(dateCertainty), {
    nullable: true,
    description:
      'For uncertain dates: whether to take what may lie in the range, or only what must. POSSIBLE where not given.',
  })
  @IsOptional()
  @IsIn(Object.keys(dateCertainty.values))
  certainty?: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether no date is known at all.' })
  @IsOptional()
  @IsBoolean()
  isNull?: boolean;
}

@InputType({
  description:
    'A circle on the Earth (haversine on a sphere of 6371.0088 km). Of events, the precision of the edge to their place widens it: what may lie inside is inside.',
})
export class NearFilter {
  @Field(() => Float, { description: 'Degrees north of the centre, WGS 84, -90 to 90.' })
  @IsNumber()
  @Min(-90)
  @Max(90)
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east of the centre, WGS 84, -180 to 180.' })
  @IsNumber()
  @Min(-180)
  @Max(180)
  longitude!: number;

  @Field(() => Float, { description: 'The radius in kilometres, 0 to 20000.' })
  @IsNumber()
  @Min(0)
  @Max(20_000)
  withinKm!: number;
}

@InputType({
  description:
    'The area between two parallels and two meridians, bounds included. `west` greater than `east` crosses the antimeridian. Of events, the precision of the edge to their place widens it: what may lie inside is inside.',
})
export class BoxFilter {
  @Field(() => Float, { description: 'The southern parallel in degrees, -90 to 90.' })
  @IsNumber()
  @Min(-90)
  @Max(90)
  south!: number;

  @Field(() => Float, { description: 'The western meridian in degrees, -180 to 180.' })
  @IsNumber()
  @Min(-180)
  @Max(180)
  west!: number;

  @Field(() => Float, { description: 'The northern parallel in degrees, -90 to 90.' })
  @IsNumber()
  @Min(-90)
  @Max(90)
  north!: number;

  @Field(() => Float, { description: 'The eastern meridian in degrees, -180 to 180.' })
  @IsNumber()
  @Min(-180)
  @Max(180)
  east!: number;
}
