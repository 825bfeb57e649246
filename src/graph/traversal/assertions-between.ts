import type { Lens } from '../../model/lens';
import { composeAssertion } from '../read/compose-assertion';
import { Composition, where } from '../cypher/composition';
import { dialectOf } from '../cypher/dialect';
import type { Reader } from '../store/port';
import { readPart } from '../read/read-part';
import type { AssertionRecord } from '../read/records';
import { ENTITY } from '../../model/registry/kinds';
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
  const c = new Composition(dialectOf(reader), lens);
  const rows = c.parameter(pairs.map(([near, far]) => ({ near, far })));
  const assertions = await readPart(
    reader,
    'assertions between neighbors',
    c,
    [
      `UNWIND ${rows} AS pair`,
      `MATCH (n:${ENTITY} {id: pair.near})`,
      `MATCH (m:${ENTITY} {id: pair.far})`,
      `MATCH (n)${routePattern('r', route)}(m)`,
      where(routeConditions(c, 'r', route)),
      `WITH r ORDER BY r.id LIMIT ${c.parameter(bounds.assertions + 1)}`,
    ],
    composeAssertion(c, 'r', { type: null, columns, endId: null }),
  );
  return {
    assertions: assertions.slice(0, bounds.assertions),
    truncated: assertions.length > bounds.assertions,
  };
}
