import type { Lens } from '../../model/lens';
import { cypher, lines, list, Variable, where, type Fragment } from './fragment';
import { knownAt } from './lens';

/*
 * A node has its present state in its own properties, and each former one in a version. As of the past, its
 * state is the node where that had begun by then, else the version that held then.
 */

/** The variables of one node in a text. */
export interface NodeVariables {
  /** What edges hang on. */
  readonly node: Variable;
  /** What properties are read from: the node itself, or the version of it that held at `known`. */
  readonly state: Variable;
}

export function nodeVariables({ known }: Lens): NodeVariables {
  const node = new Variable('n');
  return { node, state: known === null ? node : new Variable('s') };
}

/** The variables that must be carried through a WITH to keep a node and its state. */
export const carried = ({ node, state }: NodeVariables): Variable[] =>
  state === node ? [node] : [node, state];

/** The condition that a node's present state had begun by an instant. */
export const hadBegun = (node: Variable, known: string): Fragment =>
  cypher`${node}.updatedAt <= ${knownAt(known)}`;

/** The condition that a version of a node, and not its present state, held at an instant. */
export const heldThen = (node: Variable, version: Variable, known: string): Fragment =>
  cypher`${node}.updatedAt > ${knownAt(known)} AND ${version}.from <= ${knownAt(known)} AND ${version}.to > ${knownAt(known)}`;

/** The version, where one held, for a node: a pattern. */
export const versionOf = (node: Variable, version: Variable): Fragment =>
  cypher`(${node})-[:WAS]->(${version}:Version)`;

/**
 * A MATCH in the lens. `conditions` are on the edge and the node itself and are tested at once. As of the
 * past, a node's state is found next, and `stateConditions` are tested on it. `carry` names what else must
 * stay in scope.
 */
export function matchState(
  pattern: Fragment,
  { node, state }: NodeVariables,
  { known }: Lens,
  carry: readonly Variable[],
  conditions: readonly Fragment[],
  stateConditions: readonly Fragment[],
): Fragment {
  if (known === null || state === node) return match(pattern, [...conditions, ...stateConditions]);
  const version = new Variable('v');
  return lines(
    match(pattern, conditions),
    cypher`OPTIONAL MATCH ${versionOf(node, version)} WHERE ${heldThen(node, version, known)}`,
    cypher`WITH ${list([...carry, node])}, coalesce(${version}, ${node}) AS ${state} ${where(stateConditions)}`,
  );
}

/** A MATCH that needs no node's state: to count, or to follow edges only. */
export const match = (pattern: Fragment, conditions: readonly Fragment[]): Fragment =>
  cypher`MATCH ${pattern} ${where(conditions)}`;
