import { Field, InterfaceType } from 'type-graphql';
import { assertionTypeName } from '../../model/registry/edges';
import { envelope } from '../../model/registry/envelope';
import { assertionType } from '../../model/registry/graph-vocabularies';
import type { AssertionRecord } from '../../graph/read/records';
import { Entity } from '../entities/entity.type';
import { Node } from '../entities/node.type';
import { enumOf } from '../enums';
import { declareProperties } from '../property-fields';
import { makeOnce, typeNamed } from '../type-registry';

/** What all assertions have: the envelope, and what it refers to. */
@InterfaceType({
  description:
    "An edge of the graph, which is somebody's assertion: who says it, in which document, with what stance, when it held in the world and when the graph knew it. Two documents that say the same are two assertions. An assertion is never changed; a correction retracts it and asserts another.",
  implements: Node,
  resolveType: (record: AssertionRecord) => assertionTypeName(record.type),
})
export abstract class Assertion {
  @Field(() => enumOf(assertionType), { description: 'Its type.' })
  type!: string;

  @Field(() => Entity, { nullable: true, description: 'The entity that it leads from.' })
  from!: unknown;

  @Field(() => Entity, { nullable: true, description: 'The entity that it leads to.' })
  to!: unknown;

  @Field(() => typeNamed('Document'), { nullable: true, description: envelope.documentId.description })
  document!: unknown;

  @Field(() => typeNamed('Source'), { nullable: true, description: 'Who published that document.' })
  source!: unknown;

  @Field(() => Entity, { nullable: true, description: envelope.speakerId.description })
  speaker!: unknown;
}

declareProperties(Assertion, envelope);
makeOnce('Assertion', () => Assertion);
