import type { Cells } from '../../rows/cells';
import { slug } from '../../slug';

/*
 * A template is a text with columns in it, `{name}` or `{name|slug}`, where `slug` makes a part of an id,
 * and `lower` and `upper` change the case. Where a column is empty, the whole comes to nothing.
 */

const placeholder = /\{([^{}|]+)(?:\|([^{}|]*))?\}/g;

const filters: Readonly<Record<string, (text: string) => string>> = {
  slug,
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
};

export function fill(template: string, cells: Cells): string | undefined {
  let empty = false;
  const text = template.replaceAll(placeholder, (_, column: string, filter: string | undefined) => {
    const value = cells.text(column.trim().toLowerCase()) ?? cells.text(column.trim());
    if (value === undefined) empty = true;
    return filters[filter ?? '']?.(value ?? '') ?? value ?? '';
  });
  return empty || text === '' ? undefined : text;
}

/** The texts of a list that a template stands for, where it is a single column and the cell a list of JSON. */
export function fillList(template: string, cells: Cells): readonly string[] | undefined {
  const [whole, column = '', filter = ''] = new RegExp(`^${placeholder.source}$`).exec(template) ?? [];
  if (whole === undefined) return undefined;
  const texts = cells.list(column.trim().toLowerCase()) ?? cells.list(column.trim());
  return texts?.map((text) => filters[filter]?.(text) ?? text);
}

/** The columns that a template names, in small letters. */
export const columnsIn = (template: string): string[] =>
  [...template.matchAll(placeholder)].map(([, column = '']) => column.trim().toLowerCase());

/** The name of a filter that there is not. */
export function unknownFilter(template: string): string | undefined {
  for (const [, , filter] of template.matchAll(placeholder))
    if (filter !== undefined && !Object.hasOwn(filters, filter)) return filter;
  return undefined;
}
