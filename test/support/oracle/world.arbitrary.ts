import fc from 'fast-check';
import { completeEdge, draftOf } from './edges.arbitrary';
import { nodesOf } from './nodes.arbitrary';
import { worldEdgeTypes, worldKinds, type World } from './world';

/**
 * Random graphs that keep every invariant of the storage model: former states, withdrawn nodes, retracted
 * and denied and parallel edges, speakers, markings, uncertain dates, places about the whole Earth.
 */
const worldOf = (edges: { readonly minLength: number; readonly maxLength: number }): fc.Arbitrary<World> =>
  fc
    .tuple(
      fc.tuple(...worldKinds.map(nodesOf)).map((lists) => lists.flat()),
      fc.array(fc.oneof(...worldEdgeTypes.map(draftOf)), { ...edges, size: 'max' }),
    )
    .map(([nodes, drafts]) => ({
      nodes,
      edges: drafts.flatMap((draft, index) => completeEdge(draft, index, nodes)),
    }));

export const randomWorld = worldOf({ minLength: 10, maxLength: 70 });

/** Random graphs with so many edges that there are paths. */
export const denseWorld = worldOf({ minLength: 80, maxLength: 200 });
