import { InvariantError } from '../../../errors';
import type { Composition } from '../../cypher/composition';
import type { Comparison, PropertyFilter } from './filter';

const operator: Partial<Record<Comparison, string>> = {
  eq: '=',
  in: 'IN',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
  contains: 'CONTAINS',
  startsWith: 'STARTS WITH',
};

/**
 * A comparison with a property. Where the property is absent, `ne` and `isNull` hold and nothing else
 * does; the negation of a comparison holds exactly where it does not.
 */
export function compareProperty(
  c: Composition,
  on: string,
  { property, comparison, value }: Omit<PropertyFilter, 'is'>,
  negated: boolean,
): string {
  const operand = `${on}.${property}`;
  if (comparison === 'isNull') return `${operand} IS ${(value === true) !== negated ? '' : 'NOT '}NULL`;
  if (comparison === 'ne') return compareProperty(c, on, { property, comparison: 'eq', value }, !negated);
  const parameter = c.parameter(value);
  const test =
    comparison === 'has' ? `${parameter} IN ${operand}` : `${operand} ${operatorOf(comparison)} ${parameter}`;
  return negated ? `(${operand} IS NULL OR NOT ${test})` : test;
}

function operatorOf(comparison: Comparison): string {
  const text = operator[comparison];
  if (text === undefined) throw new InvariantError(`no operator for '${comparison}'`);
  return text;
}
