import fc from 'fast-check';
import { stance } from '../../../src/graph/registry/assertion-vocabularies';
import { anyId } from './filter.arbitrary';
import { asOf, clearance } from './lens.arbitrary';
import type { TraversalQuestion } from './traversal';
import { worldEdgeTypes } from './world';

/** Neo4j plans each choice of types anew, so there are few. */
const edges = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.constantFrom([], ['PART_OF', 'LOCATED_AT'], [...worldEdgeTypes], ['SAME_AS', 'REPORTS']),
  },
) as fc.Arbitrary<TraversalQuestion['edges']>;

const asked = {
  asOf,
  clearance,
  edges,
  stance: fc.option(fc.constantFrom(...Object.keys(stance.values)), { freq: 4 }),
};

/** A path or a neighborhood in a random graph. */
export const randomTraversal: fc.Arbitrary<TraversalQuestion> = fc.oneof(
  fc.record({
    ask: fc.constant('path' as const),
    ...asked,
    from: anyId,
    to: anyId,
    maxLength: fc.integer({ min: 1, max: 8 }),
    first: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    ask: fc.constant('neighborhood' as const),
    ...asked,
    id: anyId,
    hops: fc.integer({ min: 1, max: 3 }),
    limit: fc.integer({ min: 1, max: 40 }),
  }),
);
