import { Field, ObjectType } from 'type-graphql';
import type { Page } from '../../graph/read/records';
import { kinds } from '../../model/registry/kinds';
import { EdgeList } from '../edge-list.decorator';
import { AssessmentType, Likelihood } from '../enums';
import { Entity } from './entity.type';
import { Node } from './node.type';

@ObjectType({ implements: [Node, Entity], simpleResolvers: true, description: kinds.Assessment.meaning })
export class Assessment extends Entity {
  @Field(() => AssessmentType, { description: 'What sort of assessment it is.' })
  type!: string;

  @Field(() => String, { description: 'What it says.' })
  statement!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is said to depend on; null where it is unconditional.',
  })
  condition!: string | null;

  @Field(() => Likelihood, {
    nullable: true,
    description: 'The band of likelihood that the text itself uses (ICD 203); null where it uses none.',
  })
  likelihood!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The time that it speaks of, in the words of the text.',
  })
  horizon!: string | null;

  @EdgeList('What it is about.')
  about!: Page;

  @EdgeList('The documents and events that support it.')
  support!: Page;

  @EdgeList('The larger assessments that it is a part of.')
  partOf!: Page;

  @EdgeList('The assessments that are a part of it.')
  parts!: Page;
}
