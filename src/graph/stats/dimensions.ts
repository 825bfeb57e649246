import type { Direction } from '../registry/edge-fields';
import type { EdgeType } from '../registry/edges';
import type { Kind } from '../registry/kinds';
import { placeLevels, type StatsDimension } from '../registry/stats-vocabularies';

/** A step of a path from an event to what it is grouped by. */
export interface PathStep {
  readonly edge: EdgeType;
  readonly direction: Direction;
}

/** Where the key of a dimension is found: in a property, by judgement, or at the end of a path. */
export type DimensionSource =
  | { readonly by: 'type' }
  | { readonly by: 'status' }
  | {
      readonly by: 'path';
      readonly steps: readonly PathStep[];
      /** The kinds of node that the path leads to. */
      readonly kinds: readonly Kind[];
      /** The type of place to climb to from there. */
      readonly level?: string;
    };

const path = (
  kinds: readonly Kind[],
  ...steps: readonly (readonly [EdgeType, Direction])[]
): Extract<DimensionSource, { by: 'path' }> => ({
  by: 'path',
  kinds,
  steps: steps.map(([edge, direction]) => ({ edge, direction })),
});

const location = path(['Location'], ['LOCATED_AT', 'out']);

const places = Object.fromEntries(placeLevels.map((level) => [level, { ...location, level }])) as Record<
  (typeof placeLevels)[number],
  DimensionSource
>;

export const dimensions: Readonly<Record<StatsDimension, DimensionSource>> = {
  TYPE: { by: 'type' },
  STATUS: { by: 'status' },
  CLAIMANT: path(['Actor'], ['CLAIMED', 'in']),
  ATTRIBUTED_ACTOR: path(['Actor'], ['ATTRIBUTED_TO', 'out']),
  PARTICIPANT: path(['Actor', 'Person'], ['INVOLVED_IN', 'in']),
  TARGET: path(['Actor', 'Person', 'Location', 'Asset'], ['TARGETED', 'out']),
  SOURCE: path(['Source'], ['REPORTS', 'in'], ['PUBLISHED_BY', 'out']),
  LOCATION: location,
  ...places,
};

/** The kinds of node that the keys of a dimension name; none where they are values of an enum. */
export function kindsOfKeys(dimension: StatsDimension): readonly Kind[] {
  const source = dimensions[dimension];
  return source.by === 'path' ? source.kinds : [];
}
