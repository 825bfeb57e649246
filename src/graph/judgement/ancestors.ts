import type { Lens } from '../../model/lens';
import type { Loaders } from '../read/loaders';
import type { NodePlan } from '../read/plan';
import type { EntityRecord } from '../read/records';
import { evidenceIn } from './evidence';

/** Which way is up: what is read of a node, and those of its lists that lead to what lies above. */
export interface Hierarchy {
  readonly plan: NodePlan;
  readonly upward: readonly string[];
}

/** A node with what lies just above it. */
export interface Ancestor {
  /** Null where it is not in the lens. */
  readonly record: EntityRecord | null;
  readonly above: readonly string[];
}

/**
 * Some nodes and all that lies above them, by id, read level by level. The loader shares each level among
 * all that ask in a request, so that its statements are as many as there are levels. A circle is walked once.
 */
export async function ancestors(
  loaders: Loaders,
  lens: Lens,
  { plan, upward }: Hierarchy,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, Ancestor>> {
  const found = new Map<string, Ancestor>();
  let level = [...new Set(ids)];
  while (level.length > 0) {
    const records = await Promise.all(level.map((id) => loaders.entity(plan, lens).load(id)));
    const next = new Set<string>();
    records.forEach((record, index) => {
      const above = upward.flatMap((key) => evidenceIn(record, key).map(({ node }) => node.id));
      found.set(level[index]!, { record, above });
      for (const id of above) next.add(id);
    });
    level = [...next].filter((id) => !found.has(id));
  }
  return found;
}
