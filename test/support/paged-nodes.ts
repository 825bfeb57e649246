import { edgeFieldsOf, type EdgeField } from '../../src/model/registry/edge-fields';
import { propertiesOfKind, type Kind } from '../../src/model/registry/kinds';
import type { Property } from '../../src/model/registry/property';

/*
 * Nodes whose sort keys are often equal or not set, in a root list and in a list along an edge, and what
 * others may write while somebody pages through them; as Cypher.
 */
const recorded = '2020-01-01T00:00:00.000Z';
const disturbed = '2030-01-01T00:00:00.000Z';

/** Between what was planted and what disturbs it. */
export const before = '2025-01-01T00:00:00.000Z';

type Properties = Readonly<Record<string, string | boolean | number>>;

/** A list along an edge that shows nodes of one kind alone: a field of a node, the hub. */
export interface Paged {
  readonly kind: Kind;
  readonly field: EdgeField;
}

const paged = (kind: Kind, hub: Kind, field: string): Paged => ({
  kind,
  field: edgeFieldsOf(hub).get(field)!,
});

/** One for each kind. */
export const pagedKinds: readonly Paged[] = [
  paged('Event', 'Location', 'events'),
  paged('Actor', 'Event', 'claims'),
  paged('Person', 'Actor', 'members'),
  paged('Location', 'Location', 'parts'),
  paged('Asset', 'Event', 'assets'),
  paged('Document', 'Source', 'documents'),
  paged('Source', 'Actor', 'owns'),
  paged('Assessment', 'Assessment', 'parts'),
];

export const hub = 'hub';

const literal = (properties: Properties): string =>
  `{${Object.entries(properties)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? `'${value}'` : value}`)
    .join(', ')}}`;

export const idOf = (kind: Kind, index: number): string => `${kind}-${String(index).padStart(2, '0')}`;

function valueOf(name: string, { type, required }: Property, index: number): Properties[string] | null {
  if (!required && index % 4 === 0) return null;
  if (typeof type === 'object') return Object.keys(type.values)[index % 2]!;
  if (type === 'date') return `2020-01-0${1 + (index % 3)}`;
  if (type === 'instant') return `2020-01-0${1 + (index % 3)}T00:00:00.000Z`;
  if (type === 'text') return `${name} ${index % 3}`;
  return null;
}

/** A node like the one of this index, under an id of its own. */
function nodeText(kind: Kind, index: number, own: Properties): string {
  const values = Object.entries(propertiesOfKind(kind)).flatMap(([name, property]) => {
    const value = name === 'withdrawnAt' ? null : valueOf(name, property, index);
    return value === null ? [] : [[name, value] as const];
  });
  const always = { marking: 'CLEAR', version: 1 };
  return `CREATE (n:Entity:${kind} ${literal({ ...Object.fromEntries(values), ...always, ...own })})`;
}

function edgeText({ field: { edge, direction } }: Paged, at: string): string {
  const [from, to] = direction === 'in' ? ['n', 'h'] : ['h', 'n'];
  const properties = `id: ${from}.id + '~${edge}~' + ${to}.id, documentId: 'd', stance: 'AFFIRMS', modality: 'ASSERTED', marking: 'CLEAR', recordedAt: '${at}', recordedBy: 'x'`;
  return `WITH n MATCH (h:Entity {id: '${hub}'}) CREATE (${from})-[:${edge} {${properties}}]->(${to})`;
}

/** The hub, and so many nodes with an edge to or from it. */
export function plantedNodes(list: Paged, count: number): string[] {
  return [
    nodeText(list.field.kind, 1, { id: hub, name: 'hub', type: 'OTHER' }),
    ...Array.from({ length: count }, (_, index) => {
      const node = nodeText(list.kind, index, { id: idOf(list.kind, index) });
      return `${node} ${edgeText(list, recorded)}`;
    }),
  ];
}

/**
 * What others write between two pages: rows before all, after all, and with the very keys of rows that are
 * there; one row changes its keys, another is withdrawn. `turn` tells one time from the next.
 */
export function disturbance(list: Paged, turn: number, changed: string, withdrawn: string): string[] {
  const { kind } = list;
  const since = { recordedAt: disturbed, updatedAt: disturbed };
  const added = [
    nodeText(kind, 1, { id: `${kind}-!${turn}`, name: ' first', ...since }),
    nodeText(kind, 2, { id: `${kind}-zz${turn}`, name: 'zz last', ...since }),
    // Recorded late, under an early stamp, as a script may: its keys are those of the row that it is like.
    ...[3, 6, 9].map((index) => nodeText(kind, index, { id: `${idOf(kind, index)}-${turn}` })),
  ];
  return [
    ...added.map((node) => `${node} ${edgeText(list, disturbed)}`),
    `MATCH (n:Entity {id: '${changed}'}) CREATE (n)-[:WAS]->(v:Version) SET v = properties(n) SET v.entityId = n.id, v.from = '${recorded}', v.to = '${disturbed}', n.name = 'moved', n.updatedAt = '${disturbed}', n.version = 2`,
    `MATCH (n:Entity {id: '${withdrawn}'})-[r]-() SET r.retractedAt = '${disturbed}', n.withdrawnAt = '${disturbed}'`,
  ];
}
