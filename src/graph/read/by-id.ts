import type { Lens } from '../../model/lens';
import type { EdgeType } from '../../model/registry/edges';
import { allKinds } from '../../model/registry/kinds';
import { targetOf } from '../cypher/dialects';
import { cypher, lines, name, Variable, where } from '../cypher/fragment';
import { edgeConditions, nodeConditions, stands } from '../cypher/lens';
import { Entity, isOfKind } from '../cypher/pattern';
import { matchState, nodeVariables } from '../cypher/state';
import { statement } from '../cypher/statement';
import type { Reader } from '../store/port';
import type { NodePlan } from './plan';
import { projectAssertion } from './project-assertion';
import { projectNode } from './project-node';
import type { AssertionRecord, EntityRecord } from './records';
import { resolvePlan } from './resolve-filter';
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
  const v = nodeVariables(lens);
  const conditions = [
    ...(plan.kinds.length < allKinds.length ? [isOfKind(v.node, plan.kinds)] : []),
    ...nodeConditions(v.node, lens),
  ];
  return reader.read(
    statement(
      'entities by id',
      lines(
        cypher`UNWIND ${ids} AS id`,
        matchState(cypher`(${v.node}:${Entity} {id: id})`, v, lens, [], conditions, [stands(v.state, lens)]),
      ),
      projectNode(targetOf(reader, lens), v, await resolvePlan(reader, lens, plan)),
    ),
  );
}

/** Whether all of these different ids are entities in the lens. */
export async function areEntities(reader: Reader, lens: Lens, ids: readonly string[]): Promise<boolean> {
  const found = await entitiesById(reader, lens, { kinds: allKinds, columns: [], lists: [] }, ids);
  return found.length === ids.length;
}

/** What names an edge: its id, and the node where it starts, by which it is found. */
export interface AssertionKey {
  readonly id: string;
  readonly fromId: string;
}

/**
 * The edges of one type by their ids, found by a seek of the node where they start: an edge can't be
 * found by a property of its own without a scan on the embedded engine.
 */
export function assertionsById(
  reader: Reader,
  lens: Lens,
  type: EdgeType,
  columns: readonly string[],
  keys: readonly AssertionKey[],
): Promise<AssertionRecord[]> {
  const edge = new Variable('r');
  const rows = keys.map(({ id, fromId }) => ({ id, fromId }));
  return reader.read(
    statement(
      `${type} edges by id`,
      cypher`UNWIND ${rows} AS key
MATCH (n:${Entity} {id: key.fromId})-[${edge}:${name(type)}]->(m:${Entity})
${where([cypher`${edge}.id = key.id`, ...edgeConditions(edge, lens)])}`,
      projectAssertion(lens, edge, { type, columns, endId: cypher`m.id` }),
    ),
  );
}
