import { Field, Float, ObjectType } from 'type-graphql';
import type { Page } from '../../graph/read/records';
import { kinds } from '../../model/registry/kinds';
import { EdgeList } from '../edge-list.decorator';
import { LocationType } from '../enums';
import { Entity } from './entity.type';
import { Node } from './node.type';

@ObjectType({ implements: [Node, Entity], simpleResolvers: true, description: kinds.Location.meaning })
export class Location extends Entity {
  @Field(() => LocationType, { description: 'What sort of place it is.' })
  type!: string;

  @Field(() => Float, { nullable: true, description: 'Degrees north, WGS 84, -90 to 90.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east, WGS 84, -180 to 180.' })
  longitude!: number | null;

  @EdgeList('The events located there.')
  events!: Page;

  @EdgeList('The actors located there.')
  actors!: Page;

  @EdgeList('The assets located there.')
  assets!: Page;

  @EdgeList('The events aimed at it.')
  targetedBy!: Page;

  @EdgeList('The larger places that it is a part of.')
  partOf!: Page;

  @EdgeList('The places that are a part of it.')
  parts!: Page;

  @EdgeList('Who operates it.')
  operators!: Page;
}
