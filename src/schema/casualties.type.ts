import { Field, Int, ObjectType } from 'type-graphql';
import { assertionTypeName } from '../model/registry/edges';
import { SafeInt } from './scalars';
import { independentOriginsRule, Speaker } from './speaker.type';
import { typeNamed } from './type-registry';

@ObjectType({
  simpleResolvers: true,
  description:
    'Casualties as an interval over all affirmed reports of an event; a figure is null where nobody gives it.',
})
export class Casualties {
  @Field(() => SafeInt, { nullable: true, description: 'The least of the low figures.' })
  low!: number | null;

  @Field(() => SafeInt, {
    nullable: true,
    description:
      'The best figure, only where all independent origins agree; an origin whose own reports differ agrees with none.',
  })
  best!: number | null;

  @Field(() => SafeInt, { nullable: true, description: 'The greatest of the high figures.' })
  high!: number | null;

  @Field(() => [typeNamed(assertionTypeName('REPORTS'))], { description: 'The reports that give a figure.' })
  reports!: unknown[];

  @Field(() => Int, {
    description: `How many independent origins stand behind these. ${independentOriginsRule}`,
  })
  independentOrigins!: number;

  @Field(() => [Speaker], {
    description:
      'Whose figures these are, as far as they are entities of the graph, in order of first appearance. Nobody where the documents themselves speak.',
  })
  speakers!: unknown[];
}
