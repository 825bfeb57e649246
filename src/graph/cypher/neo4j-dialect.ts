import { decodeInteger, decodeText } from '../store/decode';
import type { Dialect } from './dialect';
import { cypher, empty, lines, list, name, names, Variable } from './fragment';
import { Entity } from './pattern';
import { column, decodeRows } from './projection';
import { statement } from './statement';

export const neo4jDialect: Dialect = {
  // COLLECT and COUNT are expressions, and the fastest form.
  collect: (_parent, rows, row) =>
    column(
      cypher`COLLECT {
${lines(rows, ...row.clauses, cypher`RETURN [${list(row.expressions)}]`)}
}`,
      decodeRows(row),
    ),

  count: (_parent, rows, distinct) =>
    column(
      cypher`COUNT { ${rows} ${distinct === null ? empty : cypher`RETURN DISTINCT ${distinct}`} }`,
      decodeInteger,
    ),

  existsNested: (rows) => cypher`EXISTS { ${rows} }`,
  nestsConditions: true,

  // The full-text index over the tokens, which migration 3 makes.
  search: (node, patterns) => {
    const words = patterns.map((each) => `+/${each}/`).join(' ');
    const call = cypher`CALL db.index.fulltext.queryNodes('entity_search', ${words}) YIELD node AS ${node}`;
    return { clauses: [call], pattern: cypher`(${node})`, conditions: [] };
  },

  indexHint: (node, label, properties) =>
    cypher`USING INDEX ${node}:${name(label)}(${names(properties, ', ')})`,

  idsAfter: (after, limit) => {
    const node = new Variable('n');
    return statement(
      'page of the ids of entities in their order',
      cypher`MATCH (${node}:${Entity}) WHERE ${node}.id > ${after} WITH ${node}.id AS id ORDER BY id LIMIT ${limit}`,
      column(cypher`id`, decodeText),
    );
  },
};
