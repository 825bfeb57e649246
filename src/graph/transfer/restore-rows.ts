import { ENTITY } from '../../model/registry/kinds';
import { BadInputError, ConflictError, type InputFault } from '../../errors';
import { GraphFacts } from '../rules/graph-facts';
import { breachesOfEdge, breachesOfNode } from '../rules/check-graph';
import type { Breach } from '../rules/rule';
import type { StoredNode } from '../rules/stored';
import { moveClock } from '../store/clock';
import type { Graph, Transaction } from '../store/port';
import { refreshSearchTokens } from '../search/refresh-tokens';
import { compareExisting, existingNodes, type ExistingNodes } from './existing';
import { count, nameOf, noRows, textOf, type PlacedRow, type GraphRow, type RowCounts } from './row';
import { createRows } from './create-rows';
import { futureStamps, latestStamp } from './stamps';

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
 * it or name it. A stamp more than a day later than now is refused too, since the clock would follow it.
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
async function restoreBatch(transaction: Transaction, batch: readonly PlacedRow[]): Promise<GraphRow[]> {
  refuseFaults(futureStamps(batch));
  // The clock is locked first, so nobody else writes what is looked for next.
  await moveClock(transaction, latestStamp(batch));
  const ends = await existingNodes(transaction, idsIn(batch));
  const missing = await withoutExisting(transaction, batch, ends);
  refuseFaults(faultsOf(missing, ends));
  const created = missing.map(({ row }) => row);
  await createRows(transaction, created);
  await refreshSearchTokens(transaction, entitiesIn(created));
  return created;
}

/** The entities that rows give a state, present or former: its words are among their search tokens. */
function entitiesIn(rows: readonly GraphRow[]): string[] {
  const stated = rows.filter((row) => row.is !== 'edge');
  return [...new Set(stated.map((row) => textOf(row, row.is === 'node' ? 'id' : 'entityId')))];
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
  ends: ExistingNodes,
): Promise<PlacedRow[]> {
  const rows = batch.map(({ row }) => row);
  const existing = await compareExisting(transaction, rows, ends);
  const conflicts = batch
    .filter(({ row }) => existing.get(row) === false)
    .map(({ row, place }) => ({ path: place, message: `${nameOf(row)} is there already, and differs` }));
  if (conflicts.length > 0) throw new ConflictError(listed(conflicts));
  return batch.filter(({ row }) => !existing.has(row));
}

/**
 * Search tokens are made when rows are written, so no rule looks at them before. Names that look alike are
 * for `check` to tell: a graph that has them comes back as it was.
 */
class RestoredFacts extends GraphFacts {
  override namedAlike(): readonly string[] {
    return [];
  }

  override formerStates(): null {
    return null;
  }
}

/** What breaks the rules of `check`, with the store's nodes and the batch's own for facts. */
function faultsOf(missing: readonly PlacedRow[], ends: ExistingNodes): InputFault[] {
  const facts = new RestoredFacts();
  const nodes = new Map<string, StoredNode>(ends);
  for (const node of ends.values()) facts.addNode(node);

  const faults: InputFault[] = [];
  for (const [index, { row, place }] of missing.entries()) {
    // What is not there yet has a number that nothing stored has.
    const key = -1 - index;
    for (const { rule, id, message } of breachesOf(row, key, facts, nodes))
      faults.push({ path: place, message: `${rule}  ${id}: ${message}` });
  }
  return faults;
}

function breachesOf(
  row: GraphRow,
  key: number,
  facts: GraphFacts,
  nodes: Map<string, StoredNode>,
): Iterable<Breach> {
  const { properties } = row;
  if (row.is === 'version') return breachesOfNode({ key, labels: ['Version'], properties }, facts);
  const id = textOf(row, 'id');
  if (row.is === 'node') {
    const node = { key, labels: [ENTITY, row.kind], properties };
    facts.addNode(node);
    if (!nodes.has(id)) nodes.set(id, node);
    return breachesOfNode(node, facts);
  }
  // NaN equals no number, not even that of another node that is not there.
  const nowhere = { key: Number.NaN, labels: [], properties: {} };
  const [from, to] = [nodes.get(row.from) ?? nowhere, nodes.get(row.to) ?? nowhere];
  const edge = { key, type: row.type, properties, from, to };
  facts.addEdge(edge);
  return breachesOfEdge(edge, facts);
}

function refuseFaults(faults: readonly InputFault[]): void {
  if (faults.length > 0) throw new BadInputError(listed(faults), faults);
}

function listed(faults: readonly InputFault[]): string {
  const lines = faults.slice(0, maxFaults).map(({ path, message }) => `${path}: ${message}`);
  const more = faults.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}
