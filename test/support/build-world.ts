import type { EdgeType } from '../../src/model/registry/edges';
import type { Kind } from '../../src/model/registry/kinds';
import type { Stored, World, WorldEdge, WorldNode } from './oracle/world';

/*
 * Small graphs made by hand, for tests that name each node and edge: what every node and edge must have
 * is filled in, and only what matters to the test is said.
 */

const recorded = { marking: 'CLEAR', recordedAt: '2020-01-01T00:00:00.000Z', recordedBy: 'x' } as const;

export function node(kind: Kind, id: string, own: Stored = {}): WorldNode {
  const type = kind === 'Person' ? {} : { type: 'OTHER' };
  const dates = kind === 'Event' ? { occurredFrom: '0001-01-01', occurredTo: '9999-12-31' } : {};
  const state = { name: id, ...recorded, updatedAt: recorded.recordedAt, version: 1 };
  return { kind, properties: { ...state, ...type, ...dates, ...own, id }, versions: [] };
}

/** An edge asserted in a document: the one that it starts from, where it starts from one, else `doc`. */
export function edge(from: string, type: EdgeType, to: string, own: Stored = {}): WorldEdge {
  const documentId = String(own['documentId'] ?? (from.startsWith('doc') ? from : 'doc'));
  const key = [to, documentId, own['speakerId'] ?? '', own['stance'] ?? ''].join('-');
  return {
    type,
    from,
    to,
    properties: {
      stance: 'AFFIRMS',
      modality: 'ASSERTED',
      ...recorded,
      ...own,
      documentId,
      id: `${from}~${type}~${key}`,
    },
  };
}

export const world = (...parts: readonly (WorldNode | WorldEdge)[]): World => ({
  nodes: parts.filter((part): part is WorldNode => 'kind' in part),
  edges: parts.filter((part): part is WorldEdge => 'from' in part && !('kind' in part)),
});
