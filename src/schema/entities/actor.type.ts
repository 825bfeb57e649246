import { Field, ObjectType } from 'type-graphql';
import type { Page } from '../../graph/read/records';
import { kinds } from '../../model/registry/kinds';
import { EdgeList } from '../edge-list.decorator';
import { ActorType } from '../enums';
import { Entity } from './entity.type';
import { Node } from './node.type';

@ObjectType({ implements: [Node, Entity], simpleResolvers: true, description: kinds.Actor.meaning })
export class Actor extends Entity {
  @Field(() => ActorType, { description: 'What sort of actor it is.' })
  type!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The country it belongs to or acts from, as text or an ISO 3166-1 code.',
  })
  country!: string | null;

  @EdgeList('The events that it claims.')
  claimed!: Page;

  @EdgeList('The events attributed to it.')
  attributedEvents!: Page;

  @EdgeList('The events that it took part in.')
  involvedIn!: Page;

  @EdgeList('The events aimed at it.')
  targetedBy!: Page;

  @EdgeList('The persons killed by it.')
  killings!: Page;

  @EdgeList('Where it is.')
  locations!: Page;

  @EdgeList('The larger actors that it is a part of.')
  partOf!: Page;

  @EdgeList('The actors that are a part of it.')
  parts!: Page;

  @EdgeList('Its members.')
  members!: Page;

  @EdgeList('Who leads it.')
  leaders!: Page;

  @EdgeList('Its allies, whichever side asserts it.')
  allies!: Page;

  @EdgeList('Its opponents, whichever side asserts it.')
  opponents!: Page;

  @EdgeList('The places and assets that it operates.')
  operates!: Page;

  @EdgeList('The events that its conduct follows from.')
  respondsTo!: Page;

  @EdgeList('The sources that it owns.')
  owns!: Page;
}
