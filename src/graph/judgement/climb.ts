import { evidenceIn } from './evidence';
import type { Lens } from '../../model/lens';
import type { Loaders } from '../read/loaders';
import type { NodePlan } from '../read/plan';
import type { EntityRecord } from '../read/records';

/** Which way is up: what is read of a node, and the lists among it that lead to what lies above. */
export interface Ascent {
  readonly plan: NodePlan;
  readonly upward: readonly string[];
}

/** A node on the way: as it was read (null where it is not in the lens), and what lies just above it. */
export interface Step {
  readonly record: EntityRecord | null;
  readonly above: readonly string[];
}

/**
 * Climbs from some nodes to all that lies above them, level by level, and gives every node on the way.
 * The loader shares each level among all that climb in a request, so that its statements are as many
 * as there are levels. A circle is walked once.
 */
export async function climb(
  loaders: Loaders,
  lens: Lens,
  { plan, upward }: Ascent,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, Step>> {
  const steps = new Map<string, Step>();
  let level = [...new Set(ids)];
  while (level.length > 0) {
    const records = await Promise.all(level.map((id) => loaders.entity(plan, lens).load(id)));
    const next = new Set<string>();
    records.forEach((record, index) => {
      const above = upward.flatMap((key) => evidenceIn(record, key).map(({ node }) => node.id));
      steps.set(level[index]!, { record, above });
      for (const id of above) next.add(id);
    });
    level = [...next].filter((id) => !steps.has(id));
  }
  return steps;
}
