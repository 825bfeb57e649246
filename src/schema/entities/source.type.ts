import { Field, ObjectType } from 'type-graphql';
import type { Page } from '../../graph/read/records';
import { kinds } from '../../model/registry/kinds';
import { EdgeList } from '../edge-list.decorator';
import { SourceReliability, SourceType } from '../enums';
import { Entity } from './entity.type';
import { Node } from './node.type';

@ObjectType({ implements: [Node, Entity], simpleResolvers: true, description: kinds.Source.meaning })
export class Source extends Entity {
  @Field(() => SourceType, { description: 'What sort of publisher it is.' })
  type!: string;

  @Field(() => String, { nullable: true, description: 'Its own site.' })
  url!: string | null;

  @Field(() => SourceReliability, {
    nullable: true,
    description: 'How reliable it is (Admiralty A to F); null where nobody has graded it.',
  })
  reliability!: string | null;

  @EdgeList('The documents that it published.')
  documents!: Page;

  @EdgeList('Who owns it.')
  ownedBy!: Page;

  @EdgeList('The sources that it owns.')
  owns!: Page;
}
