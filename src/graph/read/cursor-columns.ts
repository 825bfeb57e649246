import { encodeCursor } from './cursor';
import type { Part } from '../cypher/composition';
import type { SortKey, SortTerm } from '../cypher/keyset';
import type { PageRequest } from './plan';

/** The sort keys of a row, where somebody asks for its cursor, as that cursor. */
export function cursorColumns(page: PageRequest, terms: readonly SortTerm[]): Part<string | null> {
  if (!page.cursors) return { clauses: [], expressions: [], decode: () => null };
  return {
    clauses: [],
    expressions: terms.map((term) => term.expression),
    decode: (row) =>
      encodeCursor(
        page.scope,
        terms.map(() => row.next() as SortKey),
      ),
  };
}
