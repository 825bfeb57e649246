import { registerEnumType } from 'type-graphql';
import { InvariantError } from '../errors';
import * as assertionVocabularies from '../model/registry/assertion-vocabularies';
import * as entityVocabularies from '../model/registry/entity-vocabularies';
import * as graphVocabularies from '../model/registry/graph-vocabularies';
import * as statsVocabularies from '../model/registry/stats-vocabularies';
import type { Vocabulary } from '../model/registry/vocabulary';

const registered = new Map<Vocabulary, Record<string, string>>();

/** The registered enum of a vocabulary. */
export function enumOf(vocabulary: Vocabulary): Record<string, string> {
  const members = registered.get(vocabulary);
  if (members === undefined) throw new InvariantError(`the vocabulary ${vocabulary.name} is no enum yet`);
  return members;
}

/** A vocabulary as a GraphQL enum: each value stands for itself and is described by its meaning. */
export function registerVocabulary<V extends string>(vocabulary: Vocabulary<V>): Record<V, V> {
  const values = Object.keys(vocabulary.values) as V[];
  const members = Object.fromEntries(values.map((value) => [value, value])) as Record<V, V>;
  registerEnumType(members, {
    name: vocabulary.name,
    description: vocabulary.description,
    valuesConfig: Object.fromEntries(
      values.map((value) => [value, { description: vocabulary.values[value] }]),
    ) as Record<V, { description: string }>,
  });
  registered.set(vocabulary, members);
  return members;
}

export const Stance = registerVocabulary(assertionVocabularies.stance);
export const Modality = registerVocabulary(assertionVocabularies.modality);
export const Marking = registerVocabulary(assertionVocabularies.marking);
export const ClaimMedium = registerVocabulary(assertionVocabularies.medium);
export const AttributionCertainty = registerVocabulary(assertionVocabularies.certainty);
export const InvolvementRole = registerVocabulary(assertionVocabularies.involvementRole);
export const TargetOutcome = registerVocabulary(assertionVocabularies.outcome);
export const PlaceRelation = registerVocabulary(assertionVocabularies.placeRelation);
export const UsageRole = registerVocabulary(assertionVocabularies.usageRole);
export const ResponseRelation = registerVocabulary(assertionVocabularies.responseRelation);
export const SamenessJudgement = registerVocabulary(assertionVocabularies.sameness);

export const ActorType = registerVocabulary(entityVocabularies.actorType);
export const EventType = registerVocabulary(entityVocabularies.eventType);
export const LocationType = registerVocabulary(entityVocabularies.locationType);
export const AssetType = registerVocabulary(entityVocabularies.assetType);
export const DocumentType = registerVocabulary(entityVocabularies.documentType);
export const SourceType = registerVocabulary(entityVocabularies.sourceType);
export const SourceReliability = registerVocabulary(entityVocabularies.reliability);
export const AssessmentType = registerVocabulary(entityVocabularies.assessmentType);
export const Likelihood = registerVocabulary(entityVocabularies.likelihood);

export const EntityKind = registerVocabulary(graphVocabularies.entityKind);
export const AssertionType = registerVocabulary(graphVocabularies.assertionType);
export const AssertionDirection = registerVocabulary(graphVocabularies.direction);
export const ResponsibilityStatus = registerVocabulary(graphVocabularies.responsibilityStatus);
export const DateCertainty = registerVocabulary(graphVocabularies.dateCertainty);
export const SearchField = registerVocabulary(graphVocabularies.searchField);
export const OrderDirection = registerVocabulary(graphVocabularies.orderDirection);

export const TimelineInterval = registerVocabulary(statsVocabularies.timelineInterval);
export const StatsDimension = registerVocabulary(statsVocabularies.statsDimension);
