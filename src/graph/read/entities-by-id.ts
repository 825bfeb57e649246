import type { Lens } from '../../model/lens';
import { nodeConditions } from '../cypher/lens';
import { dialectOf } from '../cypher/dialect';
import { composeNode } from './compose-node';
import { Composition } from '../cypher/composition';
import { labelTest } from '../cypher/label-test';
import type { NodePlan } from './plan';
import { resolvePlan } from './resolve-plan';
import { matchState, nodeVariables } from '../cypher/variables';
import type { Reader } from '../store/port';
import type { EntityRecord } from './records';
import { allKinds, ENTITY } from '../../model/registry/kinds';
import { readPart } from './read-part';
import { holdTouchedRows } from './touched-rows';

/**
 * The nodes of these ids, whatever their kinds among those of the plan, with all that the plan asks
 * for. An id that is not there, is of another kind or lies outside the lens has no row.
 */
export async function entitiesById(
  reader: Reader,
  lens: Lens,
  plan: NodePlan,
  ids: readonly string[],
): Promise<EntityRecord[]> {
  await holdTouchedRows(reader, (reckoning) => reckoning.byIds(plan, ids.length));
  const c = new Composition(dialectOf(reader), lens);
  const v = nodeVariables(c.nextVariable(), lens);
  const kind = plan.kinds.length < allKinds.length ? [labelTest(v.node, plan.kinds)] : [];
  const match = matchState(
    `(${v.node}:${ENTITY} {id: id})`,
    v,
    [],
    [...kind, ...nodeConditions(v.node, lens)],
    [],
  );
  return readPart(
    reader,
    'entities by id',
    c,
    [`UNWIND ${c.parameter(ids)} AS id`, match],
    composeNode(c, v, await resolvePlan(reader, lens, plan)),
  );
}
