import { batchesOf, groupBy } from '../../collections';
import { InvariantError } from '../../errors';
import { isEdgeType } from '../../model/registry/edges';
import { isKind, type Kind } from '../../model/registry/kinds';
import { cypher, type Fragment } from '../cypher/fragment';
import { Entity } from '../cypher/pattern';
import { column, mapped, record, type Projection } from '../cypher/projection';
import { statement } from '../cypher/statement';
import { decodeInteger, decodeList, decodeProperties, decodeText } from '../store/decode';
import type { Reader, Value } from '../store/port';
import { edgeAsOf, historyAsOf, type History } from './as-of';
import {
  rowProperties,
  textOf,
  type EdgeRow,
  type NodeRow,
  type GraphRow,
  type RowProperties,
  type VersionRow,
} from './row';
import type { SelectedRows } from './selection';

/** Edges read at once: those of some nodes, or some of those of one node that has more. */
const edgeBatch = 5000;
/** Ids of edges of one node that are held at once. */
const spokeBatch = 100_000;

/** An edge of a node that has many, and where it leads. */
interface Spoke {
  readonly id: string;
  readonly to: string;
}

/**
 * The rows of a graph in an order that follows from the graph alone: nodes by id, each with its versions
 * behind it, then edges by the id of the node that they leave and their own. So equal graphs give equal
 * rows in equal order, and what a row refers to comes before it.
 *
 * No more is held than a page, beside the ids of the nodes where the engine can't give them in order.
 */
export async function* readRows(reader: Reader, selection: SelectedRows): AsyncGenerator<GraphRow[]> {
  const { pages, lens } = selection;
  for await (const ids of pages())
    yield (await historiesOf(reader, ids)).flatMap((history) => historyAsOf(history, lens.known));
  for await (const ids of pages())
    for await (const edges of edgesLeaving(reader, ids))
      yield edges.filter((edge) => selection.takes(edge)).flatMap((edge) => edgeAsOf(edge, lens));
}

async function historiesOf(reader: Reader, ids: readonly string[]): Promise<History[]> {
  // In this order: of a node that was read as changed, the former state is among what is read after it.
  const nodes = await reader.read(
    statement(
      'whole nodes by id',
      cypher`UNWIND ${ids} AS id MATCH (n:${Entity} {id: id})`,
      mapped(
        record({
          labels: column(cypher`labels(n)`, decodeList(decodeText)),
          properties: column(cypher`properties(n)`, decodeStored),
        }),
        ({ labels, properties }): NodeRow => ({
          is: 'node',
          kind: kindAmong(labels, properties),
          properties,
        }),
      ),
    ),
  );
  const versions = await reader.read(
    statement(
      'versions of nodes',
      cypher`UNWIND ${ids} AS id MATCH (:${Entity} {id: id})-[:WAS]->(v:Version)`,
      record({
        entityId: column(cypher`id`, decodeText),
        properties: column(cypher`properties(v)`, decodeStored),
      }),
    ),
  );
  const versionsOf = groupBy(versions, ({ entityId }) => entityId);
  return nodes.sort(by('id')).map((node) => ({
    node,
    versions: (versionsOf.get(textOf(node, 'id')) ?? [])
      .map(({ properties }): VersionRow => ({ is: 'version', kind: node.kind, properties }))
      .sort(by('from')),
  }));
}

async function* edgesLeaving(reader: Reader, ids: readonly string[]): AsyncGenerator<EdgeRow[]> {
  const found = await reader.read(
    statement(
      'degrees of nodes',
      cypher`UNWIND ${ids} AS id MATCH (n:${Entity} {id: id})`,
      record({
        id: column(cypher`id`, decodeText),
        degree: column(cypher`COUNT { (n)-->() }`, decodeInteger),
      }),
    ),
  );
  const degrees = new Map(found.map(({ id, degree }) => [id, degree]));
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
  const edges = await reader.read(
    statement(
      'edges that leave nodes',
      cypher`UNWIND ${ids} AS id MATCH (n:${Entity} {id: id})-[r]->(m:${Entity})`,
      projectEdge(cypher`id`, cypher`m.id`),
    ),
  );
  return edges.sort((a, b) => compare(a.from, b.from) || by('id')(a, b));
}

async function* edgesLeavingOne(reader: Reader, id: string): AsyncGenerator<EdgeRow[]> {
  let after = '';
  for (;;) {
    const spokes = await spokesAfter(reader, id, after);
    for (const some of batchesOf(spokes, edgeBatch)) {
      const ends = groupBy(some, ({ to }) => to);
      const rows = [...ends].map(([to, each]) => [to, each.map((edge) => edge.id)]);
      yield (await edgesTo(reader, rows)).sort(by('id'));
    }
    if (spokes.length < spokeBatch) return;
    after = spokes.at(-1)!.id;
  }
}

/** A page by the edges' own ids. It looks at all edges of the node, so that it had better be a large one. */
function spokesAfter(reader: Reader, id: string, after: string): Promise<Spoke[]> {
  return reader.read(
    statement(
      'page of the ids of edges that leave a node',
      cypher`MATCH (:${Entity} {id: ${id}})-[r]->(m:${Entity}) WHERE r.id > ${after} WITH r, m ORDER BY r.id LIMIT ${spokeBatch}`,
      record<Spoke>({ id: column(cypher`r.id`, decodeText), to: column(cypher`m.id`, decodeText) }),
    ),
  );
}

/** Edges that are sought from where they lead: there are few edges there. */
function edgesTo(reader: Reader, rows: Value[][]): Promise<EdgeRow[]> {
  return reader.read(
    statement(
      'edges of a node by where they lead',
      cypher`UNWIND ${rows} AS row MATCH (m:${Entity} {id: row[0]}) MATCH (m)<-[r]-(n) WHERE r.id IN row[1]`,
      projectEdge(cypher`n.id`, cypher`m.id`),
    ),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const by =
  (property: string) =>
  (a: GraphRow, b: GraphRow): number =>
    compare(textOf(a, property), textOf(b, property));

const decodeStored = (properties: unknown): RowProperties => rowProperties(decodeProperties(properties));

function kindAmong(labels: readonly string[], properties: RowProperties): Kind {
  const [kind, ...others] = labels.filter(isKind);
  if (kind === undefined || others.length > 0)
    throw broken(`the entity ${JSON.stringify(properties['id'])} is not of one kind`);
  return kind;
}

/** The edge `r`, with expressions for the ids of its ends. */
function projectEdge(from: Fragment, to: Fragment): Projection<EdgeRow> {
  const columns = record({
    type: column(cypher`type(r)`, decodeText),
    from: column(from, decodeText),
    to: column(to, decodeText),
    properties: column(cypher`properties(r)`, decodeStored),
  });
  return mapped(columns, ({ type, from, to, properties }) => {
    if (!isEdgeType(type)) throw broken(`an edge from ${from} to ${to} has the type ${type}`);
    if (typeof properties['id'] !== 'string') throw broken(`a ${type} edge from ${from} to ${to} has no id`);
    return { is: 'edge', type, from, to, properties };
  });
}

function broken(what: string): InvariantError {
  return new InvariantError(`${what}: the graph breaks the storage model; \`claimgraph check\` says where`);
}
