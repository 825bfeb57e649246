import { Field, ID, InterfaceType } from 'type-graphql';
import type { EntityRecord } from '../../graph/read/records';

@InterfaceType({
  description: 'Whatever can be fetched again by its id (Relay, Global Object Identification).',
  resolveType: (record: EntityRecord) => record.kind,
})
export abstract class Node {
  @Field(() => ID, { description: 'Unique in the whole graph, readable, and stable.' })
  id!: string;
}
