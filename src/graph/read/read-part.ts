import { RowReader, type Composition, type Part } from '../cypher/composition';
import type { Query, Reader } from '../store/port';

/**
 * Ends a composed statement: the clauses that come first, the part's own, and the RETURN of its
 * columns; then runs it. `tail` is what follows the RETURN.
 */
export async function readPart<T>(
  reader: Reader,
  name: string,
  c: Composition,
  clauses: readonly string[],
  part: Part<T>,
  tail: readonly string[] = [],
): Promise<T[]> {
  const columns = part.expressions.map((_, index) => `c${index}`);
  const returned = part.expressions.map((expression, index) => `${expression} AS ${columns[index]}`);
  const query: Query<T> = {
    name,
    text: [...clauses, ...part.clauses, `RETURN ${returned.join(', ')}`, ...tail].join('\n'),
    parameters: Object.keys(c.parameters),
    columns,
    decode: (row) => part.decode(new RowReader(row)),
  };
  return reader.read(query, c.parameters);
}
