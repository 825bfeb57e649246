import type { Lens } from '../../model/lens';
import { and, cypher, Variable } from '../cypher/fragment';
import { edgeConditions } from '../cypher/lens';
import { Entity, hasStance } from '../cypher/pattern';
import { column } from '../cypher/projection';
import { statement } from '../cypher/statement';
import { decodeText } from '../store/decode';
import type { Reader } from '../store/port';
import type { Filter } from './filter/filter';
import type { ListPlan, NodePlan } from './plan';

/*
 * A filter may ask for what lies within a place. All the places within it are looked up first, so that the
 * statement can seek them. That is one statement for each place named; most filters name none.
 */

/** Looks up the places that the filters of a plan name. */
export async function resolvePlan<T extends NodePlan>(reader: Reader, lens: Lens, plan: T): Promise<T> {
  if (plan.lists.length === 0) return plan;
  const lists = await Promise.all(plan.lists.map((list) => resolveList(reader, lens, list)));
  return { ...plan, lists };
}

async function resolveList(reader: Reader, lens: Lens, list: ListPlan): Promise<ListPlan> {
  const filter = await resolveFilter(reader, lens, list.filter);
  return list.of === 'nodes'
    ? { ...list, filter, node: await resolvePlan(reader, lens, list.node) }
    : { ...list, filter };
}

/** Looks up the places that a filter names. */
export async function resolveFilter(reader: Reader, lens: Lens, filter: Filter): Promise<Filter> {
  switch (filter.is) {
    case 'all':
    case 'any':
      return {
        ...filter,
        of: await Promise.all(filter.of.map((part) => resolveFilter(reader, lens, part))),
      };
    case 'not':
    case 'across':
      return { ...filter, of: await resolveFilter(reader, lens, filter.of) };
    case 'within':
      return { ...filter, placeIds: await placesWithin(reader, lens, filter.placeId) };
    default:
      return filter;
  }
}

/** The ids of a place and of all places within it through affirmed PART_OF, at most 12 steps, in the lens. */
function placesWithin(reader: Reader, lens: Lens, placeId: string): Promise<string[]> {
  const edge = new Variable('r');
  const conditions = [...edgeConditions(edge, lens), ...hasStance(edge, 'AFFIRMS')];
  return reader.read(
    statement(
      'places within a place',
      cypher`MATCH (p:${Entity} {id: ${placeId}})<-[steps:PART_OF*0..12]-(n:Location)
WHERE all(${edge} IN steps WHERE ${and(conditions)})
WITH DISTINCT n.id AS id`,
      column(cypher`id`, decodeText),
    ),
  );
}
