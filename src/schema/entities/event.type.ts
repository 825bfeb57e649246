import { Field, ObjectType } from 'type-graphql';
import type { Page } from '../../graph/read/records';
import { kinds } from '../../model/registry/kinds';
import { EdgeList } from '../edge-list.decorator';
import { EventType } from '../enums';
import { Edtf, LocalDate } from '../scalars';
import { Entity } from './entity.type';
import { Node } from './node.type';
import { Casualties } from '../casualties.type';
import { Responsibility } from '../responsibility.type';

@ObjectType({ implements: [Node, Entity], simpleResolvers: true, description: kinds.Event.meaning })
export class Event extends Entity {
  @Field(() => EventType, { description: "What sort of event it is (ACLED's event types, and two more)." })
  type!: string;

  @Field(() => String, {
    nullable: true,
    description: "A finer sort, in ACLED's sub-event terms where one fits.",
  })
  subtype!: string | null;

  @Field(() => Edtf, { nullable: true, description: 'When it happened; null where that is not known.' })
  occurred!: string | null;

  @Field(() => LocalDate, {
    description: 'The earliest day that `occurred` allows; 0001-01-01 where none is known.',
  })
  occurredFrom!: string;

  @Field(() => LocalDate, {
    description: 'The latest day that `occurred` allows; 9999-12-31 where none is known.',
  })
  occurredTo!: string;

  @EdgeList('The actors that claim it.')
  claims!: Page;

  @EdgeList('The actors it is attributed to.')
  attributions!: Page;

  @EdgeList('Who took part in it.')
  participants!: Page;

  @EdgeList('What it was aimed at.')
  targets!: Page;

  @EdgeList('The persons killed in it.')
  killed!: Page;

  @EdgeList('Where it happened.')
  locations!: Page;

  @EdgeList('The assets used in it.')
  assets!: Page;

  @EdgeList('The larger events that it is a part of.')
  partOf!: Page;

  @EdgeList('The events that are a part of it.')
  parts!: Page;

  @EdgeList('The earlier events that it follows from.')
  respondsTo!: Page;

  @EdgeList('The events and actors that follow from it.')
  responses!: Page;

  @EdgeList('The documents that give a version of it.')
  reports!: Page;

  @EdgeList('The assessments that it supports.')
  supports!: Page;

  @Field(() => Responsibility, {
    description:
      'Who claims the event, to whom it is attributed, who denies it, and what follows from that. C are the actors with an affirmed claim; A those with an affirmed attribution by someone else; D those with a denied one of either. Without C and A the status is DENIED if there is a D, else UNATTRIBUTED. It is CONTESTED where an actor is in D and also in C or A, or where both C and A have somebody but nobody in A is in C or tied to one in C by PART_OF. Else it is CLAIMED_AND_ATTRIBUTED, CLAIMED or ATTRIBUTED. Several actors alone are no contest.',
  })
  responsibility!: Responsibility;

  @Field(() => Casualties, { description: 'The dead, as an interval over all affirmed reports.' })
  deaths!: Casualties;

  @Field(() => Casualties, { description: 'The injured, as an interval over all affirmed reports.' })
  injuries!: Casualties;
}
