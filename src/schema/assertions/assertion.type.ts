import { Field, ID, Int, InterfaceType } from 'type-graphql';
import { assertionTypeName } from '../../model/registry/edges';
import type { AssertionRecord } from '../../graph/read/records';
import { AssertionType, Marking, Modality, Stance } from '../enums';
import { DateTime, LocalDate } from '../scalars';
import { Document } from '../entities/document.type';
import { Entity } from '../entities/entity.type';
import { Node } from '../entities/node.type';
import { Source } from '../entities/source.type';

@InterfaceType({
  description:
    "An edge of the graph, which is somebody's assertion: who says it, in which document, with what stance, when it held in the world and when the graph knew it. Two documents that say the same are two assertions. An assertion is never changed; a correction retracts it and asserts another.",
  implements: Node,
  resolveType: (record: AssertionRecord) => assertionTypeName(record.type),
})
export abstract class Assertion {
  @Field(() => ID, { description: 'Unique in the whole graph: `{from}~{TYPE}~{text}`.' })
  id!: string;

  @Field(() => AssertionType, { description: 'Its type.' })
  type!: string;

  @Field(() => Entity, { nullable: true, description: 'The entity that it leads from.' })
  from!: unknown;

  @Field(() => Entity, { nullable: true, description: 'The entity that it leads to.' })
  to!: unknown;

  @Field(() => Document, { nullable: true, description: 'The document in which it is asserted.' })
  document!: unknown;

  @Field(() => Source, { nullable: true, description: 'Who published that document.' })
  source!: unknown;

  @Field(() => Entity, {
    nullable: true,
    description:
      'Whose statement it is: an actor, person or source. Null where the document itself speaks, or where the speaker is no entity of the graph (see `speakerText`).',
  })
  speaker!: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'The speaker in words, where it is no entity of the graph.',
  })
  speakerText!: string | null;

  @Field(() => Stance, {
    description: "The speaker's stance towards it; the document's own where no speaker is named.",
  })
  stance!: string;

  @Field(() => Modality, { description: 'How far the document itself vouches that this was said or done.' })
  modality!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Credibility of the information, Admiralty 1 (confirmed) to 5 (improbable); 6 says that it cannot be judged, and is not the worst. Null where nobody has graded it.',
  })
  credibility!: number | null;

  @Field(() => String, { nullable: true, description: 'Where in the document: `paragraph 2`, `row 4711`.' })
  locator!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'When it was said.' })
  saidOn!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'From when it held in the world; null where no start is known.',
  })
  validFrom!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Until when it held in the world; null where no end is known.',
  })
  validTo!: string | null;

  @Field(() => DateTime, { description: 'When the graph knew it.' })
  recordedAt!: string;

  @Field(() => String, { description: 'Who recorded it.' })
  recordedBy!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was retracted; null while it stands.' })
  retractedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who retracted it.' })
  retractedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was retracted.' })
  retractionReason!: string | null;

  @Field(() => Marking, { description: 'With whom it may be shared (TLP 2.0).' })
  marking!: string;
}
