import type { Filter } from './filter/filter';

/** Whether a filter names the one type that all it lets pass is of. */
export function ofOneType(filter: Filter): boolean {
  const conditions = filter.is === 'all' ? filter.of : [filter];
  return conditions.some(
    (condition) =>
      condition.is === 'property' && condition.property === 'type' && condition.comparison === 'eq',
  );
}
