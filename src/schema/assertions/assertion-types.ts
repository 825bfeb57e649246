import type { ClassType } from 'type-graphql';
import type { EdgeType } from '../../model/registry/edges';
import {
  LocatedAtAssertion,
  OperatedByAssertion,
  RespondsToAssertion,
  UsedAssertion,
} from './circumstances.types';
import {
  AboutAssertion,
  CitesAssertion,
  MentionsAssertion,
  OwnedByAssertion,
  PublishedByAssertion,
  ReportsAssertion,
  SupportsAssertion,
} from './documents.types';
import {
  AttributedToAssertion,
  ClaimedAssertion,
  InvolvedInAssertion,
  KilledByAssertion,
  KilledInAssertion,
  TargetedAssertion,
} from './responsibility.types';
import {
  AlliedWithAssertion,
  LeadsAssertion,
  MemberOfAssertion,
  OpposesAssertion,
  PartOfAssertion,
  SameAsAssertion,
} from './structure.types';

/** The type of each edge's assertions. A new type of edge has its line here. */
export const assertionTypes: Readonly<Record<EdgeType, ClassType>> = {
  CLAIMED: ClaimedAssertion,
  ATTRIBUTED_TO: AttributedToAssertion,
  INVOLVED_IN: InvolvedInAssertion,
  TARGETED: TargetedAssertion,
  KILLED_BY: KilledByAssertion,
  KILLED_IN: KilledInAssertion,
  LOCATED_AT: LocatedAtAssertion,
  PART_OF: PartOfAssertion,
  MEMBER_OF: MemberOfAssertion,
  LEADS: LeadsAssertion,
  ALLIED_WITH: AlliedWithAssertion,
  OPPOSES: OpposesAssertion,
  OPERATED_BY: OperatedByAssertion,
  USED: UsedAssertion,
  RESPONDS_TO: RespondsToAssertion,
  REPORTS: ReportsAssertion,
  MENTIONS: MentionsAssertion,
  PUBLISHED_BY: PublishedByAssertion,
  CITES: CitesAssertion,
  OWNED_BY: OwnedByAssertion,
  ABOUT: AboutAssertion,
  SUPPORTS: SupportsAssertion,
  SAME_AS: SameAsAssertion,
};
