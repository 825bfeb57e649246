import { cypher, join, list, Parameter, property, type Fragment, type Variable } from './fragment';

/** A value that rows are ordered by, as a cursor keeps it. */
export type SortKey = string | number;

export interface OrderTerm {
  readonly property: string;
  readonly descending: boolean;
  /** The property may be absent, and then sorts as the empty text. */
  readonly optional?: boolean;
}

/** The part of a list that a page is read from. */
export interface KeysetWindow {
  /** From the end: the last rows before `before`, shown in the list's order all the same. */
  readonly backward: boolean;
  /** Sort keys, the id last, strictly after or before which the rows lie. */
  readonly after: readonly SortKey[] | null;
  readonly before: readonly SortKey[] | null;
}

/** A sort key in a text: an expression and its direction. */
export interface SortTerm {
  readonly expression: Fragment;
  readonly descending: boolean;
}

/**
 * The terms of a total order: what was asked for, then the id, which runs with the last of them so
 * that one index read backwards serves a descending order.
 */
export function sortTerms(order: readonly OrderTerm[], state: Variable, id: Fragment): SortTerm[] {
  const terms = order.map(({ property: key, descending, optional }) => ({
    expression: optional ? cypher`coalesce(${property(state, key)}, '')` : property(state, key),
    descending,
  }));
  return [...terms, { expression: id, descending: terms.at(-1)?.descending ?? false }];
}

export function orderBy(terms: readonly SortTerm[], page: KeysetWindow): Fragment {
  const keys = terms.map(({ expression, descending }) =>
    descending !== page.backward ? cypher`${expression} DESC` : expression,
  );
  return cypher`ORDER BY ${list(keys)}`;
}

/** Conditions that keep the rows strictly after `page.after` and strictly before `page.before`. */
export function keysetConditions(terms: readonly SortTerm[], page: KeysetWindow): Fragment[] {
  return [
    ...(page.after === null ? [] : strictlyPast(terms, page.after, false)),
    ...(page.before === null ? [] : strictlyPast(terms, page.before, true)),
  ];
}

/**
 * `a <= $a AND CASE WHEN a <> $a THEN true … ELSE id < $id END`. The first condition looks redundant; it is
 * what an index can seek by, and without it a deep page reads all that lies before it. The rest is a CASE
 * since Neo4j would serve an OR by two seeks, and have to sort what both bring.
 */
function strictlyPast(terms: readonly SortTerm[], keys: readonly SortKey[], reversed: boolean): Fragment[] {
  const past = terms.map(({ expression, descending }, i) => {
    const key = new Parameter(keys[i]!);
    const sign = descending !== reversed ? cypher`<` : cypher`>`;
    return { expression, key, sign, test: cypher`${expression} ${sign} ${key}` };
  });
  const [first] = past as [(typeof past)[number]];
  const { test: last } = past.at(-1)!;
  if (past.length === 1) return [last];
  const ties = past.slice(0, -1).map(({ expression, key, test }, i) => {
    // Once the seek has been made, what differs in the first key lies past it.
    const differs = i === 0 ? cypher`true` : test;
    return cypher`WHEN ${expression} <> ${key} THEN ${differs}`;
  });
  return [
    cypher`${first.expression} ${first.sign}= ${first.key}`,
    cypher`CASE ${join(ties, ' ')} ELSE ${last} END`,
  ];
}
