import { Field } from 'type-graphql';
import { Casualties } from '../casualties.type';
import { Responsibility } from '../responsibility.type';
import { EntityType } from './entity-type.decorator';
import { Entity } from './entity.type';

/** What is computed of an event, beside what the registry has. */
@EntityType('Event')
export class Event extends Entity {
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
