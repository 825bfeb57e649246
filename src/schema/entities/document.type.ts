import { Field } from 'type-graphql';
import type { Page } from '../../graph/read/records';
import { AssertionList } from '../assertion-list.decorator';
import { typeNamed } from '../type-registry';
import { EntityType } from './entity-type.decorator';
import { Entity } from './entity.type';

/** What is computed of a document, beside what the registry has. */
@EntityType('Document')
export class Document extends Entity {
  @AssertionList(
    'Every assertion that it makes, of any type. Indexed on Neo4j; a scan of all assertions on the embedded engine.',
  )
  asserts!: Page;

  @Field(() => typeNamed('Source'), {
    nullable: true,
    description: 'Its publisher: the first of `publishedBy`.',
  })
  source!: unknown;
}
