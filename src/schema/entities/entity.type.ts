import { Field, ID, InterfaceType, Int } from 'type-graphql';
import type { EntityRecord, Page } from '../../graph/read/records';
import { EntityAssertionsArgs } from '../edge-list.args';
import { AssertionList, EdgeList } from '../edge-list.decorator';
import { EntityKind, Marking } from '../enums';
import { DateTime } from '../scalars';
import { Node } from './node.type';

@InterfaceType({
  description:
    "A node of the graph: an actor, person, event, location, asset, document, source or assessment. Its own properties are the editor's working description, for finding and showing; evidence is on assertions only.",
  implements: Node,
  resolveType: (record: EntityRecord) => record.kind,
})
export abstract class Entity {
  @Field(() => ID, { description: 'Unique in the whole graph, readable, and stable.' })
  id!: string;

  @Field(() => String, { description: 'The name that it is shown by.' })
  name!: string;

  @Field(() => [String], { nullable: true, description: 'Other names and spellings.' })
  aliases!: string[] | null;

  @Field(() => String, { nullable: true, description: 'A line or two of working description.' })
  summary!: string | null;

  @Field(() => EntityKind, { description: 'Its kind.' })
  kind!: string;

  @Field(() => Marking, { description: 'With whom it may be shared (TLP 2.0).' })
  marking!: string;

  @Field(() => DateTime, { description: 'When the graph first knew it.' })
  recordedAt!: string;

  @Field(() => String, { description: 'Who recorded it.' })
  recordedBy!: string;

  @Field(() => DateTime, { description: 'When its present state began.' })
  updatedAt!: string;

  @Field(() => Int, { description: 'How many states it has had, this one included.' })
  version!: number;

  @AssertionList('Every assertion that leads to it or from it, affirmed or denied.', EntityAssertionsArgs)
  assertions!: Page;

  @EdgeList('The documents that mention it.')
  mentionedIn!: Page;

  @EdgeList('The assessments that are about it.')
  assessedBy!: Page;

  @EdgeList('Judgements on whether it is the same as another of its kind. It has no direction.')
  sameAs!: Page;
}
