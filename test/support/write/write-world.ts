import type { EdgeInput, EntityInput, Batch } from '../../../src/graph/write/batch';
import { absencesOf } from '../oracle/edges.arbitrary';
import { moments, type Stored, type World, type WorldEdge, type WorldNode } from '../oracle/world';

/*
 * A random graph of the oracle as what writers would have given, moment by moment; and the graph that has
 * to be stored then, with the stamps of those writes in the place of the oracle's moments.
 */

export const writer = 'somebody';
const reason = 'it was so';

/** What was written at each moment, in the order of the moments. */
export function batchesOf(world: World): Batch[] {
  const edges = writable(world);
  return moments.map((moment) => ({
    reinstatements: world.nodes
      .filter(({ versions }) => versions.some(({ withdrawnAt, to }) => withdrawnAt && to === moment))
      .map(({ properties: { id } }) => ({ id })),
    entities: world.nodes.flatMap((node) =>
      statesOf(node)
        .filter(({ updatedAt }) => updatedAt === moment)
        .map(
          (state) =>
            ({ kind: node.kind, id: node.properties.id, properties: given(state) }) as unknown as EntityInput,
        ),
    ),
    edges: edges.filter(({ properties }) => properties['recordedAt'] === moment).map(edgeInput),
    retractions: edges
      .filter(({ properties }) => properties['retractedAt'] === moment)
      .filter((edge) => !endsOf(world, edge).some((node) => isWithdrawnAt(node, moment)))
      .map(({ properties: { id } }) => ({ id, reason })),
    withdrawals: world.nodes
      .filter((node) => isWithdrawnAt(node, moment))
      .map(({ properties: { id } }) => ({ id, reason })),
  }));
}

const isWithdrawnAt = ({ versions, properties }: WorldNode, moment: string): boolean =>
  [...versions, properties].some(({ withdrawnAt }) => withdrawnAt === moment);

/** The graph that the store has to hold after them. */
export function writtenWorld(world: World, stamps: readonly string[]): World {
  const stamped = (stored: Stored): Stored =>
    Object.fromEntries(
      Object.entries(stored).map(([name, value]) => [
        name,
        stamps[moments.indexOf(value as string)] ?? value,
      ]),
    );
  return {
    nodes: world.nodes.map((node): WorldNode => {
      const states = distinct(statesOf(node)).map((state, index) => ({
        ...stamped(state),
        recordedBy: writer,
        version: index + 1,
      })) as Stored[];
      const { id } = node.properties;
      return {
        kind: node.kind,
        properties: { ...states.at(-1)!, id },
        versions: states.slice(0, -1).map((state, index) => ({
          ...state,
          entityId: id,
          from: state['updatedAt']!,
          to: states[index + 1]!['updatedAt']!,
        })),
      };
    }),
    edges: writable(world).map(({ properties, ...edge }) => ({
      ...edge,
      properties: {
        ...stamped(properties),
        id: properties.id,
        ...(properties['retractedAt'] === undefined ? {} : { retractionReason: reason }),
      },
    })),
  };
}

/** The oracle's graphs have edges that are recorded after an end or the document was withdrawn; no writer may do that. */
function writable(world: World): WorldEdge[] {
  return world.edges.filter((edge) => {
    const recorded = moments.indexOf(String(edge.properties['recordedAt']));
    return endsOf(world, edge)
      .flatMap(absencesOf)
      .every(({ from, to }) => recorded <= from || recorded >= to);
  });
}

/** What an edge is retracted with: its ends and its document. */
const endsOf = ({ nodes }: World, { from, to, properties: { documentId } }: WorldEdge): WorldNode[] =>
  nodes.filter(({ properties: { id } }) => id === from || id === to || id === documentId);

/** All states of a node, the oldest first, without what marks a version as one. */
function statesOf({ properties, versions }: WorldNode): Stored[] {
  return [...versions, properties].map(
    ({ id: _, entityId: __, from: ___, to: ____, ...state }) => state as Stored,
  );
}

/** A state that says what the one before says is no new one, unless that one was withdrawn. */
function distinct(states: readonly Stored[]): Stored[] {
  const told: Stored[] = [];
  for (const state of states) {
    const before = told.at(-1);
    const { withdrawnAt } = state;
    if (before === undefined || before['withdrawnAt'] !== undefined || said(before) !== said(state))
      told.push(state);
    else if (withdrawnAt !== undefined) told[told.length - 1] = { ...before, withdrawnAt };
  }
  return told;
}

const said = (state: Stored): string => JSON.stringify(Object.entries(given(state)).sort());

const kept = [
  'recordedAt',
  'recordedBy',
  'updatedAt',
  'version',
  'withdrawnAt',
  'occurredFrom',
  'occurredTo',
];

function given(state: Stored): Stored {
  return Object.fromEntries(Object.entries(state).filter(([name]) => !kept.includes(name)));
}

function edgeInput({ type, from, to, properties }: WorldEdge): EdgeInput {
  const { id, recordedAt: _, recordedBy: __, retractedAt: ___, retractedBy: ____, ...own } = properties;
  const key = id.slice(`${from}~${type}~`.length);
  return { type, fromId: from, toId: to, key, properties: own } as unknown as EdgeInput;
}
