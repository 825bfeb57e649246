import type { Lens } from '../../model/lens';
import { cypher, Parameter, type Fragment, type Variable } from './fragment';

/** The instant as of which a text reads. */
export const knownAt = (known: string): Parameter => new Parameter(known, 'known');

/** The condition that an edge has not been retracted. */
export const isLive = (edge: Variable): Fragment => cypher`${edge}.retractedAt IS NULL`;

/**
 * Conditions under which an edge is seen. The storage model's invariants make it enough to test the
 * edge: it is marked as strictly as its ends, it is retracted when one of them is withdrawn, and it
 * was not recorded before them.
 */
export function edgeConditions(edge: Variable, { known, valid, clearance }: Lens): Fragment[] {
  const conditions: Fragment[] = [];
  if (known === null) conditions.push(isLive(edge));
  else
    conditions.push(
      cypher`${edge}.recordedAt <= ${knownAt(known)}`,
      cypher`(${isLive(edge)} OR ${edge}.retractedAt > ${knownAt(known)})`,
    );
  if (valid !== null) {
    const on = new Parameter(valid, 'valid');
    conditions.push(
      cypher`(${edge}.validFrom IS NULL OR ${edge}.validFrom <= ${on})`,
      cypher`(${edge}.validTo IS NULL OR ${edge}.validTo >= ${on})`,
    );
  }
  if (clearance !== null) conditions.push(isCleared(edge, clearance));
  return conditions;
}

/**
 * Conditions under which a node that no edge led to is seen, beside {@link stands} of its state. Valid time
 * filters edges, never nodes.
 */
export function nodeConditions(node: Variable, { known, clearance }: Lens): Fragment[] {
  return [
    ...(known === null ? [] : [cypher`${node}.recordedAt <= ${knownAt(known)}`]),
    ...(clearance === null ? [] : [isCleared(node, clearance)]),
  ];
}

/**
 * The condition that a node was not withdrawn in the state that it was in. Each state has its own withdrawal: a
 * node that is reinstated begins a new state and keeps the one that was withdrawn.
 */
export const stands = (state: Variable, { known }: Lens): Fragment =>
  known === null
    ? cypher`${state}.withdrawnAt IS NULL`
    : cypher`(${state}.withdrawnAt IS NULL OR ${state}.withdrawnAt > ${knownAt(known)})`;

const isCleared = (of: Variable, clearance: readonly string[]): Fragment =>
  cypher`${of}.marking IN ${new Parameter(clearance, 'clearance')}`;
