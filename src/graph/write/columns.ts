import { cypher, integer, list, name, property, type Fragment, type Variable } from '../cypher/fragment';
import type { Projection } from '../cypher/projection';
import type { Value } from '../store/port';

/*
 * Rows go to a store and come back as lists, not as maps: the names are in the text, which is the same for
 * all rows of a kind or type. Of what a map costs, that saves the embedded engine a third and the wire a half.
 */

/** The properties of a pattern, each from its place in the list `row`: `name: row[1], summary: row[2]`. */
export function fromRow(names: readonly string[], first = 0): Fragment {
  return list(names.map((each, index) => cypher`${name(each)}: row[${integer(first + index)}]`));
}

/** The values by these names, null for those that are not set: such a property is not written. */
export function rowOf(names: readonly string[], properties: Readonly<Record<string, unknown>>): Value[] {
  return names.map((name) => (properties[name] ?? null) as Value);
}

/** The properties of a node by these names; what is not set is left out. */
export function projectProperties(
  of: Variable,
  names: readonly string[],
): Projection<Readonly<Record<string, unknown>>> {
  return {
    clauses: [],
    expressions: names.map((each) => property(of, each)),
    decode: (row) => {
      const properties: Record<string, unknown> = {};
      for (const each of names) {
        const value = row.next();
        if (value != null) properties[each] = value;
      }
      return properties;
    },
  };
}
