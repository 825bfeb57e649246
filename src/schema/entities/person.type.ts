import { Field, ObjectType } from 'type-graphql';
import type { Page } from '../../graph/read/records';
import { kinds } from '../../model/registry/kinds';
import { EdgeList } from '../edge-list.decorator';
import { LocalDate } from '../scalars';
import { Entity } from './entity.type';
import { Node } from './node.type';

@ObjectType({ implements: [Node, Entity], simpleResolvers: true, description: kinds.Person.meaning })
export class Person extends Entity {
  @Field(() => String, { nullable: true, description: 'Rank, office or form of address.' })
  title!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Date of birth.' })
  bornOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Date of death.' })
  diedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Nationality, as text or an ISO 3166-1 code.' })
  nationality!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it stands for several persons described together.',
  })
  collective!: boolean | null;

  @EdgeList('The events that the person took part in.')
  involvedIn!: Page;

  @EdgeList('The events aimed at the person.')
  targetedBy!: Page;

  @EdgeList('Who killed the person.')
  killedBy!: Page;

  @EdgeList('The events in which the person was killed.')
  killedIn!: Page;

  @EdgeList('The actors that the person is a member of.')
  memberOf!: Page;

  @EdgeList('The actors that the person leads, with the office held.')
  leads!: Page;

  @EdgeList('The actors that the person is allied with.')
  allies!: Page;

  @EdgeList('The actors that the person opposes.')
  opponents!: Page;
}
