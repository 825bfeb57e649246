import { decodeText } from '../../store/decode';
import type { Lens } from '../../../model/lens';
import { edgeConditions, lensParameters } from '../../cypher/lens';
import type { Query, Reader } from '../../store/port';
import type { Filter } from './filter';

/**
 * Looks up what a filter names by a place: all the places within it, which a statement can then seek.
 * One statement for each place named; a filter that names none costs nothing.
 */
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

/** How many PART_OF may lie between a place and one within it. */
const maxLevels = 12;

/** The ids of a place and of all places within it through affirmed PART_OF, in the lens. */
function placesWithin(reader: Reader, lens: Lens, placeId: string): Promise<string[]> {
  const conditions = [...edgeConditions('r', lens), "r.stance = 'AFFIRMS'"].join(' AND ');
  const query: Query<string> = {
    name: 'places within a place',
    text: `MATCH (p:Entity {id: $place})<-[rs:PART_OF*0..${maxLevels}]-(n:Location)
WHERE all(r IN rs WHERE ${conditions})
RETURN DISTINCT n.id AS id`,
    parameters: ['place', ...Object.keys(lensParameters(lens))],
    columns: ['id'],
    decode: ([id]) => decodeText(id),
  };
  return reader.read(query, { ...lensParameters(lens), place: placeId });
}
