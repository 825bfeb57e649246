import { BadInputError, ConflictError, type InputFault } from '../../errors';
import { GraphFacts } from '../check/graph-facts';
import { breachesOfEdge, breachesOfNode } from '../check/check-graph';
import type { Breach } from '../check/rule';
import type { StoredNode } from '../check/stored';
import { isInstant } from '../check/values';
import { moveClock } from '../clock';
import type { Graph, Transaction } from '../port';
import { refreshSearchTokens } from '../search/refresh-tokens';
import { existingEdges, existingNodes, existingVersions, versionKey, type ExistingNode } from './existing';
import { canonical, count, nameOf, noRows, rowProperties, textOf, type Row, type RowCounts } from './row';
import { createRows } from './create-rows';

/** A row and where it stands, for messages: `line 12`. */
export interface PlacedRow {
  readonly row: Row;
  readonly place: string;
}

/** How many rows were written, and how many were there already. */
export interface Restored {
  readonly written: RowCounts;
  readonly equal: RowCounts;
}

/** Rows in one transaction. */
const batchSize = 2000;

/** Faults named in one error, at most. */
const maxFaults = 20;

/**
 * Writes rows into a graph exactly as they are: their stamps are kept, and the clock is moved past them. A
 * row that is there already is left, so what was interrupted can be run again from its beginning; one that
 * is there and differs is refused with a ConflictError, since to change it would lose what is there.
 *
 * Each batch is one transaction, held to the rules of `check` before anything of it is written: what breaks
 * one is refused with a BadInputError that names each fault. So a node must come before the edges that join
 * it or name it.
 *
 * @param progress is called after each batch with what has been done so far
 */
export async function restoreRows(
  graph: Graph,
  rows: AsyncIterable<PlacedRow>,
  progress?: (done: Restored) => void,
): Promise<Restored> {
  const done = { written: noRows(), equal: noRows() };
  for await (const batch of inBatches(rows)) {
    const created = await graph.write((transaction) => restoreBatch(transaction, batch));
    const isNew = new Set(created);
    for (const { row } of batch) count(isNew.has(row) ? done.written : done.equal, row);
    progress?.(done);
  }
  return done;
}

async function* inBatches(rows: AsyncIterable<PlacedRow>): AsyncGenerator<PlacedRow[]> {
  let batch: PlacedRow[] = [];
  for await (const row of rows) {
    // A node and its versions, which follow it, are written together.
    if (batch.length >= batchSize && row.row.is !== 'version') {
      yield batch;
      batch = [];
    }
    batch.push(row);
  }
  if (batch.length > 0) yield batch;
}

/** Writes what is not there yet, and gives it. */
async function restoreBatch(transaction: Transaction, batch: readonly PlacedRow[]): Promise<Row[]> {
  // The clock is locked first, so nobody else writes what is looked for next.
  await moveClock(transaction, latestStamp(batch));
  const ends = await existingNodes(transaction, idsIn(batch));
  const missing = await withoutExisting(transaction, batch, ends);
  const faults = faultsOf(missing, ends);
  if (faults.length > 0) throw new BadInputError(listed(faults), faults);
  const created = missing.map(({ row }) => row);
  await createRows(transaction, created);
  await refreshSearchTokens(transaction, entitiesIn(created));
  return created;
}

/** The entities that rows give a state, present or former: its words are among their search tokens. */
function entitiesIn(rows: readonly Row[]): string[] {
  const stated = rows.filter((row) => row.is !== 'edge');
  return [...new Set(stated.map((row) => textOf(row, row.is === 'node' ? 'id' : 'entityId')))];
}

function latestStamp(batch: readonly PlacedRow[]): string {
  let latest = '';
  for (const { row } of batch)
    for (const value of Object.values(row.properties)) if (isInstant(value) && value > latest) latest = value;
  return latest;
}

function idsIn(batch: readonly PlacedRow[]): string[] {
  const ids = new Set<string>();
  for (const { row } of batch) {
    const { id, entityId, documentId, speakerId } = row.properties;
    const named = row.is === 'edge' ? [row.from, row.to, documentId, speakerId] : [entityId ?? id];
    for (const each of named) if (typeof each === 'string') ids.add(each);
  }
  return [...ids];
}

/** The rows that are not there yet; a ConflictError names those that are there and differ. */
async function withoutExisting(
  transaction: Transaction,
  batch: readonly PlacedRow[],
  ends: ReadonlyMap<string, ExistingNode>,
): Promise<PlacedRow[]> {
  const rows = batch.map(({ row }) => row);
  const versions = await existingVersions(
    transaction,
    rows.filter((row) => row.is === 'version'),
  );
  const edges = await existingEdges(
    transaction,
    rows.filter((row) => row.is === 'edge'),
    ends,
  );
  const found = (row: Row): ExistingNode['properties'] | undefined => {
    if (row.is === 'edge') return edges.get(textOf(row, 'id'));
    if (row.is === 'version') return versions.get(versionKey(row.properties));
    const node = ends.get(textOf(row, 'id'));
    return node?.labels.includes(row.kind) === false ? {} : node?.properties;
  };
  const conflicts: InputFault[] = [];
  const missing = batch.filter(({ row, place }) => {
    const there = found(row);
    if (there !== undefined && canonical(rowProperties(there)) !== canonical(row.properties))
      conflicts.push({ path: place, message: `${nameOf(row)} is there already, and differs` });
    return there === undefined;
  });
  if (conflicts.length > 0) throw new ConflictError(listed(conflicts));
  return missing;
}

/** Search tokens are made when rows are written, so no rule looks at them before. */
class RestoredFacts extends GraphFacts {
  override formerStates(): null {
    return null;
  }
}

/** What breaks the rules of `check`, with the store's nodes and the batch's own for facts. */
function faultsOf(missing: readonly PlacedRow[], ends: ReadonlyMap<string, ExistingNode>): InputFault[] {
  const facts = new RestoredFacts();
  const nodes = new Map<string, StoredNode>();
  let key = 0;
  const add = (labels: readonly string[], properties: ExistingNode['properties']): StoredNode => {
    const node: StoredNode = { key: key++, labels, properties };
    facts.addNode(node);
    if (!nodes.has(String(properties['id']))) nodes.set(String(properties['id']), node);
    return node;
  };
  for (const { labels, properties } of ends.values()) add(labels, properties);

  const faults: InputFault[] = [];
  const report = (place: string, breaches: Iterable<Breach>): void => {
    for (const { rule, id, message } of breaches)
      faults.push({ path: place, message: `${rule}  ${id}: ${message}` });
  };
  for (const { row, place } of missing) {
    if (row.is === 'node') report(place, breachesOfNode(add(['Entity', row.kind], row.properties), facts));
    else if (row.is === 'version')
      report(place, breachesOfNode({ key: key++, labels: ['Version'], properties: row.properties }, facts));
    else {
      const { type, properties } = row;
      const end = (id: string): StoredNode => nodes.get(id) ?? { key: key++, labels: [], properties: {} };
      const edge = { key: key++, type, properties, from: end(row.from), to: end(row.to) };
      facts.addEdge(edge);
      report(place, breachesOfEdge(edge, facts));
    }
  }
  return faults;
}

function listed(faults: readonly InputFault[]): string {
  const lines = faults.slice(0, maxFaults).map(({ path, message }) => `${path}: ${message}`);
  const more = faults.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}
