import type { Composition } from './composition';

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
  readonly expression: string;
  readonly descending: boolean;
}

/**
 * The terms of a total order: what was asked for, then the id, which runs with the last of them so
 * that one index read backwards serves a descending order.
 */
export function sortTerms(order: readonly OrderTerm[], state: string, id: string): SortTerm[] {
  const terms = order.map(({ property, descending, optional }) => ({
    expression: optional ? `coalesce(${state}.${property}, '')` : `${state}.${property}`,
    descending,
  }));
  return [...terms, { expression: id, descending: terms.at(-1)?.descending ?? false }];
}

export function orderBy(terms: readonly SortTerm[], page: KeysetWindow): string {
  const keys = terms.map(
    ({ expression, descending }) => `${expression}${descending !== page.backward ? ' DESC' : ''}`,
  );
  return `ORDER BY ${keys.join(', ')}`;
}

/** Conditions that keep the rows strictly after `page.after` and strictly before `page.before`. */
export function keysetConditions(c: Composition, terms: readonly SortTerm[], page: KeysetWindow): string[] {
  return [
    ...(page.after === null ? [] : strictlyPast(c, terms, page.after, false)),
    ...(page.before === null ? [] : strictlyPast(c, terms, page.before, true)),
  ];
}

/**
 * `a <= $a AND CASE WHEN a <> $a THEN true … ELSE id < $id END`. The first condition looks redundant; it is
 * what an index can seek by, and without it a deep page reads all that lies before it. The rest is a CASE
 * since Neo4j would serve an OR by two seeks, and have to sort what both bring.
 */
function strictlyPast(
  c: Composition,
  terms: readonly SortTerm[],
  keys: readonly SortKey[],
  reversed: boolean,
): string[] {
  const past = terms.map(({ expression, descending }, i) => {
    const parameter = c.parameter(keys[i]!);
    const sign = descending !== reversed ? '<' : '>';
    return { expression, parameter, sign };
  });
  const tests = past.map(({ expression, parameter, sign }) => `${expression} ${sign} ${parameter}`);
  const [first] = past as [(typeof past)[number]];
  if (past.length === 1) return tests;
  const ties = past.slice(0, -1).map(({ expression, parameter }, i) => {
    // Once the seek has been made, what differs in the first key lies past it.
    const differs = i === 0 ? 'true' : tests[i]!;
    return `WHEN ${expression} <> ${parameter} THEN ${differs}`;
  });
  return [
    `${first.expression} ${first.sign}= ${first.parameter}`,
    `CASE ${ties.join(' ')} ELSE ${tests.at(-1)!} END`,
  ];
}
