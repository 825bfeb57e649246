import { Field, ID, InterfaceType } from 'type-graphql';
import type { AssertionRecord, EntityRecord } from '../../graph/read/records';
import { assertionTypeName } from '../../model/registry/edges';
import { entityProperties } from '../../model/registry/entity-properties';

@InterfaceType({
  description:
    'An entity or an assertion: whatever can be fetched again by its id (Relay, Global Object Identification).',
  resolveType: (record: EntityRecord | AssertionRecord) =>
    'kind' in record ? record.kind : assertionTypeName(record.type),
})
export abstract class Node {
  @Field(() => ID, { description: entityProperties.id.description })
  id!: string;
}
