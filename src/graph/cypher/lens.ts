import type { Lens } from '../../model/lens';

/** The parameters that the conditions below name. */
export function lensParameters(lens: Lens): Record<string, string | readonly string[]> {
  return {
    ...(lens.known === null ? {} : { known: lens.known }),
    ...(lens.valid === null ? {} : { valid: lens.valid }),
    ...(lens.clearance === null ? {} : { clearance: lens.clearance }),
  };
}

/**
 * Conditions under which an edge is seen. The storage model's invariants make it enough to test the
 * edge: it is marked as strictly as its ends, it is retracted when one of them is withdrawn, and it
 * was not recorded before them.
 */
export function edgeConditions(edge: string, lens: Lens): string[] {
  const conditions: string[] = [];
  if (lens.known === null) conditions.push(`${edge}.retractedAt IS NULL`);
  else
    conditions.push(
      `${edge}.recordedAt <= $known`,
      `(${edge}.retractedAt IS NULL OR ${edge}.retractedAt > $known)`,
    );
  if (lens.valid !== null)
    conditions.push(
      `(${edge}.validFrom IS NULL OR ${edge}.validFrom <= $valid)`,
      `(${edge}.validTo IS NULL OR ${edge}.validTo >= $valid)`,
    );
  if (lens.clearance !== null) conditions.push(`${edge}.marking IN $clearance`);
  return conditions;
}

/** Conditions under which a node that no edge led to is seen. Valid time filters edges, never nodes. */
export function nodeConditions(node: string, lens: Lens): string[] {
  const conditions: string[] = [];
  if (lens.known === null) conditions.push(`${node}.withdrawnAt IS NULL`);
  else
    conditions.push(
      `${node}.recordedAt <= $known`,
      `(${node}.withdrawnAt IS NULL OR ${node}.withdrawnAt > $known)`,
    );
  if (lens.clearance !== null) conditions.push(`${node}.marking IN $clearance`);
  return conditions;
}
