import { cypher, type Fragment, type Variable } from '../cypher/fragment';
import { shown } from '../rules/rule';
import type { Retraction } from './batch';
import { addressOf, changeEdges, findEdges, type EdgeAddress } from './edge-seek';
import type { RetractionResult } from './outcome';
import { groupBy } from '../../collections';
import { type Writing } from './writing';

export interface PlannedRetraction {
  readonly result: RetractionResult;
  readonly address: EdgeAddress;
  readonly reason: string;
}

/** What becomes of each retraction; faults are gathered. One of what is retracted already changes nothing. */
export async function planRetractions(
  { transaction, at, faults }: Writing,
  retractions: readonly Retraction[],
): Promise<PlannedRetraction[]> {
  const addresses = retractions.map(({ id, end }) => addressOf(id, end));
  const stored = await findEdges(
    transaction,
    addresses.filter((address) => address !== null),
    ['recordedAt'],
  );
  const done = new Set<string>();
  return retractions.flatMap(({ id, reason }, index): PlannedRetraction[] => {
    checkReason(reason, (message) => faults.add('retractions', index, 'reason', message, 'reason'));
    const address = addresses[index];
    const edge = stored.get(id);
    if (address == null || edge === undefined) {
      faults.add('retractions', index, 'edge-missing', `there is no edge ${shown(id)}`, 'id');
      return [];
    }
    const recordedAt = edge.value('recordedAt');
    const isLive = edge.isLive && !done.has(id);
    if (isLive && typeof recordedAt === 'string' && recordedAt > at)
      faults.add(
        'retractions',
        index,
        'retraction-early',
        `it was recorded at ${recordedAt}, later than now`,
        'id',
      );
    done.add(id);
    return [{ result: { id, outcome: isLive ? 'retracted' : 'was-retracted' }, address, reason }];
  });
}

/** Names what is wrong with the reason for a retraction or withdrawal. */
export function checkReason(reason: unknown, addFault: (message: string) => void): void {
  if (typeof reason !== 'string' || reason.trim() === '') addFault('a reason is a text that is not empty');
}

export async function writeRetractions(writing: Writing, plans: readonly PlannedRetraction[]): Promise<void> {
  const retracted = plans.filter(({ result }) => result.outcome === 'retracted');
  for (const [reason, some] of groupBy(retracted, (plan) => plan.reason))
    await retractEdges(
      writing,
      some.map(({ address }) => address),
      reason,
    );
}

/** What is set on an edge that is retracted. */
export const retracted = (edge: Variable, at: string, by: string, reason: string): Fragment =>
  cypher`${edge}.retractedAt = ${at}, ${edge}.retractedBy = ${by}, ${edge}.retractionReason = ${reason}`;

/** Retracts edges that are live. */
export function retractEdges(
  { transaction, at, by }: Writing,
  addresses: readonly EdgeAddress[],
  reason: string,
): Promise<void> {
  return changeEdges(transaction, addresses, 'retraction of edges', (edge) =>
    retracted(edge, at, by, reason),
  );
}
