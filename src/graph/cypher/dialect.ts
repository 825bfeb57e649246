import type { Query } from '../store/port';
import type { Fragment, Variable } from './fragment';
import type { Projection } from './projection';

/** What is written in one way for one engine and in another for the other; and there is nothing else. */
export interface Dialect {
  /** The rows of a subquery below a node, as a list in one column: what matches them, and what is read of each. */
  readonly collect: <T>(parent: Variable, rows: Fragment, row: Projection<T>) => Projection<T[]>;
  /** How many rows of a subquery there are below a node; or how many distinct values of a variable of it. */
  readonly count: (parent: Variable, rows: Fragment, distinct: Variable | null) => Projection<number>;
  /** Whether a subquery inside of another, or below a node, has a row; it is read from the row at hand. */
  readonly existsNested: (rows: Fragment) => Fragment;
  /**
   * Whether a condition inside of another is read from the row at hand and ends with the first that meets it. Where
   * it doesn't, such conditions are looked up beforehand.
   */
  readonly nestsConditions: boolean;
  /** Finds the entities that have a word for each of these patterns (see `search/match-word.ts`). */
  readonly search: (node: Variable, patterns: readonly string[]) => SearchText;
  /**
   * The hint that a pattern's nodes are found along an index of these properties, which gives them in that
   * order; null where no index of the engine has an order.
   */
  readonly indexHint: ((node: Variable, label: string, properties: readonly string[]) => Fragment) | null;
  /** The ids of entities after an id, in their order; null where no index of the engine has an order. */
  readonly idsAfter: ((after: string, limit: number) => Query<string>) | null;
}

interface SearchText {
  /** What comes before the MATCH of the pattern. */
  readonly clauses: readonly Fragment[];
  readonly pattern: Fragment;
  readonly conditions: readonly Fragment[];
}
