import type { Lens } from '../../model/lens';
import { cypher, Variable } from '../cypher/fragment';
import { Entity } from '../cypher/pattern';
import { match } from '../cypher/state';
import { statement } from '../cypher/statement';
import { projectAssertion } from '../read/project-assertion';
import type { AssertionRecord } from '../read/records';
import type { Reader } from '../store/port';
import { bounds, routeConditions, routePattern, type Route } from './route';

/** Two nodes. The edges between them are looked for at the first: it should not be a hub. */
export type Pair = readonly [near: string, far: string];

/** All assertions on the route between the two of each pair, by id, as far as the bound allows. */
export async function assertionsBetween(
  reader: Reader,
  lens: Lens,
  route: Route,
  columns: readonly string[],
  pairs: readonly Pair[],
): Promise<{ assertions: AssertionRecord[]; truncated: boolean }> {
  if (pairs.length === 0) return { assertions: [], truncated: false };
  const edge = new Variable('r');
  const rows = pairs.map(([near, far]) => ({ near, far }));
  const assertions = await reader.read(
    statement(
      'assertions between neighbors',
      cypher`UNWIND ${rows} AS pair
MATCH (n:${Entity} {id: pair.near})
MATCH (m:${Entity} {id: pair.far})
${match(cypher`(n)${routePattern(edge, route)}(m)`, routeConditions(lens, edge, route))}
WITH ${edge} ORDER BY ${edge}.id LIMIT ${bounds.assertions + 1}`,
      projectAssertion(lens, edge, { type: null, columns, endId: null }),
    ),
  );
  return {
    assertions: assertions.slice(0, bounds.assertions),
    truncated: assertions.length > bounds.assertions,
  };
}
