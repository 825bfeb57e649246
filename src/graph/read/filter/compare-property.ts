import { InvariantError } from '../../../errors';
import { cypher, empty, property as propertyOf, type Fragment, type Variable } from '../../cypher/fragment';
import type { Comparison, PropertyFilter } from './filter';

const operators: Partial<Record<Comparison, Fragment>> = {
  eq: cypher`=`,
  in: cypher`IN`,
  gt: cypher`>`,
  gte: cypher`>=`,
  lt: cypher`<`,
  lte: cypher`<=`,
  contains: cypher`CONTAINS`,
  startsWith: cypher`STARTS WITH`,
};

/**
 * A comparison with a property. Where the property is absent, `ne` and `isNull` hold and nothing else
 * does; the negation of a comparison holds exactly where it does not.
 */
export function compareProperty(
  on: Variable,
  { property, comparison, value }: Omit<PropertyFilter, 'is'>,
  negated: boolean,
): Fragment {
  const operand = propertyOf(on, property);
  if (comparison === 'isNull')
    return cypher`${operand} IS ${(value === true) !== negated ? empty : cypher`NOT `}NULL`;
  if (comparison === 'ne') return compareProperty(on, { property, comparison: 'eq', value }, !negated);
  const test =
    comparison === 'has'
      ? cypher`${value} IN ${operand}`
      : cypher`${operand} ${operatorOf(comparison)} ${value}`;
  return negated ? cypher`(${operand} IS NULL OR NOT ${test})` : test;
}

function operatorOf(comparison: Comparison): Fragment {
  const operator = operators[comparison];
  if (operator === undefined) throw new InvariantError(`no operator for '${comparison}'`);
  return operator;
}
