import { stamp } from '../store/clock';
import type { Graph, Transaction } from '../store/port';
import type { Batch, EdgeInput, EntityInput, Reinstatement, Retraction, Withdrawal } from './batch';
import { planEntities, writeEntities } from './entities';
import { followMarkings } from './follow-marking';
import type {
  BatchResult,
  EdgeResult,
  EntityResult,
  ReinstatementResult,
  RetractionResult,
  WithdrawalResult,
} from './outcome';
import { BatchFaults } from './refused-batch';
import { planEdges } from './plan-edges';
import { planReinstatements } from './reinstatements';
import { planRetractions, writeRetractions } from './retractions';
import { planWithdrawals, writeWithdrawals } from './withdrawals';
import { writeEdges } from './write-edges';
import type { Writing } from './writing';

export interface WriteOptions {
  /** Who writes: `recordedBy` and `retractedBy` of all of it. */
  readonly by: string;
  /** More work for the same transaction, once all is written: where an importer notes how far it has come. */
  readonly also?: (transaction: Transaction, result: BatchResult) => Promise<unknown>;
  /** Only tells what it would come to: nothing is there afterwards. */
  readonly preview?: boolean;
}

/**
 * Writes a batch in one transaction: its reinstatements and entities, then its edges, its retractions and its
 * withdrawals. All of it bears one stamp of the clock.
 *
 * - An entity that differs from what is stored keeps its former state as a version; one that is equal is
 *   not touched. A marking alone is changed in place, and edges follow where it becomes stricter; left
 *   out, it stays as it is.
 * - An edge is never changed. One that differs from what stands under its key is asserted beside it, and
 *   the other retracted. Its marking is the strictest of its own, its ends', document's and speaker's.
 * - What is withdrawn can't be written to, unless the batch reinstates it: it is then there again from the
 *   stamp on, and the state in which it was withdrawn is kept as a version.
 *
 * Rejects with a RefusedBatchError that names every fault where any item breaks the storage model, and with
 * a ConflictError where an `expectedVersion` is not the stored one. Nothing is written then.
 *
 * @param batch may depend on what the store holds: it is then asked for in the transaction, when nobody else
 *   writes any more. The transaction may be tried again, and it is asked for again then.
 */
export async function applyBatch(
  graph: Graph,
  batch: Partial<Batch> | ((transaction: Transaction) => Promise<Partial<Batch>>),
  { by, also, preview = false }: WriteOptions,
): Promise<BatchResult> {
  return graph[preview ? 'preview' : 'write'](async (transaction) => {
    const faults = new BatchFaults();
    const writing: Writing = { transaction, at: await stamp(transaction), by, faults };
    const given = typeof batch === 'function' ? await batch(transaction) : batch;
    const { reinstatements = [], entities: entityInputs = [], edges: edgeInputs = [] } = given;
    const { retractions = [], withdrawals = [] } = given;

    // All is planned, and so held to the rules, even where something is refused already: a writer
    // wants to hear of every fault at once.
    const reinstated = await planReinstatements(writing, reinstatements, entityInputs);
    const entities = await planEntities(writing, entityInputs, reinstated.ids);
    const written = [...reinstated.plans, ...entities];
    const edges = await planEdges(writing, edgeInputs, written);
    if (faults.none) {
      await writeEntities(writing, written);
      await followMarkings(writing, entities);
      await writeEdges(writing, edges);
    }
    const retracted = await planRetractions(writing, retractions);
    if (faults.none) await writeRetractions(writing, retracted);
    const withdrawn = await planWithdrawals(writing, withdrawals);
    const withdrawalResults = faults.none ? await writeWithdrawals(writing, withdrawn) : [];
    faults.throwIfAny();

    const result: BatchResult = {
      stamp: writing.at,
      reinstatements: reinstated.resultsWith(entities),
      entities: entities.map((plan) => plan.result),
      edges: edges.map((plan) => plan.result),
      retractions: retracted.map((plan) => plan.result),
      withdrawals: withdrawalResults,
    };
    await also?.(transaction, result);
    return result;
  });
}

/** Writes entities in one transaction; see {@link applyBatch}. */
export async function upsertEntities(
  graph: Graph,
  entities: readonly EntityInput[],
  options: WriteOptions,
): Promise<readonly EntityResult[]> {
  return (await applyBatch(graph, { entities }, options)).entities;
}

/** Asserts edges in one transaction; see {@link applyBatch}. */
export async function assertEdges(
  graph: Graph,
  edges: readonly EdgeInput[],
  options: WriteOptions,
): Promise<readonly EdgeResult[]> {
  return (await applyBatch(graph, { edges }, options)).edges;
}

/** Retracts edges in one transaction; see {@link applyBatch}. */
export async function retract(
  graph: Graph,
  retractions: readonly Retraction[],
  options: WriteOptions,
): Promise<readonly RetractionResult[]> {
  return (await applyBatch(graph, { retractions }, options)).retractions;
}

/** Withdraws entities, and retracts their edges, in one transaction; see {@link applyBatch}. */
export async function withdraw(
  graph: Graph,
  withdrawals: readonly Withdrawal[],
  options: WriteOptions,
): Promise<readonly WithdrawalResult[]> {
  return (await applyBatch(graph, { withdrawals }, options)).withdrawals;
}

/** Has entities that were withdrawn be there again, in one transaction; see {@link applyBatch}. */
export async function reinstate(
  graph: Graph,
  reinstatements: readonly Reinstatement[],
  options: WriteOptions,
): Promise<readonly ReinstatementResult[]> {
  return (await applyBatch(graph, { reinstatements }, options)).reinstatements;
}
