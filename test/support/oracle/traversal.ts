import type { EdgeType } from '../../../src/model/registry/edges';
import { compareValues } from './compare';
import type { AsOf } from './question';
import { View } from './view';
import type { World, WorldEdge } from './world';

interface Asked {
  readonly asOf: AsOf | null;
  /** The markings that the viewer may see; null is all of them. */
  readonly clearance: readonly string[] | null;
  readonly edges: readonly EdgeType[] | null;
  readonly stance: string | null;
}

type PathQuestion = Asked & {
  readonly ask: 'path';
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly first: number;
};

type NeighborhoodQuestion = Asked & {
  readonly ask: 'neighborhood';
  readonly id: string;
  readonly hops: number;
  readonly limit: number;
};

export type TraversalQuestion = PathQuestion | NeighborhoodQuestion;

/** What the API has to answer, by a plain reading of the whole graph. Random graphs have no hubs. */
export function traversalAnswer(world: World, question: TraversalQuestion): unknown {
  const view = new View(world, question.asOf, question.clearance);
  const followed = view.edges.filter((edge) => isFollowed(edge, question));
  return question.ask === 'path'
    ? pathsOf(view, followed, question)
    : neighborhoodOf(view, followed, question);
}

function isFollowed({ type, properties }: WorldEdge, { edges, stance }: Asked): boolean {
  const byDefault = type !== 'MENTIONS' && type !== 'REPORTS';
  return (
    (edges === null || edges.length === 0 ? byDefault : edges.includes(type)) &&
    properties['stance'] === (stance ?? 'AFFIRMS') &&
    properties['judgement'] !== 'DISTINCT'
  );
}

const joins = ({ from, to }: WorldEdge, a: string, b: string): boolean =>
  (from === a && to === b) || (from === b && to === a);

const idsOf = (edges: readonly WorldEdge[]): string[] =>
  edges.map(({ properties }) => properties.id).sort(compareValues);

/** The ids of the nodes that one edge joins to this one. */
const neighborsOf = (edges: readonly WorldEdge[], id: string): string[] =>
  [...new Set(edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])))].sort(
    compareValues,
  );

/** Every path is walked in the order of ids, and those of the least length are kept. */
function pathsOf(view: View, edges: readonly WorldEdge[], question: PathQuestion): unknown {
  const { from, to, maxLength, first } = question;
  const none = { hasMore: false, truncated: false, paths: [] };
  if (view.find(from) === undefined || view.find(to) === undefined) return none;
  let paths = [[from]];
  for (let length = 0; length <= maxLength && paths.length > 0; length++) {
    const ended = paths.filter((path) => path.at(-1) === to);
    if (ended.length > 0)
      return {
        ...none,
        hasMore: ended.length > first,
        paths: ended.slice(0, first).map((path) => showPath(view, edges, path)),
      };
    const passed = new Set(paths.flat());
    paths = paths.flatMap((path) =>
      neighborsOf(edges, path.at(-1)!)
        .filter((next) => !passed.has(next))
        .map((next) => [...path, next]),
    );
  }
  return none;
}

function showPath(view: View, edges: readonly WorldEdge[], path: readonly string[]): object {
  const steps = path.slice(1).map((to, index) => {
    const from = path[index]!;
    const assertions = idsOf(edges.filter((edge) => joins(edge, from, to))).map((id) => ({ id }));
    return { from: { id: from }, to: { id: to }, assertions };
  });
  return { length: steps.length, nodes: path.map((id) => showNode(view, id)), steps };
}

function neighborhoodOf(view: View, edges: readonly WorldEdge[], question: NeighborhoodQuestion): unknown {
  const { id, hops, limit } = question;
  if (view.find(id) === undefined) return null;
  const nodes = [id];
  let level = [id];
  for (let hop = 0; hop < hops; hop++) {
    const found = new Set(level.flatMap((node) => neighborsOf(edges, node)));
    level = [...found].filter((node) => !nodes.includes(node)).sort(compareValues);
    nodes.push(...level);
  }
  const shown = nodes.slice(0, limit);
  return {
    truncated: nodes.length > limit,
    nodes: shown.map((node) => showNode(view, node)),
    edges: idsOf(edges.filter(({ from, to }) => shown.includes(from) && shown.includes(to))).map((edge) => ({
      id: edge,
    })),
  };
}

function showNode(view: View, id: string): object {
  const node = view.end(id);
  return { id, kind: node.kind, name: view.state(node)['name'] };
}
