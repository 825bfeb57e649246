import { Field, ID, InterfaceType } from 'type-graphql';
import type { AssertionRecord, EntityRecord } from '../../graph/read/records';
import { parseAssertionId } from '../../model/assertion-id';
import { assertionTypeName } from '../../model/registry/edges';
import { entityProperties } from '../../model/registry/entity-properties';

@InterfaceType({
  description:
    'An entity or an assertion: whatever can be fetched again by its id (Relay, Global Object Identification).',
  resolveType: ({ id, kind }: EntityRecord | AssertionRecord) => {
    const assertion = parseAssertionId(id);
    return assertion === null ? String(kind) : assertionTypeName(assertion.type);
  },
})
export abstract class Node {
  @Field(() => ID, { description: entityProperties.id.description })
  id!: string;
}
