import { Field, ID, InputType, type ClassType } from 'type-graphql';
import { edgeFieldsOf, nodeTypeName, type EdgeField } from '../../model/registry/edge-fields';
import { edges, pascalCase, propertiesOfEdge, type EdgeType } from '../../model/registry/edges';
import { reliability } from '../../model/registry/entity-vocabularies';
import { entityProperties } from '../../model/registry/entity-properties';
import { envelope } from '../../model/registry/envelope';
import { comparedNames, conditionsOn } from '../../model/registry/filter-fields';
import { entityKind } from '../../model/registry/graph-vocabularies';
import { isKind, propertiesOfKind } from '../../model/registry/kinds';
import type { Properties } from '../../model/registry/property';
import { enumOf } from '../enums';
import { graphqlType } from '../property-fields';
import { makeOnce } from '../type-registry';
import { comparisonFilter } from './comparison-filters';
import { BoxFilter, NearFilter, OccurredFilter } from './special-filters';

/**
 * The filter inputs, made from the registry: one for each kind (`EventFilter`), one for what an edge
 * leads to (`ClaimedActorFilter`: the same and the assertion), and one that counts across an edge
 * (`ClaimedActorCondition`: some, none, every).
 */
function filterInput(
  name: string,
  description: string,
  fields: (prototype: object, self: ClassType) => void,
): ClassType {
  return makeOnce<ClassType>(
    name,
    () => class {},
    (input) => {
      InputType(name, { description })(input);
      fields(input.prototype, input);
    },
  );
}

const optional = (prototype: object, name: string, type: () => unknown, description: string): void =>
  Field(type as () => ClassType, { nullable: true, description })(prototype, name);

/** The filter of a kind, or of entities of any kind. */
export function nodeFilter(nodeName: string): ClassType {
  return filterInput(
    `${nodeName}Filter`,
    `Conditions on ${nodeName === 'Entity' ? 'an entity of any kind' : `an entity of type ${nodeName}`}; all that are given must hold.`,
    (prototype, self) => addNodeFields(prototype, self, nodeName),
  );
}

/** The filter of what an edge leads to: conditions on the node, and on the assertion that led there. */
export function edgeFilter(edge: EdgeType, nodeName: string): ClassType {
  return filterInput(
    `${pascalCase(edge)}${nodeName}Filter`,
    `Conditions on what a ${edge} edge leads to, and on the assertion that leads there; all that are given must hold.`,
    (prototype, self) => {
      addNodeFields(prototype, self, nodeName);
      const assertion = assertionFilter(edge);
      optional(prototype, 'assertion', () => assertion, 'Conditions on the assertion that leads there.');
    },
  );
}

function addNodeFields(prototype: object, self: ClassType, nodeName: string): void {
  addLogic(prototype, self);
  addConditions(prototype, isKind(nodeName) ? propertiesOfKind(nodeName) : entityProperties);
  if (!isKind(nodeName)) {
    optional(prototype, 'kind', () => [enumOf(entityKind)], 'It is of one of these kinds.');
    return;
  }
  if (nodeName === 'Event') optional(prototype, 'occurred', () => OccurredFilter, 'When it happened.');
  if (nodeName === 'Location') {
    optional(
      prototype,
      'within',
      () => ID,
      'It is the place of this id, or lies in it through any number of affirmed PART_OF.',
    );
    optional(prototype, 'near', () => NearFilter, 'It lies in this circle.');
    optional(prototype, 'box', () => BoxFilter, 'It lies in this box.');
  }
  for (const field of edgeFieldsOf(nodeName).values()) {
    const condition = edgeCondition(field);
    optional(
      prototype,
      field.name,
      () => condition,
      `Conditions across its ${field.edge} edges. ${edges[field.edge].meaning}`,
    );
  }
}

/** Counts across an edge: some, none or every one of what it leads to. */
function edgeCondition(field: EdgeField): ClassType {
  const nodeName = nodeTypeName(field.farKinds);
  return filterInput(
    `${pascalCase(field.edge)}${nodeName}Condition`,
    `A condition across ${field.edge} edges. It counts what is affirmed, unless \`assertion.stance\` asks otherwise.`,
    (prototype) => {
      const filter = edgeFilter(field.edge, nodeName);
      optional(prototype, 'some', () => filter, 'At least one meets it.');
      optional(prototype, 'none', () => filter, 'None meets it.');
      optional(prototype, 'every', () => filter, 'None fails it; so it holds where there is none at all.');
    },
  );
}

/** The filter of assertions of one type, or of any. */
export function assertionFilter(edge: EdgeType | null): ClassType {
  return filterInput(
    edge === null ? 'AssertionFilter' : `${pascalCase(edge)}AssertionFilter`,
    'Conditions on an assertion; all that are given must hold.',
    (prototype, self) => {
      addLogic(prototype, self);
      addConditions(prototype, edge === null ? envelope : propertiesOfEdge(edge));
      optional(prototype, 'source', () => ID, 'Its document was published by this source.');
      optional(
        prototype,
        'sourceReliability',
        () => [enumOf(reliability)],
        'Its document was published by a source of one of these grades.',
      );
    },
  );
}

function addLogic(prototype: object, self: ClassType): void {
  optional(prototype, 'and', () => [self], 'All of these hold.');
  optional(prototype, 'or', () => [self], 'One of these holds.');
  optional(prototype, 'not', () => self, 'This does not hold.');
}

function addConditions(prototype: object, properties: Properties): void {
  for (const name of comparedNames(properties)) {
    const filter = comparisonFilter(properties[name]!.type);
    optional(prototype, name, () => filter, `A condition on \`${name}\`.`);
  }
  for (const { name, comparison, type, description } of conditionsOn(properties)) {
    const value = graphqlType(type);
    optional(prototype, name, () => (comparison === 'in' ? [value] : value), description);
  }
}
