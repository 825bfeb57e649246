import type { Direction } from '../../model/registry/edge-fields';
import { edges, type EdgeType } from '../../model/registry/edges';
import { ENTITY, type Kind } from '../../model/registry/kinds';
import { cypher, name, names, or, type Fragment, type Variable } from './fragment';

/** The label of all that the API shows. */
export const Entity = name(ENTITY);

/** An edge of a pattern, as it is drawn from the node before it. */
export const arrow: Readonly<Record<Direction, (edge: Fragment) => Fragment>> = {
  out: (edge) => cypher`-[${edge}]->`,
  in: (edge) => cypher`<-[${edge}]-`,
  both: (edge) => cypher`-[${edge}]-`,
};

/** The way of an edge seen from its other end. */
export const reversed: Readonly<Record<Direction, Direction>> = { in: 'out', out: 'in', both: 'both' };

/** The types that an edge may be of: `CLAIMED|DENIED`. */
export const anyType = (types: readonly EdgeType[]): Fragment => names(types, '|');

/** The condition that a node is of one of these kinds: `n:Actor`, or `(n:Actor OR n:Person)`. */
export function isOfKind(node: Variable, kinds: readonly Kind[]): Fragment {
  const tests = kinds.map((kind) => cypher`${node}:${name(kind)}`);
  return tests.length === 1 ? tests[0]! : cypher`(${or(tests)})`;
}

/**
 * The condition that the node at the other end is of one of these kinds. Most types of edge say so by
 * themselves, and nothing needs a test.
 */
export function isFarKind(
  node: Variable,
  edge: EdgeType,
  direction: Direction,
  kinds: readonly Kind[],
): Fragment[] {
  const { from, to, sameKind } = edges[edge];
  const possible = direction === 'out' ? to : direction === 'in' ? from : [...new Set([...from, ...to])];
  const implied = sameKind || possible.every((kind) => kinds.includes(kind));
  return implied ? [] : [isOfKind(node, kinds)];
}

/** The condition that an edge has the stance asked for; none where any will do. */
export const hasStance = (edge: Variable, stance: string | null): Fragment[] =>
  stance === null ? [] : [cypher`${edge}.stance = ${stance}`];
