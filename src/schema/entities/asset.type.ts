import { Field, ObjectType } from 'type-graphql';
import type { Page } from '../../graph/read/records';
import { kinds } from '../../model/registry/kinds';
import { EdgeList } from '../edge-list.decorator';
import { AssetType } from '../enums';
import { Entity } from './entity.type';
import { Node } from './node.type';

@ObjectType({ implements: [Node, Entity], simpleResolvers: true, description: kinds.Asset.meaning })
export class Asset extends Entity {
  @Field(() => AssetType, { description: 'What sort of asset it is.' })
  type!: string;

  @EdgeList('The events that it was used in.')
  usedIn!: Page;

  @EdgeList('The events aimed at it.')
  targetedBy!: Page;

  @EdgeList('Where it is.')
  locations!: Page;

  @EdgeList('Who operates it.')
  operators!: Page;
}
