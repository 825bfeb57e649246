import { ArrayMaxSize, IsBoolean, IsOptional, MaxLength } from 'class-validator';
import { Field, InputType, type ClassType } from 'type-graphql';
import type { Comparison } from '../../graph/read/filter/filter';
import type { PropertyType } from '../../model/registry/property';
import { InvariantError } from '../../errors';
import { graphqlType } from '../property-fields';
import { makeOnce } from '../type-registry';

/** Values in a list and characters in a text that a comparison takes at most. */
export const maxValues = 500;
const maxTextLength = 1000;

const meanings: Readonly<Record<Comparison, string>> = {
  eq: 'It is exactly this.',
  ne: 'It is not this, or not set.',
  in: `It is one of these, ${maxValues} at most.`,
  gt: 'It is greater, or later, than this.',
  gte: 'It is this, or greater, or later.',
  lt: 'It is less, or earlier, than this.',
  lte: 'It is this, or less, or earlier.',
  contains: 'It contains this text, case counting.',
  startsWith: 'It starts with this text, case counting.',
  has: 'One of its values is exactly this.',
  isNull: 'Whether it is not set.',
};

const ordered: readonly Comparison[] = ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte', 'isNull'];
const textual: readonly Comparison[] = ['eq', 'ne', 'in', 'contains', 'startsWith', 'isNull'];
const exact: readonly Comparison[] = ['eq', 'ne', 'in', 'isNull'];

/** The filter input of a property's type: `TextFilter`, `EventTypeFilter`. */
export function comparisonFilter(type: PropertyType): ClassType {
  if (typeof type === 'object') return make(`${type.name}Filter`, type.name, type, exact);
  const shape = scalarFilters[type];
  if (shape === undefined) throw new InvariantError(`no filter for a property of type ${type}`);
  const [name, what, comparisons] = shape;
  return make(name, what, type, comparisons);
}

type Shape = readonly [name: string, what: string, comparisons: readonly Comparison[]];

const scalarFilters: Partial<Record<Extract<PropertyType, string>, Shape>> = {
  id: ['IDFilter', 'an id', ['eq', 'ne', 'in']],
  text: ['TextFilter', 'a text', textual],
  texts: ['TextListFilter', 'a list of texts', ['has', 'isNull']],
  boolean: ['BooleanFilter', 'a truth value', ['eq', 'ne', 'isNull']],
  integer: ['IntFilter', 'a whole number', ordered],
  float: ['FloatFilter', 'a number', ordered],
  date: ['DateFilter', 'a date', ordered],
  instant: ['DateTimeFilter', 'an instant', ordered],
};

/** The types whose values are texts of any length. */
const ofText: readonly PropertyType[] = ['id', 'text', 'texts'];

function make(name: string, what: string, type: PropertyType, comparisons: readonly Comparison[]): ClassType {
  return makeOnce<ClassType>(
    name,
    () => class {},
    (input) => {
      InputType(name, { description: `Conditions on ${what}; all that are given must hold.` })(input);
      for (const comparison of comparisons) declare(input.prototype, comparison, type);
    },
  );
}

function declare(prototype: object, comparison: Comparison, type: PropertyType): void {
  const list = comparison === 'in';
  const value = comparison === 'isNull' ? Boolean : graphqlType(type);
  Field(() => (list ? [value] : value) as ClassType, { nullable: true, description: meanings[comparison] })(
    prototype,
    comparison,
  );
  IsOptional()(prototype, comparison);
  if (list) ArrayMaxSize(maxValues)(prototype, comparison);
  if (comparison === 'isNull') IsBoolean()(prototype, comparison);
  else if (ofText.includes(type)) MaxLength(maxTextLength, { each: list })(prototype, comparison);
}
