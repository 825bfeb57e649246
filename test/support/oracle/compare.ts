import type { Input } from './question';

/** Numbers by size, texts by code point (as UTF-8 they lie in that order). */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}

/** Whether a property meets all comparisons. Of one that is not set, only `ne` and `isNull: true` hold. */
export function meets(value: unknown, comparisons: Input): boolean {
  return Object.entries(comparisons).every(([comparison, operand]) =>
    value === undefined
      ? comparison === 'ne' || (comparison === 'isNull' && operand === true)
      : holds(value, comparison, operand),
  );
}

/** What is asked for is sought as it is written, and as it is seen: in normal form. */
function holds(value: unknown, comparison: string, operand: unknown): boolean {
  if (Array.isArray(operand)) return (operand as unknown[]).some((each) => holds(value, 'eq', each));
  if (typeof operand !== 'string') return compares(value, comparison, operand);
  const forms = [operand, operand.normalize('NFC')];
  const meetsForm = (form: string): boolean => compares(value, comparison, form);
  return comparison === 'ne' ? forms.every(meetsForm) : forms.some(meetsForm);
}

function compares(value: unknown, comparison: string, operand: unknown): boolean {
  switch (comparison) {
    case 'eq':
      return value === operand;
    case 'ne':
      return value !== operand;
    case 'gt':
      return compareValues(value, operand) > 0;
    case 'gte':
      return compareValues(value, operand) >= 0;
    case 'lt':
      return compareValues(value, operand) < 0;
    case 'lte':
      return compareValues(value, operand) <= 0;
    case 'contains':
      return String(value).includes(String(operand));
    case 'startsWith':
      return String(value).startsWith(String(operand));
    case 'has':
      return (value as unknown[]).includes(operand);
    case 'isNull':
      return operand === false;
    default:
      throw new Error(`the oracle knows no comparison '${comparison}'`);
  }
}
