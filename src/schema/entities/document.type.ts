import { Field, ObjectType } from 'type-graphql';
import type { Page } from '../../graph/read/records';
import { kinds } from '../../model/registry/kinds';
import { AssertionList, EdgeList } from '../edge-list.decorator';
import { DocumentType } from '../enums';
import { LocalDate } from '../scalars';
import { Entity } from './entity.type';
import { Node } from './node.type';
import { Source } from './source.type';

@ObjectType({ implements: [Node, Entity], simpleResolvers: true, description: kinds.Document.meaning })
export class Document extends Entity {
  @Field(() => DocumentType, { description: 'What sort of document it is.' })
  type!: string;

  @Field(() => String, { nullable: true, description: 'Its title.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is published.' })
  url!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'When it was published.' })
  publishedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Its language (BCP 47).' })
  language!: string | null;

  @Field(() => String, { nullable: true, description: 'Its edition or version.' })
  edition!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its licence (an SPDX identifier where there is one).',
  })
  licence!: string | null;

  @Field(() => String, { nullable: true, description: 'The SHA-256 of the archived copy, in hexadecimal.' })
  archivedSha256!: string | null;

  @AssertionList(
    'Every assertion that it makes, of any type. Indexed on Neo4j; a scan of all assertions on the embedded engine.',
  )
  asserts!: Page;

  @EdgeList('The events that it reports.')
  reports!: Page;

  @EdgeList('What it mentions.')
  mentions!: Page;

  @EdgeList('Who published it.')
  publishedBy!: Page;

  @EdgeList('The documents that it cites.')
  cites!: Page;

  @EdgeList('The documents that cite it.')
  citedBy!: Page;

  @EdgeList('The assessments that it supports.')
  supports!: Page;

  @Field(() => Source, { nullable: true, description: 'Its publisher: the first of `publishedBy`.' })
  source!: unknown;
}
