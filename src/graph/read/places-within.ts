import type { Lens } from '../../model/lens';
import { and, cypher, Variable } from '../cypher/fragment';
import { edgeConditions } from '../cypher/lens';
import { Entity, hasStance } from '../cypher/pattern';
import { column } from '../cypher/projection';
import { statement } from '../cypher/statement';
import { decodeText } from '../store/decode';
import type { Reader } from '../store/port';

/** The ids of a place and of all places within it through affirmed PART_OF, at most 12 steps, in the lens. */
export function placesWithin(reader: Reader, lens: Lens, placeId: string): Promise<string[]> {
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
