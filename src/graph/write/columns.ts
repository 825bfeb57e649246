import type { Value } from '../store/port';

/*
 * Rows go to a store and come back as lists, not as maps: the names are in the text, which is the same for
 * all rows of a kind or type. Of what a map costs, that saves the embedded engine a third and the wire a half.
 */

/** The properties of a pattern, each from its place in the list `row`: `name: row[1], summary: row[2]`. */
export function columnsOfRow(names: readonly string[], first = 0): string {
  return names.map((name, index) => `${name}: row[${first + index}]`).join(', ');
}

/** The values by these names, null for those that are not set: such a property is not written. */
export function rowOf(names: readonly string[], properties: Readonly<Record<string, unknown>>): Value[] {
  return names.map((name) => (properties[name] ?? null) as Value);
}

/** The properties of a variable as columns: `n.name AS name, n.summary AS summary`. */
export function columnsOf(variable: string, names: readonly string[]): string {
  return names.map((name) => `${variable}.${name} AS ${name}`).join(', ');
}

/** What `columnsOf` gave, the first of it at this place of the row; what is not set is left out. */
export function propertiesOf(
  names: readonly string[],
  row: readonly unknown[],
  first: number,
): Readonly<Record<string, unknown>> {
  const properties: Record<string, unknown> = {};
  names.forEach((name, index) => {
    const value = row[first + index];
    if (value != null) properties[name] = value;
  });
  return properties;
}
