import { decodeInteger } from '../store/decode';
import type { Dialect } from './dialect';
import { cypher, lines, list, Variable, type Fragment } from './fragment';
import { Entity } from './pattern';
import { decodeRows, type Projection } from './projection';

export const grafeoDialect: Dialect = {
  collect: (parent, rows, row) =>
    subquery(
      parent,
      lines(rows, ...row.clauses),
      cypher`collect([${list(row.expressions)}])`,
      decodeRows(row),
    ),

  count: (parent, rows, distinct) =>
    subquery(
      parent,
      rows,
      distinct === null ? cypher`count(*)` : cypher`count(DISTINCT ${distinct})`,
      decodeInteger,
    ),

  // EXISTS reads all that the pattern has, once for the whole of what it stands in. So it is right where it
  // stands alone, and wrong where it would be read again for every row.
  existsNested: (rows) => cypher`COUNT { ${rows} } > 0`,
  nestsConditions: false,

  // Reads all entities. The longest word is the rarest, as a rule: so the others are seldom tested.
  search: (node, patterns) => ({
    clauses: [],
    pattern: cypher`(${node}:${Entity})`,
    conditions: [...patterns]
      .sort((a, b) => b.length - a.length)
      .map((each) => cypher`${node}.searchTokens =~ ${`.* (${each})( .*)?`}`),
  }),

  indexHint: null,
  idsAfter: null,
};

/** COLLECT and COUNT of a subquery are no expressions here: a clause computes them before the RETURN. */
function subquery<T>(
  parent: Variable,
  rows: Fragment,
  value: Fragment,
  decode: (value: unknown) => T,
): Projection<T> {
  const result = new Variable('l');
  return {
    clauses: [
      cypher`CALL (${parent}) {
${rows}
RETURN ${value} AS ${result}
}`,
    ],
    expressions: [cypher`${result}`],
    decode: (row) => decode(row.next()),
  };
}
