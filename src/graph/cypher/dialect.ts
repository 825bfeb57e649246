import type { DialectName, Reader } from '../store/port';

/** Where the two engines' Cypher differs and a text must take account of it. */
export interface Dialect {
  /** `COLLECT { … }` as an expression. Without it a list is a `CALL (n) { … RETURN collect(…) }`. */
  readonly collectSubquery: boolean;
  /** An index gives its rows in order, so that the first of them cost no more than they are. */
  readonly orderedIndexes: boolean;
  /** Full-text indexes, asked through a procedure. Without them a search reads all entities. */
  readonly fullText: boolean;
}

const dialects: Readonly<Record<DialectName, Dialect>> = {
  neo4j: { collectSubquery: true, orderedIndexes: true, fullText: true },
  grafeo: { collectSubquery: false, orderedIndexes: false, fullText: false },
};

export const dialectOf = ({ dialect }: Pick<Reader, 'dialect'>): Dialect => dialects[dialect];
