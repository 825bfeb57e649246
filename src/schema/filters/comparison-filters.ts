import { ArrayMaxSize, IsBoolean, IsOptional, MaxLength } from 'class-validator';
import { Field, Float, ID, InputType, Int, type ClassType } from 'type-graphql';
import type { Comparison } from '../../graph/read/filter/filter';
import type { Property, PropertyType } from '../../model/registry/property';
import { InvariantError } from '../../errors';
import { enumOf } from '../enums';
import { DateTime, LocalDate } from '../scalars';

/** Values in a list and characters in a text that a comparison takes at most. */
export const maxValues = 500;
export const maxTextLength = 1000;

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

const made = new Map<string, ClassType>();

/** The filter input of a property's type: `TextFilter`, `EventTypeFilter`. */
export function comparisonFilter(property: Property, name: string): ClassType {
  const { type } = property;
  if (name === 'id') return make('IDFilter', 'an id', ID, ['eq', 'ne', 'in'], true);
  if (typeof type === 'object') return make(`${type.name}Filter`, type.name, enumOf(type), exact, false);
  const shape = scalarFilters[type];
  if (shape === undefined) throw new InvariantError(`no filter for a property of type ${type}`);
  return make(...shape);
}

type Shape = Parameters<typeof make>;

const scalarFilters: Partial<Record<Extract<PropertyType, string>, Shape>> = {
  text: ['TextFilter', 'a text', String, textual, true],
  texts: ['TextListFilter', 'a list of texts', String, ['has', 'isNull'], true],
  boolean: ['BooleanFilter', 'a truth value', Boolean, ['eq', 'ne', 'isNull'], false],
  integer: ['IntFilter', 'a whole number', Int, ordered, false],
  float: ['FloatFilter', 'a number', Float, ordered, false],
  date: ['DateFilter', 'a date', LocalDate, ordered, false],
  instant: ['DateTimeFilter', 'an instant', DateTime, ordered, false],
};

function make(
  name: string,
  what: string,
  scalar: object,
  comparisons: readonly Comparison[],
  text: boolean,
): ClassType {
  const existing = made.get(name);
  if (existing !== undefined) return existing;
  const input = class {};
  InputType(name, { description: `Conditions on ${what}; all that are given must hold.` })(input);
  for (const comparison of comparisons) {
    const list = comparison === 'in';
    const type = comparison === 'isNull' ? Boolean : scalar;
    Field(() => (list ? [type] : type) as never, { nullable: true, description: meanings[comparison] })(
      input.prototype,
      comparison,
    );
    IsOptional()(input.prototype, comparison);
    if (list) ArrayMaxSize(maxValues)(input.prototype, comparison);
    if (comparison === 'isNull') IsBoolean()(input.prototype, comparison);
    else if (text) MaxLength(maxTextLength, { each: list })(input.prototype, comparison);
  }
  made.set(name, input);
  return input;
}
