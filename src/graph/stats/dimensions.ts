import type { Direction } from '../../model/registry/edge-fields';
import type { EdgeType } from '../../model/registry/edges';
import { placeLevels, type StatsDimension } from '../../model/registry/stats-vocabularies';

/** A step of a path from an event to what it is grouped by. */
export interface Hop {
  readonly edge: EdgeType;
  readonly direction: Direction;
}

/** Where the key of a dimension is found: in a property, by judgement, or at the end of a path. */
export type DimensionSource =
  | { readonly by: 'type' }
  | { readonly by: 'status' }
  | {
      readonly by: 'path';
      readonly steps: readonly Hop[];
      /** The type of place to climb to from there. */
      readonly level?: string;
    };

const path = (
  ...steps: readonly (readonly [EdgeType, Direction])[]
): Extract<DimensionSource, { by: 'path' }> => ({
  by: 'path',
  steps: steps.map(([edge, direction]) => ({ edge, direction })),
});

const location = path(['LOCATED_AT', 'out']);

const places = Object.fromEntries(placeLevels.map((level) => [level, { ...location, level }])) as Record<
  (typeof placeLevels)[number],
  DimensionSource
>;

export const dimensions: Readonly<Record<StatsDimension, DimensionSource>> = {
  TYPE: { by: 'type' },
  STATUS: { by: 'status' },
  CLAIMANT: path(['CLAIMED', 'in']),
  ATTRIBUTED_ACTOR: path(['ATTRIBUTED_TO', 'out']),
  PARTICIPANT: path(['INVOLVED_IN', 'in']),
  TARGET: path(['TARGETED', 'out']),
  SOURCE: path(['REPORTS', 'in'], ['PUBLISHED_BY', 'out']),
  LOCATION: location,
  ...places,
};
