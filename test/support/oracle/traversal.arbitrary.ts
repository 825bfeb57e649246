import fc from 'fast-check';
import type { EdgeType } from '../../../src/model/registry/edges';
import { asOf, clearance } from './lens.arbitrary';
import type { TraversalQuestion } from './traversal';
import { worldEdgeTypes, type World } from './world';

/** Neo4j plans each choice of types anew, so there are few. */
const edges = fc.constantFrom<readonly EdgeType[] | null>(
  null,
  null,
  null,
  [],
  ['PART_OF', 'LOCATED_AT'],
  worldEdgeTypes,
  ['SAME_AS', 'REPORTS'],
);

const asked = { asOf, clearance, edges, stance: fc.constantFrom(null, null, null, 'AFFIRMS', 'DENIES') };

/** Paths and neighborhoods to ask of a graph; now and then of a node that it lacks. */
export function traversalsOf({ nodes }: World): fc.Arbitrary<TraversalQuestion> {
  const id = fc.constantFrom('nobody', ...nodes.map(({ properties }) => properties.id));
  const path = fc.record({
    ask: fc.constant('path' as const),
    ...asked,
    from: id,
    to: id,
    maxLength: fc.integer({ min: 1, max: 8 }),
    first: fc.integer({ min: 1, max: 4 }),
  });
  const neighborhood = fc.record({
    ask: fc.constant('neighborhood' as const),
    ...asked,
    id,
    hops: fc.integer({ min: 1, max: 3 }),
    limit: fc.integer({ min: 1, max: 40 }),
  });
  return fc.oneof({ weight: 2, arbitrary: path }, { weight: 1, arbitrary: neighborhood });
}
