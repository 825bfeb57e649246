import { Field, InterfaceType } from 'type-graphql';
import type { EntityRecord, Page } from '../../graph/read/records';
import { commonEdgeFields } from '../../model/registry/edge-fields';
import { entityProperties } from '../../model/registry/entity-properties';
import { entityKind } from '../../model/registry/graph-vocabularies';
import { AssertionList } from '../assertion-list.decorator';
import { EntityAssertionsArgs } from '../edge-list.args';
import { declareEdgeLists } from '../edge-lists';
import { enumOf } from '../enums';
import { declareProperties } from '../property-fields';
import { makeOnce } from '../type-registry';
import { Node } from './node.type';

/** What all entities have: the properties and lists that every kind has, and what is computed of each. */
@InterfaceType({
  description:
    "A node of the graph: an actor, person, event, location, asset, document, source or assessment. Its own properties are the editor's working description, for finding and showing; evidence is on assertions only.",
  implements: Node,
  resolveType: (record: EntityRecord) => record.kind,
})
export abstract class Entity {
  @Field(() => enumOf(entityKind), { description: 'Its kind.' })
  kind!: string;

  @AssertionList('Every assertion that leads to it or from it, affirmed or denied.', EntityAssertionsArgs)
  assertions!: Page;
}

declareProperties(Entity, entityProperties);
declareEdgeLists(Entity, commonEdgeFields);
makeOnce('Entity', () => Entity);
