import { Field, Int, ObjectType } from 'type-graphql';
import { ReportsAssertion } from './assertions/documents.types';

@ObjectType({
  simpleResolvers: true,
  description:
    'Casualties as an interval over all affirmed reports of an event; a figure is null where nobody gives it.',
})
export class Casualties {
  @Field(() => Int, { nullable: true, description: 'The least of the low figures.' })
  low!: number | null;

  @Field(() => Int, { nullable: true, description: 'The best figure, only where all that give one agree.' })
  best!: number | null;

  @Field(() => Int, { nullable: true, description: 'The greatest of the high figures.' })
  high!: number | null;

  @Field(() => [ReportsAssertion], { description: 'The reports that give a figure.' })
  reports!: unknown[];
}
