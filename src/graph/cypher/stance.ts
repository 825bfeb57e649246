import type { Composition } from './composition';

/** The condition that an edge has the stance asked for; none where any will do. */
export function stanceCondition(c: Composition, edge: string, stance: string | null): string[] {
  return stance === null ? [] : [`${edge}.stance = ${c.parameter(stance)}`];
}
