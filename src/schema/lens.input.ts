import { IsISO8601, IsOptional } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { DateTime, LocalDate } from './scalars';

@InputType({
  description:
    'As of when the graph is read. The two clocks are independent; without one of them it does not limit what is seen.',
})
export class AsOf {
  @Field(() => DateTime, {
    nullable: true,
    description:
      'What the graph knew at this instant: recorded by then and not yet retracted. Later than now reads as now.',
  })
  @IsOptional()
  @IsISO8601()
  known?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Only assertions that held in the world on this day, uncertain bounds taken at their widest. It filters assertions, never entities.',
  })
  @IsOptional()
  @IsISO8601()
  valid?: string;
}
