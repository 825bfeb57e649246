import type { Comparison, Filter } from '../../graph/read/filter/filter';
import type { Value } from '../../graph/store/port';
import { visibleText } from '../../model/plain-text';
import type { PropertyType } from '../../model/registry/property';
import { comparisonFilter } from '../../schema/filters/comparison-filters';
import { badInput } from '../../errors';
import { validateInput } from '../validate';
import { below, type FilterScope, type Input } from './filter-scope';

/**
 * Reads every condition that is given: all must hold. `and`, `or` and `not` are read by `again`, where
 * the input has them. A null says nothing and is refused, since it would silently widen the answer.
 */
export function readAll(
  input: Input,
  scope: FilterScope,
  read: (name: string, value: unknown, scope: FilterScope) => Filter,
  again?: (input: Input, scope: FilterScope) => Filter,
): Filter {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  const conditions = given.map(([name, value]): Filter => {
    const here = below(scope, name);
    if (value === null) throw badInput(here.path, 'null is no condition; leave it out, or use isNull');
    if (again === undefined) return read(name, value, here);
    if (name === 'not') return { is: 'not', of: again(value as Input, below(scope, name, 1)) };
    if (name !== 'and' && name !== 'or') return read(name, value, here);
    const parts = (value as Input[]).map((part, index) => again(part, below(here, index, 1)));
    return { is: name === 'and' ? 'all' : 'any', of: parts };
  });
  return conditions.length === 1 ? conditions[0]! : { is: 'all', of: conditions };
}

/** The comparisons with one property of a node, or (`on`) of the edge that led to it. */
export function readComparisons(
  name: string,
  type: PropertyType,
  value: Input,
  scope: FilterScope,
  on: 'property' | 'edge property' = 'property',
): Filter {
  checked(comparisonFilter(type), value, scope);
  const compared = (comparison: Comparison, operand: Value): Filter => ({
    is: on,
    property: name,
    comparison,
    value: operand,
  });
  const isText = type === 'text' || type === 'texts';
  return readAll(value, scope, (comparison, operand) => {
    if (comparison === 'in' && isText) {
      const texts = (operand as string[]).flatMap((text) => [text, visibleText(text)]);
      return compared('in', [...new Set(texts)]);
    }
    const seen = typeof operand === 'string' && isText ? visibleText(operand) : operand;
    const exactly = compared(comparison as Comparison, operand as Value);
    if (seen === operand) return exactly;
    // Importers store text as it is seen; a script may have stored it as it is asked for.
    return {
      is: comparison === 'ne' ? 'all' : 'any',
      of: [exactly, compared(comparison as Comparison, seen as Value)],
    };
  });
}

/** The input as an instance of its class, checked by the class's decorators. */
export function checked<T extends object>(type: new () => T, value: Input, scope: FilterScope): T {
  const instance = Object.assign(new type(), value);
  validateInput(instance, scope.path);
  return instance;
}
