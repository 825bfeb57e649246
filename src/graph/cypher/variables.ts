import type { Lens } from '../../model/lens';
import { where } from './composition';

/** The variables of one node in a text. */
export interface NodeVariables {
  /** What edges hang on. */
  readonly node: string;
  /** What properties are read from: the node itself, or the version of it that held at `known`. */
  readonly state: string;
}

export function nodeVariables(index: number, lens: Lens): NodeVariables {
  const node = `n${index}`;
  return lens.known === null ? { node, state: node } : { node, state: `s${index}` };
}

/** The variables that must be carried through a WITH to keep a node and its state. */
export function carried(v: NodeVariables): string[] {
  return v.state === v.node ? [v.node] : [v.node, v.state];
}

/**
 * A MATCH in the lens. `conditions` are on the edge and the node itself and are tested at once. As of
 * the past, a node's state is found next (the node, where its present state had begun by `known`, else
 * the version that held then) and `stateConditions` are tested on it. `carry` names what else must
 * stay in scope.
 */
export function matchState(
  pattern: string,
  v: NodeVariables,
  carry: readonly string[],
  conditions: readonly string[],
  stateConditions: readonly string[],
): string {
  const { node, state } = v;
  if (state === node) return matchNode(pattern, [...conditions, ...stateConditions]);
  const version = `${state}v`;
  return `${matchNode(pattern, conditions)}
OPTIONAL MATCH (${node})-[:WAS]->(${version}:Version)
WHERE ${node}.updatedAt > $known AND ${version}.from <= $known AND ${version}.to > $known
WITH ${[...carry, node].join(', ')}, coalesce(${version}, ${node}) AS ${state} ${where(stateConditions)}`;
}

/** A MATCH that needs no node's state: to count, or to follow edges only. */
export function matchNode(pattern: string, conditions: readonly string[]): string {
  return `MATCH ${pattern} ${where(conditions)}`;
}
