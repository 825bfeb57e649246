import { Field, ID, InputType, type ClassType } from 'type-graphql';
import { edgeFieldsOf, nodeTypeName } from '../../model/registry/edge-fields';
import { allEdgeTypes, camelCase, edges, pascalCase, type EdgeType } from '../../model/registry/edges';
import { reliability } from '../../model/registry/entity-vocabularies';
import { entityProperties } from '../../model/registry/entity-properties';
import { envelope } from '../../model/registry/envelope';
import { comparedNames, conditionsOn } from '../../model/registry/filter-fields';
import { assertionType, entityKind } from '../../model/registry/graph-vocabularies';
import { isKind, propertiesOfKind } from '../../model/registry/kinds';
import type { Properties } from '../../model/registry/property';
import { enumOf } from '../enums';
import { graphqlType } from '../property-fields';
import { makeOnce } from '../type-registry';
import { comparisonFilter } from './comparison-filters';
import { BoxFilter, NearFilter, OccurredFilter } from './special-filters';

/**
 * The filter inputs, made from the registry: one for each kind (`EventFilter`), one that counts what edges
 * lead to (`EventCondition`: some, none, every), one for assertions, and one for what a type of them alone has.
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
    (prototype, self) => {
      addNodeFields(prototype, self, nodeName);
      const assertion = assertionFilter();
      optional(
        prototype,
        'assertion',
        () => assertion,
        'On the assertion that leads there; refused where none does.',
      );
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
  if (nodeName === 'Event') {
    optional(prototype, 'occurred', () => OccurredFilter, 'When it happened.');
    optional(
      prototype,
      'asserted',
      () => Boolean,
      'Whether anything is asserted of it. `stats` and `timeline` count no others.',
    );
  }
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
  for (const { name, edge, farKinds } of edgeFieldsOf(nodeName).values()) {
    const condition = edgeCondition(nodeTypeName(farKinds));
    optional(prototype, name, () => condition, `Its ${edge} edges. ${edges[edge].meaning}`);
  }
}

/** Counts what edges lead to: some, none or every one of it. */
function edgeCondition(nodeName: string): ClassType {
  return filterInput(
    `${nodeName}Condition`,
    'Counts what is affirmed, unless `assertion.stance` says otherwise.',
    (prototype) => {
      const filter = nodeFilter(nodeName);
      optional(prototype, 'some', () => filter, 'At least one meets it.');
      optional(prototype, 'none', () => filter, 'None meets it.');
      optional(prototype, 'every', () => filter, 'None fails it; so it holds where there is none at all.');
    },
  );
}

/** The filter of assertions. */
export function assertionFilter(): ClassType {
  return filterInput(
    'AssertionFilter',
    'Conditions on an assertion; all that are given must hold.',
    (prototype, self) => {
      addLogic(prototype, self);
      optional(prototype, 'type', () => [enumOf(assertionType)], 'It is of one of these types.');
      addConditions(prototype, envelope);
      optional(prototype, 'source', () => ID, 'Its document was published by this source.');
      optional(
        prototype,
        'sourceReliability',
        () => [enumOf(reliability)],
        'Its document was published by a source of one of these grades.',
      );
      for (const type of allEdgeTypes.filter(hasOwnConditions)) {
        const own = ownFilter(type);
        optional(prototype, camelCase(type), () => own, `It is a ${type} assertion, and meets this.`);
      }
    },
  );
}

/** The filter of what assertions of one type have beside the envelope. */
function ownFilter(type: EdgeType): ClassType {
  return filterInput(
    `${pascalCase(type)}Filter`,
    `Conditions on what ${type} assertions alone have; all that are given must hold.`,
    (prototype) => addConditions(prototype, edges[type].properties),
  );
}

const hasOwnConditions = (type: EdgeType): boolean =>
  comparedNames(edges[type].properties).length + conditionsOn(edges[type].properties).length > 0;

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
