import type { SortKey } from '../cursor';
import type { Composition } from './composition';
import type { OrderTerm, PageRequest } from './plan';

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

export function orderBy(terms: readonly SortTerm[], page: PageRequest): string {
  const keys = terms.map(
    ({ expression, descending }) => `${expression}${descending !== page.backward ? ' DESC' : ''}`,
  );
  return `ORDER BY ${keys.join(', ')}`;
}

/** Conditions that keep the rows strictly after `page.after` and strictly before `page.before`. */
export function keysetConditions(c: Composition, terms: readonly SortTerm[], page: PageRequest): string[] {
  return [
    ...(page.after === null ? [] : strictlyPast(c, terms, page.after, false)),
    ...(page.before === null ? [] : strictlyPast(c, terms, page.before, true)),
  ];
}

/**
 * `a <= $a AND (a < $a OR a = $a AND b < $b …)`. The first condition looks redundant; it is what an
 * index can seek by, and without it a deep page reads all that lies before it.
 */
function strictlyPast(
  c: Composition,
  terms: readonly SortTerm[],
  keys: readonly SortKey[],
  reversed: boolean,
): string[] {
  const parameters = keys.map((key) => c.parameter(key));
  const compare = (i: number): string => (terms[i]!.descending !== reversed ? '<' : '>');
  const alternatives = terms.map((term, i) =>
    [
      ...terms.slice(0, i).map((equal, j) => `${equal.expression} = ${parameters[j]}`),
      `${term.expression} ${compare(i)} ${parameters[i]}`,
    ].join(' AND '),
  );
  const seek = `${terms[0]!.expression} ${compare(0)}= ${parameters[0]}`;
  return terms.length === 1 ? alternatives : [seek, `(${alternatives.join(' OR ')})`];
}
