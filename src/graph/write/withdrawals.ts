import { allEdgeTypes, type EdgeType } from '../../model/registry/edges';
import type { Kind } from '../../model/registry/kinds';
import { kindOf } from '../rules/graph-facts';
import { shown } from '../rules/rule';
import { decodeInteger, decodeNullable, decodeText } from '../store/decode';
import { decodeRow } from '../store/decode-row';
import type { Query } from '../store/port';
import type { Withdrawal } from './batch';
import type { WithdrawalResult } from './outcome';
import { refuseReason } from './retractions';
import { readNamedEntities } from './stored-entities';
import { groupBy } from '../../collections';
import { writingQuery, type Writing } from './writing';

export interface PlannedWithdrawal {
  readonly index: number;
  readonly id: string;
  readonly kind: Kind | null;
  readonly reason: string;
  readonly outcome: WithdrawalResult['outcome'];
}

/** What becomes of each withdrawal; faults are gathered. One of what is withdrawn already changes nothing. */
export async function planWithdrawals(
  { transaction, faults }: Writing,
  withdrawals: readonly Withdrawal[],
): Promise<PlannedWithdrawal[]> {
  const stored = await readNamedEntities(
    transaction,
    withdrawals.map(({ id }) => id),
  );
  const done = new Set<string>();
  return withdrawals.map(({ id, reason }, index) => {
    refuseReason(reason, (message) => faults.add('withdrawals', index, 'reason', message, 'reason'));
    const node = stored.get(id);
    if (node === undefined)
      faults.add('withdrawals', index, 'entity-missing', `there is no entity ${shown(id)}`, 'id');
    const isThere = node?.properties['withdrawnAt'] == null && !done.has(id);
    done.add(id);
    const kind = node === undefined ? null : kindOf(node);
    return { index, id, kind, reason, outcome: isThere ? 'withdrawn' : 'was-withdrawn' };
  });
}

const withdrawing = writingQuery(
  'withdrawal of entities',
  'UNWIND $ids AS id MATCH (n:Entity {id: id}) SET n.withdrawnAt = $at',
  ['ids', 'at'],
);

interface Retracted {
  readonly id: string;
  readonly edges: number;
  /** When the last of them was recorded. */
  readonly last: string | null;
}

const retractingEdges: Query<Retracted> = {
  name: 'retraction of the edges of entities',
  text: `UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r]-(:Entity)
WHERE r.retractedAt IS NULL
SET r.retractedAt = $at, r.retractedBy = $by, r.retractionReason = $reason
RETURN id, count(r) AS edges, max(r.recordedAt) AS last`,
  parameters: ['ids', 'at', 'by', 'reason'],
  ...decodeRow({ id: decodeText, edges: decodeInteger, last: decodeNullable(decodeText) }),
};

/** What a withdrawn document asserts, edges between others, is retracted too. */
const retractingAsserted = (type: EdgeType): Query<Retracted> => ({
  name: `retraction of ${type} edges that documents assert`,
  text: `MATCH ()-[r:${type}]->()
WHERE r.documentId IN $ids AND r.retractedAt IS NULL
SET r.retractedAt = $at, r.retractedBy = $by, r.retractionReason = $reason
RETURN r.documentId AS id, count(r) AS edges, max(r.recordedAt) AS last`,
  parameters: ['ids', 'at', 'by', 'reason'],
  ...decodeRow({ id: decodeText, edges: decodeInteger, last: decodeNullable(decodeText) }),
});

async function retractOf(
  { transaction, at, by }: Writing,
  plans: readonly PlannedWithdrawal[],
  reason: string,
): Promise<Retracted[]> {
  const ids = plans.map(({ id }) => id);
  const retracted = await transaction.run(retractingEdges, { ids, at, by, reason });
  const documents = plans.filter(({ kind }) => kind === 'Document').map(({ id }) => id);
  if (documents.length === 0) return retracted;
  for (const type of allEdgeTypes)
    retracted.push(...(await transaction.run(retractingAsserted(type), { ids: documents, at, by, reason })));
  return retracted;
}

/** Withdraws what was planned, and retracts the edges of all of it and all that its documents assert. */
export async function writeWithdrawals(
  writing: Writing,
  plans: readonly PlannedWithdrawal[],
): Promise<WithdrawalResult[]> {
  const { transaction, at, faults } = writing;
  const edges = new Map<string, number>();
  const withdrawn = plans.filter(({ outcome }) => outcome === 'withdrawn');
  // In the order of the batch, reason by reason: an edge between two of them has the first one's.
  for (const [reason, some] of groupBy(withdrawn, (plan) => plan.reason)) {
    const ids = some.map(({ id }) => id);
    await transaction.run(withdrawing, { ids, at });
    for (const { id, edges: count, last } of await retractOf(writing, some, reason)) {
      edges.set(id, (edges.get(id) ?? 0) + count);
      const index = some.find((plan) => plan.id === id)!.index;
      if (last !== null && last > at)
        faults.add(
          'withdrawals',
          index,
          'retraction-early',
          `an edge of it was recorded at ${last}, later than now`,
        );
    }
  }
  return plans.map(({ id, outcome }) => ({
    id,
    outcome,
    retractedEdges: outcome === 'withdrawn' ? (edges.get(id) ?? 0) : 0,
  }));
}
