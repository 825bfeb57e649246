import type { EdgeInput, EntityInput, Batch } from '../../../src/graph/write/batch';
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
      .filter((edge) => !endsOf(world, edge).some(({ properties }) => properties['withdrawnAt'] === moment))
      .map(({ properties: { id } }) => ({ id, reason })),
    withdrawals: world.nodes
      .filter(({ properties }) => properties['withdrawnAt'] === moment)
      .map(({ properties: { id } }) => ({ id, reason })),
  }));
}

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
      const { id, withdrawnAt } = stamped(node.properties) as { id: string; withdrawnAt?: string };
      return {
        kind: node.kind,
        properties: { ...states.at(-1)!, id, ...(withdrawnAt === undefined ? {} : { withdrawnAt }) },
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
  return world.edges.filter((edge) =>
    endsOf(world, edge).every(
      ({ properties: { withdrawnAt } }) =>
        withdrawnAt === undefined || edge.properties['recordedAt']! <= withdrawnAt,
    ),
  );
}

/** What an edge is retracted with: its ends and its document. */
const endsOf = ({ nodes }: World, { from, to, properties: { documentId } }: WorldEdge): WorldNode[] =>
  nodes.filter(({ properties: { id } }) => id === from || id === to || id === documentId);

/** All states of a node, the oldest first, without what marks a version as one. */
function statesOf({ properties, versions }: WorldNode): Stored[] {
  return [...versions, properties].map(
    ({ id: _, entityId: __, from: ___, to: ____, withdrawnAt: _____, ...state }) => state as Stored,
  );
}

/** A state that says what the one before says is no new one. */
function distinct(states: readonly Stored[]): Stored[] {
  const said = states.map((state) => JSON.stringify(Object.entries(given(state)).sort()));
  return states.filter((_, index) => said[index] !== said[index - 1]);
}

const kept = ['recordedAt', 'recordedBy', 'updatedAt', 'version', 'occurredFrom', 'occurredTo'];

function given(state: Stored): Stored {
  return Object.fromEntries(Object.entries(state).filter(([name]) => !kept.includes(name)));
}

function edgeInput({ type, from, to, properties }: WorldEdge): EdgeInput {
  const { id, recordedAt: _, recordedBy: __, retractedAt: ___, retractedBy: ____, ...own } = properties;
  const key = id.slice(`${from}~${type}~`.length);
  return { type, fromId: from, toId: to, key, properties: own } as unknown as EdgeInput;
}
