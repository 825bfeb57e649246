import { InvariantError } from '../../errors';
import { decodeInteger, decodeList, decodeProperties, decodeText } from '../store/decode';
import { decodeRow } from '../store/decode-row';
import type { Query, Reader } from '../store/port';
import { isEdgeType } from '../../model/registry/edges';
import { isKind, type Kind } from '../../model/registry/kinds';
import { edgeAsOf, historyAsOf, type History } from './as-of';
import { batchesOf, groupBy } from '../../collections';
import {
  rowProperties,
  textOf,
  type EdgeRow,
  type NodeRow,
  type Row,
  type RowProperties,
  type VersionRow,
} from './row';
import type { Selection } from './selection';

/** Edges read at once: those of some nodes, or some of those of one node that has more. */
const edgeBatch = 5000;
/** Ids of edges of one node that are held at once. */
const spokeBatch = 100_000;

const nodesOf: Query<NodeRow> = {
  name: 'whole nodes by id',
  text: 'UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN labels(n) AS labels, properties(n) AS properties',
  parameters: ['ids'],
  columns: ['labels', 'properties'],
  decode: ([labels, properties]) => ({
    is: 'node',
    kind: kindAmong(decodeList(decodeText)(labels), properties),
    properties: stored(properties),
  }),
};

const versionsOf: Query<{ entityId: string; properties: RowProperties }> = {
  name: 'versions of nodes',
  text: 'UNWIND $ids AS id MATCH (n:Entity {id: id})-[:WAS]->(v:Version) RETURN id AS entityId, properties(v) AS properties',
  parameters: ['ids'],
  ...decodeRow({ entityId: decodeText, properties: stored }),
};

const degreesOf: Query<{ id: string; degree: number }> = {
  name: 'degrees of nodes',
  text: 'UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN id, COUNT { (n)-->() } AS degree',
  parameters: ['ids'],
  ...decodeRow({ id: decodeText, degree: decodeInteger }),
};

const edgeColumns = ['type', 'from', 'to', 'properties'];

const edgesFrom: Query<EdgeRow> = {
  name: 'edges that leave nodes',
  text: 'UNWIND $ids AS id MATCH (n:Entity {id: id})-[r]->(m:Entity) RETURN type(r) AS type, id AS from, m.id AS to, properties(r) AS properties',
  parameters: ['ids'],
  columns: edgeColumns,
  decode: decodeEdge,
};

/** An edge of a node that has many, and where it leads. */
interface Spoke {
  readonly id: string;
  readonly to: string;
}

// Pages by the edges' own ids. Each looks at all edges of the node, so that it had better be a large one.
const spokesOf: Query<Spoke> = {
  name: 'page of the ids of edges that leave a node',
  text: 'MATCH (n:Entity {id: $id})-[r]->(m:Entity) WHERE r.id > $after WITH r, m ORDER BY r.id LIMIT $limit RETURN r.id AS id, m.id AS to',
  parameters: ['id', 'after', 'limit'],
  ...decodeRow({ id: decodeText, to: decodeText }),
};

// Sought from where they lead: there are few edges there.
const edgesTo: Query<EdgeRow> = {
  name: 'edges of a node by where they lead',
  text: 'UNWIND $rows AS row MATCH (m:Entity {id: row[0]}) MATCH (m)<-[r]-(n) WHERE r.id IN row[1] RETURN type(r) AS type, n.id AS from, m.id AS to, properties(r) AS properties',
  parameters: ['rows'],
  columns: edgeColumns,
  decode: decodeEdge,
};

/**
 * The rows of a graph in an order that follows from the graph alone: nodes by id, each with its versions
 * behind it, then edges by the id of the node that they leave and their own. So equal graphs give equal
 * rows in equal order, and what a row refers to comes before it.
 *
 * No more is held than a page, beside the ids of the nodes where the engine can't give them in order.
 */
export async function* readRows(reader: Reader, selection: Selection): AsyncGenerator<Row[]> {
  const { pages, lens } = selection;
  for await (const ids of pages())
    yield (await historiesOf(reader, ids)).flatMap((history) => historyAsOf(history, lens.known));
  for await (const ids of pages())
    for await (const edges of edgesLeaving(reader, ids))
      yield edges.filter((edge) => selection.takes(edge)).flatMap((edge) => edgeAsOf(edge, lens));
}

async function historiesOf(reader: Reader, ids: readonly string[]): Promise<History[]> {
  // In this order: of a node that was read as changed, the former state is among what is read after it.
  const nodes = await reader.read(nodesOf, { ids });
  const versions = await reader.read(versionsOf, { ids });
  const versionsById = new Map<string, RowProperties[]>();
  for (const { entityId, properties } of versions)
    versionsById.set(entityId, [...(versionsById.get(entityId) ?? []), properties]);
  return nodes.sort(by('id')).map((node) => ({
    node,
    versions: (versionsById.get(textOf(node, 'id')) ?? [])
      .map((properties): VersionRow => ({ is: 'version', kind: node.kind, properties }))
      .sort(by('from')),
  }));
}

async function* edgesLeaving(reader: Reader, ids: readonly string[]): AsyncGenerator<EdgeRow[]> {
  const degrees = new Map((await reader.read(degreesOf, { ids })).map(({ id, degree }) => [id, degree]));
  let few: string[] = [];
  let total = 0;
  for (const id of ids) {
    const degree = degrees.get(id) ?? 0;
    if (total + degree > edgeBatch && few.length > 0) {
      yield await edgesLeavingAll(reader, few);
      few = [];
      total = 0;
    }
    if (degree > edgeBatch) yield* edgesLeavingOne(reader, id);
    else if (degree > 0) {
      few.push(id);
      total += degree;
    }
  }
  if (few.length > 0) yield await edgesLeavingAll(reader, few);
}

async function edgesLeavingAll(reader: Reader, ids: readonly string[]): Promise<EdgeRow[]> {
  const edges = await reader.read(edgesFrom, { ids });
  return edges.sort((a, b) => compare(a.from, b.from) || by('id')(a, b));
}

async function* edgesLeavingOne(reader: Reader, id: string): AsyncGenerator<EdgeRow[]> {
  let after = '';
  for (;;) {
    const spokes = await reader.read(spokesOf, { id, after, limit: spokeBatch });
    for (const some of batchesOf(spokes, edgeBatch)) {
      const ends = groupBy(some, ({ to }) => to);
      const rows = [...ends].map(([to, each]) => [to, each.map((edge) => edge.id)]);
      yield (await reader.read(edgesTo, { rows })).sort(by('id'));
    }
    if (spokes.length < spokeBatch) return;
    after = spokes.at(-1)!.id;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const by =
  (property: string) =>
  (a: Row, b: Row): number =>
    compare(textOf(a, property), textOf(b, property));

function stored(properties: unknown): RowProperties {
  return rowProperties(decodeProperties(properties));
}

function kindAmong(labels: readonly string[], properties: unknown): Kind {
  const [kind, ...others] = labels.filter(isKind);
  if (kind === undefined || others.length > 0)
    throw broken(`the entity ${String(decodeProperties(properties)['id'])} is not of one kind`);
  return kind;
}

function decodeEdge([type, from, to, properties]: readonly unknown[]): EdgeRow {
  const name = decodeText(type);
  const ends = { from: decodeText(from), to: decodeText(to) };
  if (!isEdgeType(name)) throw broken(`an edge from ${ends.from} to ${ends.to} has the type ${name}`);
  const edge: EdgeRow = { is: 'edge', type: name, ...ends, properties: stored(properties) };
  if (typeof edge.properties['id'] !== 'string')
    throw broken(`a ${name} edge from ${ends.from} to ${ends.to} has no id`);
  return edge;
}

function broken(what: string): InvariantError {
  return new InvariantError(`${what}: the graph breaks the storage model; \`claimgraph check\` says where`);
}
